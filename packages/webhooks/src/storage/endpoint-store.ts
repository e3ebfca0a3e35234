import type { Position, RecordedEvent, Revision } from '@samenspoor/event-log';
import type { Database, Queryable, SqlValue } from '@samenspoor/sql';
import type { Failure } from '../delivering/outcome.js';
import { schema } from './schema.js';

/** Why an event is a dead letter: an attempt that failed for the last time, or what kept it from being tried. */
export type DeadLetterFailure =
  | Failure
  | { readonly reason: 'cannot-be-told'; readonly status: null; readonly error: string }
  | { readonly reason: 'too-large' | 'behind-a-dead-letter'; readonly status: null; readonly error: null };

/** Where an endpoint stands, as the runner reads it. */
export interface Standing {
  /** Up to here all was delivered or filed; null: the beginning of the log. */
  readonly position: Position | null;
  readonly caughtUp: boolean;
  /** Failed attempts at the event behind `position`. */
  readonly attempts: number;
  /** Milliseconds until the next attempt; zero or less: now. */
  readonly retryInMs: number;
  readonly disabled: boolean;
}

export interface DeadLetterPlace {
  readonly eventId: string;
  readonly stream: string;
  readonly revision: number;
}

export interface DeadLetter extends DeadLetterPlace {
  readonly position: Position;
  readonly eventType: string;
  readonly attempts: number;
  readonly failure: DeadLetterFailure;
}

/** From where to where a checkpoint moves. */
export interface Move {
  readonly from: Position | null;
  readonly to: Position | null;
}

/**
 * What the runner of one endpoint reads and writes. Everything that moves the checkpoint does so only if it still stands
 * where it was read, and this process is still the one that delivers; else false, and nothing changed.
 */
export interface EndpointStore {
  standing(): Promise<Standing>;
  /** Streams of which events lie among the dead letters, and the revision of the first of them. */
  blockedStreams(): Promise<ReadonlyMap<string, Revision>>;
  /** Passed what is not for this endpoint. */
  passed(move: Move, caughtUp: boolean): Promise<boolean>;
  delivered(move: Move, event: RecordedEvent): Promise<boolean>;
  failed(
    move: Move,
    event: RecordedEvent,
    failure: Failure,
    attempts: number,
    pauseMs: number,
  ): Promise<boolean>;
  /** Files the event and moves past it, in one transaction. */
  filed(move: Move, letter: DeadLetter): Promise<boolean>;
  disabled(move: Move, failure: Failure): Promise<boolean>;
  /** Dead letters that a person asked to have redelivered, with all of their trajectory, in its order. */
  due(): Promise<readonly DeadLetterPlace[]>;
  redelivered(letter: DeadLetterPlace, wasSent: boolean): Promise<void>;
  /** It failed again: it and what waits behind it are no longer due. */
  stays(letter: DeadLetterPlace, failure: DeadLetterFailure): Promise<void>;
}

/** Orders, and what files letters or holds them back, come one after the other. */
export const lockEndpoint = async (tx: Queryable, endpoint: string): Promise<void> => {
  await tx.query(`select from ${schema}.endpoints where endpoint = $1 for update`, [endpoint]);
};

/** A checkpoint that is lost stands where it stood, and what was delivered since is delivered again under the same ids. */
const unhurried = `set_config('synchronous_commit', 'off', true)`;

