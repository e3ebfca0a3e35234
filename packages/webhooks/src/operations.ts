import type { EventLog, Position } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import type { Failure } from './delivering/outcome.js';
import { type DeadLetterFailure, lockEndpoint } from './storage/endpoint-store.js';
import { installTables, schema } from './storage/schema.js';

/** How an endpoint stands, as every process can tell. */
export interface EndpointStatus {
  readonly endpoint: string;
  readonly organisationId: string;
  /**
   * `unattended`: no process delivers to it at the moment. `disabled`: it said that it is no more (410), and is not tried again
   * until somebody says so. `retrying`: its last attempt failed, and another one follows.
   */
  readonly state: 'delivering' | 'retrying' | 'disabled' | 'unattended';
  /** Up to here all was delivered or filed; null: nothing yet. */
  readonly position: Position | null;
  /** Whether there was nothing more to tell when the log was last looked at. */
  readonly caughtUp: boolean;
  /** When the log stored the event that was worked on last, ISO 8601; null once there was nothing more to tell. */
  readonly waitingSince: string | null;
  readonly attempts: number;
  readonly retryAt: string | null;
  readonly lastSuccessAt: string | null;
  readonly lastFailureAt: string | null;
  readonly lastFailure: Failure | null;
  readonly deadLetters: number;
}

/** An event that an endpoint was not told of. */
export interface DeadLetterStatus {
  /** As the endpoint knows it: its `webhook-id`. */
  readonly eventId: string;
  readonly eventType: string;
  readonly position: Position;
  readonly attempts: number;
  readonly failure: DeadLetterFailure;
  readonly filedAt: string;
  /** Whether it is about to be delivered again. */
  readonly due: boolean;
}

export interface DeadLetterPage {
  readonly items: readonly DeadLetterStatus[];
  /** A place in the list, which stays one when the letter that stood there is gone; null: this is the last page. */
  readonly next: string | null;
}

export type Ordered =
  | 'ordered'
  /** No such endpoint, or no such dead letter. */
  | 'not-found'
  /** The log has no such position. */
  | 'no-position';

/** What an operator sees and orders. Works in any process on the same database; the one that delivers acts on it. */
export interface WebhookOperations {
  status(): Promise<readonly EndpointStatus[]>;
  /** In the order in which they were filed; null for an endpoint that is not there. @param after `next` of the page before */
  deadLetters(endpoint: string, limit: number, after: string | null): Promise<DeadLetterPage | null>;
  /** Delivers a dead letter, and those of the same trajectory, in their order. */
  redeliver(endpoint: string, eventId: string): Promise<Ordered>;
  /** Gives a dead letter up: it is never delivered; those that wait behind it are. */
  discard(endpoint: string, eventId: string): Promise<Ordered>;
  /** Delivers everything behind a position again; null: from the beginning of the log. */
  replay(endpoint: string, after: string | null): Promise<Ordered>;
  /** Goes on with an endpoint that is disabled, and tries one that waits at once. */
  resume(endpoint: string): Promise<Ordered>;
}

/**
 * A place among the dead letters of an endpoint: when one was filed, to the microsecond, and which. What is no place, as
 * software before this one gave it out, is the beginning.
 */
const placeOf = `to_char(filed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || ' ' || event_id`;
const placeIn = (text: string): { readonly filedAt: string; readonly eventId: string } | null => {
  const [, filedAt, eventId] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z) (.+)$/.exec(text) ?? [];
  return filedAt === undefined || eventId === undefined ? null : { filedAt, eventId };
};

interface StatusRow extends Omit<EndpointStatus, 'state'> {
  readonly isAttended: boolean;
  readonly disabled: boolean;
}

