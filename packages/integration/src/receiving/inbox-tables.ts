import type { IntegrationEvent } from '@samenspoor/contracts';
import type { Queryable } from '@samenspoor/sql';
import { checkedSchema } from '../publishing/checkpoint.js';
import { fingerprintOf, type ReceivedMessage } from './received-message.js';

/** A message that could not be taken, or waits behind one of its subject that could not. */
export interface DeadLetter {
  readonly message: ReceivedMessage;
  readonly source: string;
  readonly subject: string | null;
  readonly eventId: string | null;
  readonly reason: string;
}

/** A dead letter as it is kept. */
export interface KeptLetter extends DeadLetter {
  /** Grows in the order in which they came. */
  readonly number: string;
}

/** What a consumer remembers in SQL: which events it has seen, up to where it read, and what it could not take. */
export interface InboxTables {
  install(tx: Queryable): Promise<void>;
  /** Notes that these were seen; the ids of those that had not been. */
  see(tx: Queryable, events: readonly IntegrationEvent[]): Promise<ReadonlySet<string>>;
  /** Subjects of the source that have dead letters. */
  parked(tx: Queryable, source: string): Promise<ReadonlySet<string>>;
  bury(tx: Queryable, letters: readonly DeadLetter[]): Promise<void>;
  /** Removes what is kept of subjects that were erased. */
  forget(tx: Queryable, source: string, subjects: readonly string[]): Promise<void>;
  /** The dead letters of each subject in their order; locked, so that no other process retries them meanwhile. */
  lettersOf(tx: Queryable, source: string, subject: string): Promise<readonly KeptLetter[]>;
  remove(tx: Queryable, numbers: readonly string[]): Promise<void>;
  /** Notes that everything before and at the offset was taken. */
  reached(tx: Queryable, message: ReceivedMessage): Promise<void>;
  /** Forgets up to where a partition was taken: it is that of another topic now. */
  begunAnew(tx: Queryable, topic: string, partition: number): Promise<void>;
  /** Notes that a topic was read to its end once. */
  readToEnd(tx: Queryable, topic: string): Promise<void>;
  /** Removes what is older: ids, and dead letters with what they say. */
  prune(tx: Queryable, olderThanDays: number): Promise<void>;
}

interface LetterRow {
  readonly number: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
  readonly body: string;
  readonly source: string;
  readonly subject: string | null;
  readonly event_id: string | null;
  readonly reason: string;
}

