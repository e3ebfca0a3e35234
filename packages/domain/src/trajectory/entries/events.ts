import type { EventMeta } from '../../meta.js';
import type { Sealed } from '../../sealed.js';
import type {
  AgreedAction,
  EstablishedStance,
  GivenInformation,
  MeasureResult,
  PlannedReturn,
  RecordedAgreement,
  RecordedFact,
} from './entries.js';

// Part of the storage format of the stream `trajectory-<id>`, as `events.ts` of the folder above is.

type Event<Type extends string, Data> = {
  readonly type: Type;
  readonly data: Data;
  readonly meta: EventMeta;
};

export type ActionAgreed = Event<'ActionAgreed', AgreedAction>;
export type ActionDone = Event<'ActionDone', { readonly entryId: string; readonly date: string }>;
export type ActionDropped = Event<
  'ActionDropped',
  { readonly entryId: string; readonly date: string; readonly reason: Sealed | null }
>;
export type StanceRecorded = Event<'StanceRecorded', EstablishedStance>;
export type AgreementRecorded = Event<'AgreementRecorded', RecordedAgreement>;
export type InformationRecorded = Event<'InformationRecorded', GivenInformation>;
export type ReturnPlanned = Event<'ReturnPlanned', PlannedReturn>;
export type ReturnSettled = Event<
  'ReturnSettled',
  { readonly entryId: string; readonly outcome: 'came' | 'did-not-come'; readonly date: string }
>;
export type MeasureConcluded = Event<
  'MeasureConcluded',
  { readonly measureId: string; readonly result: MeasureResult; readonly date: string }
>;

export type FactRecorded = Event<'FactRecorded', RecordedFact>;
/** It was wrong: it counts no more, and is shown no more. */
export type FactWithdrawn = Event<'FactWithdrawn', { readonly entryId: string }>;
/** The same of absences. */
export type AbsencesWithdrawn = Event<'AbsencesWithdrawn', { readonly absenceId: string }>;

export type EntryEvent =
  | ActionAgreed
  | ActionDone
  | ActionDropped
  | StanceRecorded
  | AgreementRecorded
  | InformationRecorded
  | ReturnPlanned
  | ReturnSettled
  | MeasureConcluded
  | FactRecorded
  | FactWithdrawn
  | AbsencesWithdrawn;
