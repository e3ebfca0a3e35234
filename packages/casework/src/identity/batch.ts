import { assertReadable } from '@samenspoor/contracts';
import {
  evolveRegister,
  identify,
  isRetained,
  type KnownReport,
  matchId,
  type PersonId,
  type RegisterEvent,
  type RegisterState,
  type ReportIdentified,
  type ReportToIdentify,
  type Result,
  repeated,
  revertIdentified,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';
import type { NormalisedDetails } from '@samenspoor/matching';
import type { DataKeyRecord, Prepared } from '@samenspoor/privacy';
import type { Traceparent } from '@samenspoor/telemetry';
import type { CaseworkEnvironment } from '../environment.js';
import type { KnownDetails } from './person-index.js';
import type { SealedContent } from './sealed-content.js';

/** What became of a report that was queued: written by this batch, or known already. */
export type Identified =
  | {
      readonly kind: 'written';
      readonly event: ReportIdentified;
      readonly eventId: string;
      readonly position: Position;
    }
  | { readonly kind: 'repeat'; readonly report: KnownReport };

/** A report that waits for its decision. `sealed` is made at the first attempt and kept for the next ones. */
export interface QueuedReport {
  readonly kind: 'report';
  readonly report: Omit<ReportToIdentify, 'report'>;
  readonly content: SealedContent;
  readonly details: NormalisedDetails;
  readonly meta: ReportIdentified['meta'];
  readonly newPersonId: PersonId;
  readonly eventId: string;
  /** Characters of its content, so that a batch stays below the engines' limit. */
  readonly size: number;
  sealed: Prepared | null;
  /** The span in which it waits; null where nothing is traced. */
  readonly traceparent: Traceparent | null;
  readonly resolve: (identified: Result<Identified>) => void;
  readonly reject: (error: unknown) => void;
}

/** An event to write, and the trace that it belongs to: one append serves many requests. */
export interface TracedEvent<Event extends RegisterEvent = RegisterEvent> {
  readonly event: Event;
  readonly id: string;
  readonly traceparent: Traceparent | null;
}

export interface DecidedBatch {
  readonly events: readonly TracedEvent<ReportIdentified>[];
  readonly keys: readonly DataKeyRecord[];
  /**
   * What to tell each report of the batch, in its order, once the events are stored; the fault of one that could not
   * be decided, which costs the others nothing.
   */
  readonly answers: readonly (((position: Position | null) => Result<Identified>) | Error)[];
}

/**
 * Decides reports one after another, each knowing those before it. State and index are ahead of the log until the
 * append succeeds; `revertBatch` takes that back.
 */
export const decideBatch = (
  state: RegisterState,
  known: KnownDetails,
  batch: readonly QueuedReport[],
  { sealer, newId, rules }: Pick<CaseworkEnvironment, 'sealer' | 'newId' | 'rules'>,
): DecidedBatch => {
  const events: TracedEvent<ReportIdentified>[] = [];
  const keys: DataKeyRecord[] = [];
  const decideOne = (queued: QueuedReport): DecidedBatch['answers'][number] => {
    const { reportName, contentHash } = queued.report;
    const before = repeated(state, reportName, contentHash, queued.meta);
    if (before && 'ok' in before) return () => before;
    if (before) return () => ({ ok: true, value: { kind: 'repeat', report: before } });
    const assessment = known.assess(queued.details, () => matchId(newId()), {
      apartFrom: (person) => !isRetained(state, person, queued.meta.at, rules),
    });
    const personId = assessment.outcome === 'joined' ? assessment.personId : queued.newPersonId;
    queued.sealed ??= sealer.prepare(personId, queued.content);
    const { envelope, record } = queued.sealed;
    const event = identify(
      { ...queued.report, report: envelope },
      assessment,
      queued.newPersonId,
      queued.meta,
    );
    assertReadable(event);
    known.add(event.data.reportId, personId, queued.details);
    evolveRegister(state, event);
    keys.push({ ...record, personId });
    events.push({ event, id: queued.eventId, traceparent: queued.traceparent });
    return (position) => {
      if (position === null) throw new Error('a decided report has no position');
      return { ok: true, value: { kind: 'written', event, eventId: queued.eventId, position } };
    };
  };
  const answers = batch.map((queued) => {
    try {
      return decideOne(queued);
    } catch (error) {
      known.remove(queued.report.reportId);
      return error instanceof Error ? error : new Error('a report could not be decided');
    }
  });
  return { events, keys, answers };
};

/** Takes a batch back that lost the race for its revision, last report first. */
export const revertBatch = (
  state: RegisterState,
  known: KnownDetails,
  events: DecidedBatch['events'],
): void => {
  for (const { event } of events.toReversed()) {
    known.remove(event.data.reportId);
    revertIdentified(state, event);
  }
};