/** @param consumer names the consumer group: each has an inbox of its own */
export function inboxTables(schema: string, consumer: string): InboxTables {
  const name = checkedSchema(schema);
  const inbox = `${name}.inbox`;
  const offsets = `${name}.offsets`;
  const letters = `${name}.dead_letters`;
  const read = `${name}.topics_read`;
  return {
    async install(tx) {
      await tx.query(`create schema if not exists ${name}`);
      await tx.query(`create table if not exists ${inbox} (
        consumer text, source text, event_id text, seen_at timestamptz not null default clock_timestamp(),
        primary key (consumer, source, event_id)
      )`);
      await tx.query(`create index if not exists inbox_by_age on ${inbox} (seen_at)`);
      await tx.query(`create table if not exists ${offsets} (
        consumer text, topic text, partition integer, taken bigint not null,
        at timestamptz not null default clock_timestamp(), fingerprint text, primary key (consumer, topic, partition)
      ) with (fillfactor = 20)`);
      // Of software before this one, which did not know what stood at an offset.
      await tx.query(`alter table ${offsets} add column if not exists fingerprint text`);
      await tx.query(`create table if not exists ${read} (
        consumer text, topic text, at timestamptz not null default clock_timestamp(), primary key (consumer, topic)
      )`);
      await tx.query(`create table if not exists ${letters} (
        number bigint generated always as identity primary key, consumer text not null, topic text not null,
        partition integer not null, "offset" bigint not null, key text, body text not null, source text not null,
        subject text, event_id text, reason text not null, at timestamptz not null default clock_timestamp(),
        unique (consumer, topic, partition, "offset")
      )`);
      await tx.query(
        `create index if not exists letters_by_subject on ${letters} (consumer, source, subject)`,
      );
    },
    async see(tx, events) {
      if (events.length === 0) return new Set();
      const { rows } = await tx.query<{ event_id: string }>(
        `insert into ${inbox} (consumer, source, event_id)
          select $1, given.source, given.id from unnest($2::text[], $3::text[]) as given (source, id)
          on conflict do nothing returning event_id`,
        [consumer, events.map((event) => event.source), events.map((event) => event.id)],
      );
      return new Set(rows.map((row) => row.event_id));
    },
    async parked(tx, source) {
      const { rows } = await tx.query<{ subject: string }>(
        `select distinct subject from ${letters} where consumer = $1 and source = $2 and subject is not null`,
        [consumer, source],
      );
      return new Set(rows.map((row) => row.subject));
    },
    async bury(tx, dead) {
      if (dead.length === 0) return;
      await tx.query(
        `insert into ${letters}
            (consumer, topic, partition, "offset", key, body, source, subject, event_id, reason)
          select $1, topic, partition, "offset", key, body, source, subject, event_id, reason
          from rows from (jsonb_to_recordset($2::text::jsonb) as (
            topic text, partition integer, "offset" bigint, key text, body text, source text, subject text,
            event_id text, reason text)) with ordinality
            as given (topic, partition, "offset", key, body, source, subject, event_id, reason, place)
          order by place
          on conflict (consumer, topic, partition, "offset") do nothing`,
        [consumer, JSON.stringify(dead.map(rowOf))],
      );
    },
    async forget(tx, source, subjects) {
      if (subjects.length === 0) return;
      await tx.query(
        `delete from ${letters} where consumer = $1 and source = $2 and subject = any($3::text[])`,
        [consumer, source, subjects],
      );
    },
    async lettersOf(tx, source, subject) {
      const { rows } = await tx.query<LetterRow>(
        `select number, topic, partition, "offset", key, body, source, subject, event_id, reason
          from ${letters} where consumer = $1 and source = $2 and subject = $3 order by number for update`,
        [consumer, source, subject],
      );
      return rows.map(letterOf);
    },
    async remove(tx, numbers) {
      await tx.query(`delete from ${letters} where number = any($1::bigint[])`, [numbers]);
    },
    async reached(tx, message) {
      const { topic, partition, offset } = message;
      await tx.query(
        `insert into ${offsets} (consumer, topic, partition, taken, fingerprint) values ($1, $2, $3, $4, $5)
          on conflict (consumer, topic, partition) do update
            set taken = excluded.taken, fingerprint = excluded.fingerprint, at = clock_timestamp()`,
        [consumer, topic, partition, offset, fingerprintOf(message)],
      );
    },
    async begunAnew(tx, topic, partition) {
      await tx.query(`delete from ${offsets} where consumer = $1 and topic = $2 and partition = $3`, [
        consumer,
        topic,
        partition,
      ]);
      // Their offsets are of the topic that is no more: a letter of the new one may have the same.
      await tx.query(
        `update ${letters} set "offset" = -number
          where consumer = $1 and topic = $2 and partition = $3 and "offset" >= 0`,
        [consumer, topic, partition],
      );
    },
    async readToEnd(tx, topic) {
      await tx.query(`insert into ${read} (consumer, topic) values ($1, $2) on conflict do nothing`, [
        consumer,
        topic,
      ]);
    },
    async prune(tx, olderThanDays) {
      for (const [table, column] of [
        [inbox, 'seen_at'],
        [letters, 'at'],
      ])
        await tx.query(
          `delete from ${table} where consumer = $1 and ${column} < clock_timestamp() - make_interval(days => $2)`,
          [consumer, olderThanDays],
        );
    },
  };
}

const rowOf = ({ message, source, subject, eventId, reason }: DeadLetter) => ({
  ...message,
  // A byte that no text in the database can hold says nothing that a person could read.
  body: message.body.replaceAll('\0', ''),
  key: message.key?.replaceAll('\0', '') ?? null,
  source,
  subject: subject?.replaceAll('\0', '') ?? null,
  event_id: eventId,
  reason,
});

const letterOf = (row: LetterRow): KeptLetter => ({
  number: row.number,
  message: {
    topic: row.topic,
    partition: row.partition,
    offset: row.offset,
    key: row.key,
    body: row.body,
  },
  source: row.source,
  subject: row.subject,
  eventId: row.event_id,
  reason: row.reason,
});
