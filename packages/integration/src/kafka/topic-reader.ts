import { setTimeout as pause } from 'node:timers/promises';
import type { Admin, Kafka } from 'kafkajs';
import { BackOff } from '../publishing/back-off.js';
import type { Receiver } from '../receiving/receiver.js';
import { consumeTopics } from './kafka-consumer.js';

export interface TopicReaderOptions {
  readonly kafka: Kafka;
  readonly topic: string;
  /** The consumer group. It reads this topic alone: a topic that is not there holds up no other. */
  readonly group: string;
  readonly receiver: Pick<Receiver, 'receive'>;
  /** Offset of the last message taken of each partition, as the receiver's database has it. */
  readonly takenUpTo: () => Promise<ReadonlyMap<number, bigint>>;
  /** Told of trouble that is tried again. Never of a message. */
  readonly onTrouble?: (error: Error) => void;
  /** Told how many messages the topic had let go before they were taken. */
  readonly onMissed?: (messages: number) => void;
  /** How often to look where the topic ends, in milliseconds. Default 2,000. */
  readonly lookEveryMs?: number;
}

export interface TopicStatus {
  readonly state: 'reading' | 'no-topic' | 'no-broker';
  /** Messages not taken yet, when it was last looked; null where that is not known. */
  readonly lag: number | null;
  /** Messages that the topic had let go before they were taken. */
  readonly missed: number;
  /** Whether it was read to its end once, or has nothing to read. */
  readonly hasCaughtUp: boolean;
}

export interface TopicReader {
  status(): TopicStatus;
  /** Finishes the messages at hand, and leaves the group. */
  stop(): Promise<void>;
}

/** First and next offset of each partition. */
type Ends = ReadonlyMap<number, { readonly low: bigint; readonly high: bigint }>;

const longestPauseMs = 5_000;

/**
 * Reads a topic from where the receiver's database stands, for as long as it takes: waits for brokers that are away
 * and for a topic that nobody made yet, and begins anew where the client gave up.
 */
export function readTopic(options: TopicReaderOptions): TopicReader {
  return new Reader(options);
}

class Reader implements TopicReader {
  readonly #options: TopicReaderOptions;
  readonly #stopping = new AbortController();
  readonly #running: Promise<void>;
  readonly #missedUpTo = new Map<number, bigint>();
  #admin: Promise<Admin> | null = null;
  #status: TopicStatus = { state: 'no-broker', lag: null, missed: 0, hasCaughtUp: false };

  constructor(options: TopicReaderOptions) {
    this.#options = options;
    this.#running = this.#run();
  }

  status(): TopicStatus {
    return this.#status;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#dropAdmin();
  }

  async #run(): Promise<void> {
    const backOff = new BackOff(longestPauseMs);
    while (!this.#stopping.signal.aborted) {
      try {
        if (await this.#isThere()) await this.#read();
        else await this.#pause(this.#lookEveryMs);
        backOff.succeeded();
      } catch (error) {
        this.#options.onTrouble?.(asError(error));
        await this.#pause(backOff.failed());
      }
    }
  }

  /** Consumes until the client gives up, the topic is gone, or this stops. */
  async #read(): Promise<void> {
    const { kafka, topic, group, receiver, takenUpTo, onTrouble } = this.#options;
    const taken = await takenUpTo();
    const ended = new AbortController();
    const consumer = await consumeTopics({
      kafka,
      group,
      topics: [topic],
      receiver,
      startAt: (_, partition) => {
        const last = taken.get(partition);
        return last === undefined ? null : String(last + 1n);
      },
      ...(onTrouble === undefined ? {} : { onTrouble }),
      onEnd: (error) => {
        onTrouble?.(error);
        ended.abort();
      },
    });
    const over = AbortSignal.any([ended.signal, this.#stopping.signal]);
    try {
      while (!over.aborted && (await this.#isThere().catch(() => true)))
        await this.#pause(this.#lookEveryMs, over);
    } finally {
      await consumer.stop();
    }
  }

  /** Looks where the topic ends and how far it was taken; false when there is no such topic. */
  async #isThere(): Promise<boolean> {
    const ends = await this.#ends().catch(async (error: unknown) => {
      this.#status = { ...this.#status, state: 'no-broker', lag: null };
      await this.#dropAdmin();
      throw error;
    });
    if (ends === null) {
      this.#status = { ...this.#status, state: 'no-topic', lag: null, hasCaughtUp: true };
      return false;
    }
    this.#status = { ...this.#status, state: 'reading', lag: null };
    this.#compare(ends, await this.#options.takenUpTo());
    return true;
  }

  #compare(ends: Ends, taken: ReadonlyMap<number, bigint>): void {
    let lag = 0n;
    let missed = 0n;
    for (const [partition, { low, high }] of ends) {
      const next = (taken.get(partition) ?? -1n) + 1n;
      const from = max(next, low);
      lag += max(high - from, 0n);
      // Counted once, although it is seen until the next message of the partition is taken.
      missed += max(low - max(next, this.#missedUpTo.get(partition) ?? 0n), 0n);
      this.#missedUpTo.set(partition, low);
    }
    this.#status = {
      state: 'reading',
      lag: Number(lag),
      missed: this.#status.missed + Number(missed),
      hasCaughtUp: this.#status.hasCaughtUp || lag === 0n,
    };
    if (missed > 0n) this.#options.onMissed?.(Number(missed));
  }

  async #ends(): Promise<Ends | null> {
    const { topic } = this.#options;
    this.#admin ??= this.#connected();
    const admin = await this.#admin;
    // Asked for by name, a broker would make a topic that is not there.
    if (!(await admin.listTopics()).includes(topic)) return null;
    const offsets = await admin.fetchTopicOffsets(topic);
    return new Map(
      offsets.map(({ partition, low, high }) => [partition, { low: BigInt(low), high: BigInt(high) }]),
    );
  }

  async #connected(): Promise<Admin> {
    const admin = this.#options.kafka.admin();
    await admin.connect();
    return admin;
  }

  async #dropAdmin(): Promise<void> {
    const admin = this.#admin;
    this.#admin = null;
    await admin?.then((each) => each.disconnect()).catch(() => {});
  }

  get #lookEveryMs(): number {
    return this.#options.lookEveryMs ?? 2_000;
  }

  async #pause(ms: number, signal: AbortSignal = this.#stopping.signal): Promise<void> {
    await pause(ms, undefined, { signal }).catch(() => {});
  }
}

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error('unknown'));
