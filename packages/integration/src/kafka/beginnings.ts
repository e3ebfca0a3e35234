import { setTimeout as pause } from 'node:timers/promises';
import type { Consumer } from 'kafkajs';

/** From where a partition is read. */
export interface Beginning {
  /** Where the topic has let go of it, the client goes on at what is left. */
  readonly offset: string;
  /** The message there is the last that was taken, by its fingerprint; null: the first that was not. */
  readonly taken: string | null;
}

export const theBeginning: Beginning = { offset: '0', taken: null };

/** Asked each time that this process is given the partition: another may have read it meanwhile. */
export type BeginAt = (topic: string, partition: number) => Promise<Beginning>;

const pauseMs = 500;

/**
 * Lets each partition begin where it is to, whenever this process is given it: nothing of it is fetched until that is
 * known.
 */
export class Beginnings {
  readonly #consumer: Pick<Consumer, 'pause' | 'resume' | 'seek'>;
  readonly #beginAt: BeginAt;
  readonly #onTrouble: (error: Error) => void;
  readonly #first = new Map<string, Beginning>();
  #given = 0;

  constructor(
    consumer: Pick<Consumer, 'pause' | 'resume' | 'seek'>,
    beginAt: BeginAt,
    onTrouble: (error: Error) => void,
  ) {
    this.#consumer = consumer;
    this.#beginAt = beginAt;
    this.#onTrouble = onTrouble;
  }

  /** These partitions and no others are this process's from now on. */
  given(assignment: Readonly<Record<string, readonly number[]>>): void {
    this.#given += 1;
    this.#first.clear();
    for (const [topic, partitions] of Object.entries(assignment))
      for (const partition of partitions) {
        // Before the next fetch: what was fetched from elsewhere would be taken as what comes next.
        this.#consumer.pause([{ topic, partitions: [partition] }]);
        void this.#begin(topic, partition, this.#given);
      }
  }

  /** Ends waiting for a database that is away. */
  stop(): void {
    this.#given += 1;
  }

  /** What was said of the place from which the partition is read now; undefined once `passed`. */
  firstOf(topic: string, partition: number): Beginning | undefined {
    return this.#first.get(nameOf(topic, partition));
  }

  passed(topic: string, partition: number): void {
    this.#first.delete(nameOf(topic, partition));
  }

  async #begin(topic: string, partition: number, given: number): Promise<void> {
    while (given === this.#given) {
      try {
        const first = await this.#beginAt(topic, partition);
        if (given !== this.#given) return;
        this.#first.set(nameOf(topic, partition), first);
        this.#consumer.seek({ topic, partition, offset: first.offset });
        this.#consumer.resume([{ topic, partitions: [partition] }]);
        return;
      } catch (error) {
        this.#onTrouble(error instanceof Error ? error : new Error('unknown'));
        await pause(pauseMs);
      }
    }
  }
}

const nameOf = (topic: string, partition: number): string => `${topic} ${partition}`;
