import type { Queryable } from '@samenspoor/sql';
import { checkedSchema } from '../publishing/checkpoint.js';

/** Up to where a partition was taken. */
export interface TakenUpTo {
  readonly topic: string;
  readonly partition: number;
  /** Offset of the last message taken. */
  readonly taken: string;
  /** Of that message; null where it is not known. */
  readonly fingerprint: string | null;
  /** When, ISO 8601. */
  readonly at: string;
}

/** A dead letter without its message: what could not be read may hold anything. */
export interface DeadLetterSummary {
  readonly number: string;
  readonly topic: string;
  readonly partition: number;
  /** Below zero where the topic was made anew since: it had another one there. */
  readonly offset: string;
  readonly subject: string | null;
  readonly eventId: string | null;
  readonly reason: string;
  /** ISO 8601. */
  readonly at: string;
}

/** How a consumer's inbox stands, for whoever looks after it. */
export interface InboxQueries {
  takenUpTo(): Promise<readonly TakenUpTo[]>;
  /** Topics that were read to their end once. */
  readToEnd(): Promise<ReadonlySet<string>>;
  /** How many dead letters there are of each topic that has any. */
  deadLettersByTopic(): Promise<ReadonlyMap<string, number>>;
  /** In the order in which they came, after the one with the number `after`; at most `limit`. */
  deadLetters(after: string | null, limit: number): Promise<readonly DeadLetterSummary[]>;
}

interface LetterRow {
  readonly number: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly subject: string | null;
  readonly event_id: string | null;
  readonly reason: string;
  readonly at: string;
}

/** @param schema that of the receiver, whose tables must be there */
export function inboxQueries(database: Queryable, consumer: string, schema = 'integration'): InboxQueries {
  const name = checkedSchema(schema);
  return {
    async takenUpTo() {
      const { rows } = await database.query<TakenUpTo>(
        `select topic, partition, taken, fingerprint, at from ${name}.offsets where consumer = $1`,
        [consumer],
      );
      return rows;
    },
    async readToEnd() {
      const { rows } = await database.query<{ topic: string }>(
        `select topic from ${name}.topics_read where consumer = $1`,
        [consumer],
      );
      return new Set(rows.map(({ topic }) => topic));
    },
    async deadLettersByTopic() {
      const { rows } = await database.query<{ topic: string; letters: number }>(
        `select topic, count(*)::integer as letters from ${name}.dead_letters where consumer = $1 group by topic`,
        [consumer],
      );
      return new Map(rows.map(({ topic, letters }) => [topic, letters]));
    },
    async deadLetters(after, limit) {
      const { rows } = await database.query<LetterRow>(
        `select number, topic, partition, "offset", subject, event_id, reason, at from ${name}.dead_letters
          where consumer = $1 and number > $2 order by number limit $3`,
        [consumer, after ?? '0', limit],
      );
      return rows.map(({ event_id: eventId, ...row }) => ({ ...row, eventId }));
    },
  };
}