/** Opens the operations; makes the tables when no webhook ever ran. */
export const openWebhookOperations = async (
  database: Database,
  log: Pick<EventLog, 'head' | 'compare'>,
): Promise<WebhookOperations> => {
  await installTables(database);
  const order = async (
    endpoint: string,
    set: string,
    params: readonly (string | null)[] = [],
  ): Promise<Ordered> => {
    const { rows } = await database.query(
      `update ${schema}.endpoints set ${set}, orders = orders + 1 where endpoint = $1 returning endpoint`,
      [endpoint, ...params],
    );
    return rows.length === 1 ? 'ordered' : 'not-found';
  };
  const onLetters = (endpoint: string, statement: string, eventId: string): Promise<Ordered> =>
    database.transaction(async (tx) => {
      await lockEndpoint(tx, endpoint);
      const { rows } = await tx.query<{ stream: string }>(
        `select stream from ${schema}.dead_letters where endpoint = $1 and event_id = $2`,
        [endpoint, eventId],
      );
      const [letter] = rows;
      if (letter === undefined) return 'not-found';
      await tx.query(statement, [endpoint, eventId]);
      await tx.query(`update ${schema}.dead_letters set due = true where endpoint = $1 and stream = $2`, [
        endpoint,
        letter.stream,
      ]);
      await tx.query(`update ${schema}.endpoints set orders = orders + 1 where endpoint = $1`, [endpoint]);
      return 'ordered';
    });
  return {
    async status() {
      const { rows } = await database.query<StatusRow>(
        `select e.endpoint, e.organisation as "organisationId", e.position, e.caught_up as "caughtUp",
            e.waiting_since as "waitingSince", e.attempts, e.retry_at as "retryAt",
            e.last_success_at as "lastSuccessAt", e.last_failure_at as "lastFailureAt", e.last_failure as "lastFailure",
            e.disabled_at is not null as disabled, coalesce(r.lease_until > clock_timestamp() and r.owner = e.owner, false) as "isAttended",
            (select count(*) from ${schema}.dead_letters d where d.endpoint = e.endpoint)::integer as "deadLetters"
          from ${schema}.endpoints e left join ${schema}.runners r on r.runner = 'webhooks' order by e.endpoint`,
      );
      return rows.map(({ isAttended, disabled, ...row }) => ({
        ...row,
        state: disabled
          ? 'disabled'
          : !isAttended
            ? 'unattended'
            : row.attempts > 0
              ? 'retrying'
              : 'delivering',
      }));
    },
    async deadLetters(endpoint, limit, after) {
      const { rows: known } = await database.query(`select from ${schema}.endpoints where endpoint = $1`, [
        endpoint,
      ]);
      if (known.length === 0) return null;
      const place = after === null ? null : placeIn(after);
      const { rows } = await database.query<DeadLetterStatus & { readonly place: string }>(
        `select event_id as "eventId", event_type as "eventType", position, attempts, failure, filed_at as "filedAt", due,
            ${placeOf} as place
          from ${schema}.dead_letters where endpoint = $1
            and ($2::text is null or (filed_at, event_id) > ($2::timestamptz, $3::text))
          order by filed_at, event_id limit $4`,
        [endpoint, place?.filedAt ?? null, place?.eventId ?? null, limit + 1],
      );
      const page = rows.slice(0, limit);
      return {
        items: page.map(({ place: _, ...letter }) => letter),
        next: rows.length > limit ? (page.at(-1)?.place ?? null) : null,
      };
    },
    redeliver: (endpoint, eventId) =>
      onLetters(
        endpoint,
        `update ${schema}.dead_letters set due = true where endpoint = $1 and event_id = $2`,
        eventId,
      ),
    discard: (endpoint, eventId) =>
      onLetters(
        endpoint,
        `delete from ${schema}.dead_letters where endpoint = $1 and event_id = $2`,
        eventId,
      ),
    async replay(endpoint, after) {
      if (after !== null && !(await isPositionOf(log, after))) return 'no-position';
      return order(
        endpoint,
        'position = $2, attempts = 0, retry_at = null, caught_up = false, waiting_since = null',
        [after],
      );
    },
    resume: (endpoint) => order(endpoint, 'disabled_at = null, attempts = 0, retry_at = null'),
  };
};

/** Whether the log has come to a position of this form. Only the log can tell: it refuses to compare another's. */
const isPositionOf = async (log: Pick<EventLog, 'head' | 'compare'>, text: string): Promise<boolean> => {
  const head = await log.head();
  try {
    return head !== null && log.compare(text as Position, head) <= 0;
  } catch {
    return false;
  }
};