export const endpointStore = (database: Database, endpoint: string, owner: string): EndpointStore => {
  const mine = `e.endpoint = $1 and e.position is not distinct from $3::text and r.runner = 'webhooks' and r.owner = $2`;
  const move = async (
    on: Queryable,
    { from, to }: Move,
    set: string,
    params: readonly SqlValue[] = [],
  ): Promise<boolean> => {
    const { rows } = await on.query(
      `update ${schema}.endpoints e set position = $4, ${set} from ${schema}.runners r where ${mine} returning ${unhurried}`,
      [endpoint, owner, from, to, ...params],
    );
    return rows.length === 1;
  };
  const settled = `attempts = 0, retry_at = null`;
  // Who ordered that all in front of it goes, a moment ago, ordered it of what waits behind as well.
  const heldBack = `exists (select from ${schema}.dead_letters
    where endpoint = $1 and stream = $3 and revision < $4 and not due)`;
  return {
    async standing() {
      const { rows } = await database.query<Standing>(
        `select position, caught_up as "caughtUp", attempts, disabled_at is not null as disabled,
            coalesce(extract(epoch from retry_at - clock_timestamp()) * 1000, 0)::integer as "retryInMs"
          from ${schema}.endpoints where endpoint = $1`,
        [endpoint],
      );
      if (rows[0] === undefined) throw new Error('an endpoint that was installed is not there');
      return rows[0];
    },
    async blockedStreams() {
      const { rows } = await database.query<{ stream: string; first: Revision }>(
        `select stream, min(revision) as first from ${schema}.dead_letters where endpoint = $1 group by stream`,
        [endpoint],
      );
      return new Map(rows.map(({ stream, first }) => [stream, first]));
    },
    passed: (to, caughtUp) =>
      move(
        database,
        to,
        `${settled}, caught_up = $5::boolean, waiting_since = case when $5::boolean then null else waiting_since end`,
        [caughtUp],
      ),
    async delivered(to, event) {
      const set = `${settled}, caught_up = false, waiting_since = $5, last_success_at = clock_timestamp()`;
      if (event.type !== 'Erased') return move(database, to, set, [event.recordedAt]);
      // What was still to be told of who was forgotten is told no more.
      return database.transaction(async (tx) => {
        if (!(await move(tx, to, set, [event.recordedAt]))) return false;
        await tx.query(`delete from ${schema}.dead_letters where endpoint = $1 and stream = $2`, [
          endpoint,
          event.stream,
        ]);
        return true;
      });
    },
    failed: (to, event, failure, attempts, pauseMs) =>
      move(
        database,
        to,
        `attempts = $5, retry_at = clock_timestamp() + $6::double precision * interval '1 millisecond', caught_up = false,
          waiting_since = $7, last_failure_at = clock_timestamp(), last_failure = $8::text::jsonb`,
        [attempts, pauseMs, event.recordedAt, JSON.stringify(failure)],
      ),
    filed: (to, letter) =>
      database.transaction(async (tx) => {
        const { eventId, stream, revision, position, eventType, attempts, failure } = letter;
        const json = JSON.stringify(failure);
        const wasTried =
          attempts > 0 ? `, last_failure_at = clock_timestamp(), last_failure = $5::text::jsonb` : '';
        const moved = await move(
          tx,
          to,
          `${settled}, caught_up = false${wasTried}`,
          attempts > 0 ? [json] : [],
        );
        if (!moved) return false;
        const waits = failure.reason === 'behind-a-dead-letter';
        await tx.query(
          `insert into ${schema}.dead_letters
              (endpoint, event_id, stream, revision, position, event_type, attempts, failure, due)
            values ($1, $2, $3, $4, $5, $6, $7, $8::text::jsonb, ${waits ? `not ${heldBack}` : 'false'})
            on conflict do nothing`,
          [endpoint, eventId, stream, revision, position, eventType, attempts, json],
        );
        return true;
      }),
    disabled: (to, failure) =>
      move(
        database,
        to,
        `${settled}, disabled_at = clock_timestamp(), last_failure_at = clock_timestamp(), last_failure = $5::text::jsonb`,
        [JSON.stringify(failure)],
      ),
    async due() {
      const { rows } = await database.query<DeadLetterPlace>(
        `select event_id as "eventId", stream, revision from ${schema}.dead_letters
          where endpoint = $1 and due order by stream, revision`,
        [endpoint],
      );
      return rows;
    },
    async redelivered({ eventId }, wasSent) {
      await database.transaction(async (tx) => {
        await lockEndpoint(tx, endpoint);
        await tx.query(`delete from ${schema}.dead_letters where endpoint = $1 and event_id = $2`, [
          endpoint,
          eventId,
        ]);
        if (wasSent)
          await tx.query(
            `update ${schema}.endpoints set last_success_at = clock_timestamp() where endpoint = $1`,
            [endpoint],
          );
      });
    },
    async stays({ eventId, stream }, failure) {
      await database.transaction(async (tx) => {
        await lockEndpoint(tx, endpoint);
        const { rows } = await tx.query(
          `update ${schema}.dead_letters set attempts = attempts + 1, failure = $3::text::jsonb
            where endpoint = $1 and event_id = $2 returning event_id`,
          [endpoint, eventId, JSON.stringify(failure)],
        );
        // Given up while it was tried: it holds back none of those behind it.
        if (rows.length === 0) return;
        await tx.query(`update ${schema}.dead_letters set due = false where endpoint = $1 and stream = $2`, [
          endpoint,
          stream,
        ]);
      });
    },
  };
};

/**
 * Ids of the file under which other organisations were told: what stands there, place and dead letters, is of those, and an
 * older file may still be in use for them.
 */
export class EndpointsTaken extends Error {
  override readonly name = 'EndpointsTaken';

  constructor(readonly endpoints: readonly string[]) {
    super(`another organisation was told under the id ${endpoints.join(', ')}: give the endpoint another id`);
  }
}

interface Begun {
  readonly endpoint: { readonly id: string; readonly organisation: { readonly id: string } };
  /** Where it begins when it is seen for the first time. */
  readonly position: Position | null;
}

/**
 * Makes the rows of endpoints that are seen for the first time.
 * @throws EndpointsTaken when rows are of other organisations; then none is made
 */
export const installEndpoints = (database: Database, endpoints: readonly Begun[]): Promise<void> =>
  database.transaction(async (tx) => {
    const taken: string[] = [];
    for (const { endpoint, position } of endpoints) {
      const { id, organisation } = endpoint;
      await tx.query(
        `insert into ${schema}.endpoints (endpoint, organisation, position) values ($1, $2, $3) on conflict do nothing`,
        [id, organisation.id, position],
      );
      const { rows } = await tx.query(
        `select from ${schema}.endpoints where endpoint = $1 and organisation <> $2`,
        [id, organisation.id],
      );
      if (rows.length > 0) taken.push(id);
    }
    if (taken.length > 0) throw new EndpointsTaken(taken);
  });

/** Notes which endpoints this process delivers to, now that it does: others may be in an older file, and are left. */
export const attend = async (
  database: Database,
  owner: string,
  endpoints: readonly { readonly id: string }[],
): Promise<void> => {
  await database.query(`update ${schema}.endpoints set owner = $1 where endpoint = any($2::text[])`, [
    owner,
    endpoints.map(({ id }) => id),
  ]);
};

/** How often each endpoint was given an order: to begin elsewhere, to try again, to go on. */
export const ordersOf = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await database.query<{ endpoint: string; orders: number }>(
    `select endpoint, orders from ${schema}.endpoints`,
  );
  return new Map(rows.map(({ endpoint, orders }) => [endpoint, orders]));
};
