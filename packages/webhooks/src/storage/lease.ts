import type { Database } from '@samenspoor/sql';
import { schema } from './schema.js';

/** How long, in milliseconds, a runner that gives no sign stays the active one. */
export const leaseMs = 1_000;

/** Which of all processes delivers: one row that they share. Time is the database's. */
export interface Lease {
  /** Becomes, or stays, the one that delivers; false when another one is. */
  hold(): Promise<boolean>;
  /** Gives it up, so that another may take over at once. */
  release(): Promise<void>;
}

export const leaseFor = (database: Database, owner: string): Lease => ({
  async hold() {
    const { rows } = await database.query(
      `update ${schema}.runners set owner = $1, lease_until = clock_timestamp() + interval '${leaseMs} milliseconds'
        where runner = 'webhooks' and (owner is null or owner = $1 or lease_until < clock_timestamp())
        returning set_config('synchronous_commit', 'off', true)`,
      [owner],
    );
    return rows.length === 1;
  },
  async release() {
    await database.query(
      `update ${schema}.runners set owner = null, lease_until = null where runner = 'webhooks' and owner = $1`,
      [owner],
    );
  },
});
