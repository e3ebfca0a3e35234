import type { ShellEnvironment } from '../environment.js';
import type { NetworkCounts } from '../routes/network/overview.js';

/** Counts of a region: possible matches are work of an installation, and are not among them. */
export type RegionCounts = Omit<NetworkCounts, 'openMatches'>;

/** How reading the topic of one installation stands. */
export interface TopicReading {
  readonly network: string;
  readonly topic: string;
  readonly state: 'reading' | 'no-topic' | 'no-broker';
  /** Messages not taken yet; null: not known. */
  readonly lag: number | null;
  /** Messages that the topic had let go before they were taken, as far as this process saw. */
  readonly missed: number;
  readonly lastTakenAt: string | null;
  readonly deadLetters: number;
}

export interface DeadLetterShown {
  readonly number: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly subject: string | null;
  readonly eventId: string | null;
  readonly reason: string;
  readonly at: string;
}

/** What HTTP reads and does of a region. */
export interface RegionReading {
  /** Networks of the installations that are read, each once. */
  readonly networks: readonly string[];
  /** Whether every topic that is there was read to its end once. */
  ready(): Promise<boolean>;
  /** Exact counts of all installations together, and of each, in the order of `networks`, at one moment. */
  counts(): Promise<{ readonly all: RegionCounts; readonly each: readonly RegionCounts[] }>;
  topics(): Promise<readonly TopicReading[]>;
  /** In the order in which they came, after the one with the number `after`. */
  deadLetters(after: string | null, limit: number): Promise<readonly DeadLetterShown[]>;
  /** @returns how many were taken */
  retryDeadLetters(): Promise<number>;
}

/** Everything that the HTTP application of a region's overview is made of. */
export interface RegionEnvironment extends ShellEnvironment {
  readonly region: RegionReading;
}
