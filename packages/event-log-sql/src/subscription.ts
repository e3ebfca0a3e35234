import { setTimeout as pause } from 'node:timers/promises';
import {
  type EventCodec,
  type Position,
  type SubscriptionFilter,
  type SubscriptionItem,
  untilAbort,
  type WakeUp,
} from '@samenspoor/event-log';
import { isConnectionFailure, isTransientConflict, type Queryable } from '@samenspoor/sql';
import type { LogNames } from './names.js';
import { positionFrom } from './position.js';
import { type EventRow, eventColumns, eventFrom } from './reading.js';

export interface SubscriptionSource {
  readonly database: Queryable;
  readonly names: LogNames;
  readonly codec: EventCodec;
  readonly wakeUp: WakeUp;
  /** How long, in milliseconds, to trust that no news means nothing new. */
  readonly pollMs: number;
}

interface PagedRow extends EventRow {
  /** How many events there were to give, of which the size limit may have cut some. */
  readonly found: number;
}

interface Page {
  readonly events: readonly PagedRow[];
  /** Last position looked at; null for an empty log. */
  readonly lookedAt: Position | null;
  readonly atHead: boolean;
}

const mostRows = 1_000;
/** A page ends with the event that brings it to so many bytes as stored: memory is bounded whatever the events hold. */
const mostBytes = 8_000_000;
/** One statement looks through at most this many positions, however few of them the filter lets through. */
const window = 20_000;

/**
 * Pages at the head follow one another no sooner, in milliseconds: what comes in meanwhile is read, and handled, at once.
 * Who has waited longer for news is not held up.
 */
const gatherMs = 20;

/** See EventLog.subscribe. Goes on by itself from its last position after a lost connection. */
export async function* followLog(
  source: SubscriptionSource,
  after: Position | null,
  filter: SubscriptionFilter | undefined,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionItem> {
  let position = after;
  let announced: Position | null | undefined;
  while (!signal.aborted) {
    const seen = source.wakeUp.seen;
    const askedAt = performance.now();
    const page = await untilAbort(
      patiently(() => readPage(source, position, filter), signal),
      signal,
    );
    if (page === undefined) return;
    for (const row of page.events) {
      if (signal.aborted) return;
      yield { kind: 'event', event: eventFrom(row, source.codec) };
    }
    if (signal.aborted) return;
    position = page.lookedAt;
    if (!page.atHead) continue;
    if (announced !== position) {
      announced = position;
      yield { kind: 'caught-up', position };
    }
    await source.wakeUp.wait(seen, signal, source.pollMs);
    const early = gatherMs - (performance.now() - askedAt);
    if (early > 0) await pause(early, undefined, { signal }).catch(() => {});
  }
}

/**
 * Head and events in one statement, so of one moment: the log is known to hold nothing between the last event given
 * and the position looked at. That is right because positions become visible in order (see schema.ts).
 */
async function readPage(
  { database, names }: SubscriptionSource,
  after: Position | null,
  filter: SubscriptionFilter | undefined,
): Promise<Page> {
  const { rows } = await database.query<
    { readonly head: string | null } & (PagedRow | { readonly position: null })
  >(
    `with bounds as (
        select max(position) as head, least(max(position), $1::bigint + ${window}) as upto from ${names.events}
      ), candidates as (
        select *, pg_column_size(data) + pg_column_size(meta) as size from ${names.events}
        where position > $1::bigint and position <= (select upto from bounds)
          and ($2::text[] is null or exists (select from unnest($2::text[]) prefix where starts_with(stream, prefix)))
        order by position limit ${mostRows}
      ), sized as (
        select *, sum(size) over (order by position) - size as before, (count(*) over ())::integer as found
        from candidates
      )
      select bounds.head, e.found, ${eventColumns}
        from bounds left join sized e on e.before < ${mostBytes} order by e.position`,
    [after ?? '0', filter?.streamPrefixes ?? null],
    { prepared: true },
  );
  const head = rows[0]?.head ?? null;
  if (BigInt(head ?? 0) < BigInt(after ?? 0)) {
    throw new Error(
      `Position ${after} lies past the end of the log (${head ?? 'empty'}): this is another log, or an older copy of it. ` +
        'Whatever was built from the newer one must be rebuilt.',
    );
  }
  const events = rows.filter((row) => row.position !== null);
  if (head === null) return { events, lookedAt: null, atHead: true };
  const upto = BigInt(after ?? 0) + BigInt(window);
  const last = events.at(-1);
  const wasCut = last !== undefined && (last.found === mostRows || last.found > events.length);
  const lookedAt = wasCut ? last.position : upto < BigInt(head) ? String(upto) : head;
  return { events, lookedAt: positionFrom(lookedAt), atHead: lookedAt === head };
}

/** Reads until the server answers: a subscription outlives a server that is away for a while. */
async function patiently<T>(read: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  for (let pauseMs = 50; !signal.aborted; pauseMs = Math.min(2 * pauseMs, 5_000)) {
    try {
      return await read();
    } catch (error) {
      if (signal.aborted) return undefined;
      if (!isConnectionFailure(error) && !isTransientConflict(error)) throw error;
      await pause(pauseMs * (0.5 + Math.random()), undefined, { signal }).catch(() => {});
    }
  }
  return undefined;
}
