import type { Connections, Database } from '@samenspoor/sql';
import { Counter, Gauge, type Registry } from 'prom-client';

const states = ['open', 'idle', 'waiting'] as const satisfies readonly (keyof Connections)[];

/** Connections of this process to PostgreSQL; nothing where the database is embedded. */
export const measureConnections = (registry: Registry, database: Database): void => {
  const { connections } = database;
  if (connections === undefined) return;
  new Gauge({
    name: 'samenspoor_database_connections',
    help: 'Connections to the database that are open, those of them that are idle, and statements waiting for one',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const now = connections();
      for (const state of states) this.set({ state }, now[state]);
    },
  });
  new Counter({
    name: 'samenspoor_database_connection_faults_total',
    help: 'Statements that failed because their connection did, and idle connections that were lost',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(connections().faults);
    },
  });
};
