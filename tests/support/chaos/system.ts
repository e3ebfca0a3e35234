import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { topicName } from '@samenspoor/contracts';
import { type Database, openPostgres } from '@samenspoor/sql';
import type { OwnKafka } from '../own-kafka.js';
import { freePort, type ServiceName } from '../service.js';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.js';
import { Place } from './place.js';
import { TcpProxy } from './tcp-proxy.js';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const organisations = at('services/standalone/data/organisations.json');
const preload = pathToFileURL(at('tests/support/chaos/preload.mjs')).href;
const upcasters = pathToFileURL(at('packages/contracts/dist/events/upcasters.js')).href;

export const network = 'brussels';
export const topic = topicName(network);
const tokens = Object.fromEntries(['kans', 'clb-1', 'school-07'].map((id) => [id, `token-of-${id}`]));

export interface Engines {
  /** Folder with PostgreSQL's programs. */
  readonly programs: string;
  readonly startKafka: (proxy: number) => Promise<OwnKafka>;
  /** For what the services keep in files. */
  readonly folder: string;
}

/**
 * Two contact points, two projectors that publish, and the overview of a region that reads the topic; a PostgreSQL
 * server and a Kafka broker of its own, each behind a proxy.
 */
export class System {
  readonly postgres: OwnPostgres;
  readonly kafka: OwnKafka;
  readonly toPostgres: TcpProxy;
  readonly toKafka: TcpProxy;
  readonly contactPoints: readonly Place[];
  readonly projectors: readonly Place[];
  readonly overview: Place;
  readonly masterKey: string;
  /** The tester's own way into the database of the installation, past the proxy. */
  readonly database: Database;
  /** And into that of the overview. */
  readonly region: Database;
  readonly #folder: string;
  /** Ids of reports that were made beside the load. */
  readonly alsoReported: string[] = [];
  /** Of the software that services are started with; each reads one version more of an event. */
  release = 0;

  private constructor(
    folder: string,
    masterKey: string,
    parts: Pick<System, 'postgres' | 'kafka' | 'toPostgres' | 'toKafka' | 'database' | 'region'>,
  ) {
    this.#folder = folder;
    this.masterKey = masterKey;
    this.postgres = parts.postgres;
    this.kafka = parts.kafka;
    this.toPostgres = parts.toPostgres;
    this.toKafka = parts.toKafka;
    this.database = parts.database;
    this.region = parts.region;
    const place = (service: ServiceName, nth: number) => {
      const name = `${service}-${nth}`;
      return new Place(name, service, join(folder, name), () => this.#environmentOf(name));
    };
    this.contactPoints = [place('meldpunt', 1), place('meldpunt', 2)];
    this.projectors = [place('projector', 1), place('projector', 2)];
    this.overview = place('overview', 1);
  }

  static async start({ programs, startKafka, folder }: Engines): Promise<System> {
    const port = await freePort();
    const postgres = await startOwnPostgres(programs, port);
    const toPostgres = await TcpProxy.start(() => port);
    let broker = 0;
    const toKafka = await TcpProxy.start(() => broker);
    const kafka = await startKafka(toKafka.port);
    broker = Number(kafka.address.split(':')[1]);
    const server = await openPostgres({ url: urlOf(port, 'postgres'), maxConnections: 1 });
    for (const name of ['samenspoor', 'region']) await server.exec(`create database ${name}`);
    await server.close();
    const database = await openPostgres({ url: urlOf(port, 'samenspoor'), maxConnections: 4 });
    const region = await openPostgres({ url: urlOf(port, 'region'), maxConnections: 2 });
    const masterKey = randomBytes(32).toString('base64');
    const parts = { postgres, kafka, toPostgres, toKafka, database, region };
    const system = new System(folder, masterKey, parts);
    await system.#startServices();
    return system;
  }

  get places(): readonly Place[] {
    return [...this.contactPoints, ...this.projectors, this.overview];
  }

  tokenOf(organisation: string): string {
    return tokens[organisation] ?? '';
  }

  /** Sets the clock of one service wrong by so many milliseconds. */
  setClock({ name }: Place, offsetMs: number): Promise<void> {
    return writeFile(this.#clockOf(name), String(offsetMs));
  }

  /** Ends every service in order. @returns their exit codes by name */
  async stop(): Promise<Readonly<Record<string, number | null>>> {
    return Object.fromEntries(
      await Promise.all(this.places.map(async (place) => [place.name, await place.stop()] as const)),
    );
  }

  /** Leaves nothing behind, however the run ended. */
  async end(): Promise<void> {
    await Promise.all(this.places.map((place) => place.end()));
    await this.region.close();
    await this.database.close();
    await this.toPostgres.close();
    await this.toKafka.close();
    await this.kafka.close();
    await this.postgres.close();
  }

  async #startServices(): Promise<void> {
    await writeFile(join(this.#folder, 'tokens.json'), JSON.stringify(tokens));
    for (const place of this.places) {
      await mkdir(join(this.#folder, place.name), { recursive: true });
      await this.setClock(place, 0);
      await place.start();
    }
    await Promise.all(this.places.map((place) => place.ready(60_000)));
  }

  #clockOf(name: string): string {
    return join(this.#folder, `${name}.clock`);
  }

  #environmentOf(name: string): Record<string, string> {
    const callers = {
      SAMENSPOOR_ORGANISATIONS: organisations,
      SAMENSPOOR_TOKENS: join(this.#folder, 'tokens.json'),
    };
    const installation = {
      SAMENSPOOR_LOG: 'postgres',
      DATABASE_URL: urlOf(this.toPostgres.port, 'samenspoor'),
      SAMENSPOOR_NETWORK: network,
      SAMENSPOOR_MASTER_KEY: this.masterKey,
    };
    const brokers = { KAFKA_BROKERS: `127.0.0.1:${this.toKafka.port}` };
    const region = { DATABASE_URL: urlOf(this.toPostgres.port, 'region'), SAMENSPOOR_NETWORKS: network };
    return {
      SAMENSPOOR_DATA: join(this.#folder, name),
      ...(name.startsWith('meldpunt') && { ...installation, ...callers }),
      ...(name.startsWith('projector') && { ...installation, ...brokers }),
      ...(name.startsWith('overview') && { ...region, ...brokers, ...callers }),
      NODE_OPTIONS: `--import=${preload}`,
      CHAOS_CLOCK: this.#clockOf(name),
      CHAOS_RELEASE: String(this.release),
      CHAOS_UPCASTERS: upcasters,
    };
  }
}

const urlOf = (port: number, database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
