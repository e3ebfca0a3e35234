import type { Casework, ReportAnswer, ReportSubmission } from '@samenspoor/casework';
import type { Organisation, Result } from '@samenspoor/domain';

/** Answers to reports that were acknowledged, by the name of the report. */
export type Seen = ReadonlyMap<string, ReportAnswer>;

/** A report that is sent until it is acknowledged. Its name is its `externalRef`. */
export interface Sent {
  readonly kind: 'report';
  readonly name: string;
  /** The process that is asked first, from 1; when the answer is lost, or is `503`, the next one is asked. */
  readonly at: number;
  readonly by: Organisation;
  readonly submission: ReportSubmission;
}

/** Anything else that a client wants done. */
export interface Asked {
  readonly kind: 'request';
  readonly name: string;
  readonly at: number;
  /** Whether it can be asked yet; it is left out when that never comes. */
  readonly when: (seen: Seen) => boolean;
  readonly ask: (casework: Casework, seen: Seen) => Promise<Result<object>>;
}

export type Request = Sent | Asked;

/** Two reports, by name, that must be one person's at rest, or two persons'. */
export interface Expectation {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/** What clients do at the same time; each client does its own things in their order. */
export interface Scenario {
  readonly name: string;
  /** In a sentence, for who reads the outcome. */
  readonly about: string;
  /** What was done before, by a process that is gone. */
  readonly before: readonly Request[];
  readonly clients: readonly (readonly Request[])[];
  /** Reports, by name, that are certainly about one young person: they are one person's at every moment. */
  readonly together: readonly (readonly string[])[];
  /** How often a run of the test suite may depart from the plain order. */
  readonly departures: number;
  /** What else must hold at rest, given the names of the requests that were granted. */
  readonly atRest: (granted: ReadonlySet<string>) => readonly Expectation[];
}

/** Sends a report. */
export const send = ({ by, submission }: Sent, casework: Casework): Promise<Result<ReportAnswer>> =>
  casework.report(by, submission, { idempotencyKey: null });
