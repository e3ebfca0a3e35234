import type { AbsenceCounts, ConcernKind } from '../concern/index.js';
import type { MatchId, OrganisationId, PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { NisCode } from '../place/index.js';
import type { SchoolCommunity } from '../rules/index.js';
import type { Sealed } from '../sealed.js';

// These types are the storage format of the stream `identity-register-<network>`: a change of shape needs a new
// schemaVersion, an upcaster and a golden fixture in `contracts`. Personal details are sealed; explanations name
// fields, levels and weights, never a value.

export interface FieldExplanation {
  readonly field: string;
  readonly level: string;
  /** log2 likelihood ratio: how many bits this field speaks for (or against) the same person. */
  readonly weight: number;
}

export interface PossibleMatch {
  readonly matchId: MatchId;
  readonly candidatePersonId: PersonId;
  /** Sum of the field weights, in bits (log2). */
  readonly weight: number;
  readonly explanation: readonly FieldExplanation[];
  /** Whether the rules would have joined the two without anyone looking, had there been nobody else. */
  readonly certain?: true | undefined;
  /** Whether a person had said, when it was asked, that the two are others. */
  readonly contradicts?: true | undefined;
}

export type MatchOutcome = 'new' | 'joined' | 'possible';

/** What the matcher said of one set of personal details. */
export interface MatchDecision {
  readonly outcome: MatchOutcome;
  readonly possibleMatches: readonly PossibleMatch[];
  /** Why it was joined; empty otherwise. */
  readonly explanation: readonly FieldExplanation[];
  readonly parametersVersion: string;
}

/** Something in a report that did not cost it its acceptance, and that a person should look at. */
export interface Warning {
  readonly field: string;
  readonly rule: 'national-number-check-digits' | 'national-number-birth-date';
}

type Event<Type extends string, Data> = {
  readonly type: Type;
  readonly data: Data;
  readonly meta: EventMeta;
};

/** A report is durable and its identity decided, in one append. */
export type ReportIdentified = Event<
  'ReportIdentified',
  MatchDecision & {
    readonly reportId: ReportId;
    readonly personId: PersonId;
    readonly organisationId: OrganisationId;
    readonly registeredBy: OrganisationId;
    /** Keyed hash of (caller, onBehalfOf, externalRef). */
    readonly reportName: string;
    /** Keyed hash of what was sent. */
    readonly contentHash: string;
    readonly concernKind: ConcernKind;
    readonly absences: AbsenceCounts;
    readonly legalBasis: string;
    readonly territory: NisCode | null;
    /** The community of the pupil's education, as far as the report tells; absent where older software wrote it. */
    readonly community?: SchoolCommunity | null | undefined;
    readonly reportedAt: string;
    /** Version of the legal bases by which it is retained; absent where older software wrote it. */
    readonly rulesVersion?: string | undefined;
    readonly warnings: readonly Warning[];
    /** The whole report as sent, sealed. */
    readonly report: Sealed;
  }
>;

/**
 * A reporter corrected the personal details; they were matched anew. Questions asked of the earlier details are asked no
 * more. A possible match with the report's own person asks whether it still belongs there.
 */
export type PersonalDetailsCorrected = Event<
  'PersonalDetailsCorrected',
  MatchDecision & {
    readonly reportId: ReportId;
    readonly contentHash: string;
    readonly territory: NisCode | null;
    readonly warnings: readonly Warning[];
    /** The personal details as corrected, sealed. */
    readonly youngPerson: Sealed;
  }
>;

/**
 * A person said whether the report's young person and the candidate are the same. Never overruled by a score; a later
 * verdict on a question that contradicts it can.
 */
export type MatchVerdictGiven = Event<
  'MatchVerdictGiven',
  {
    readonly matchId: MatchId;
    readonly reportId: ReportId;
    readonly personId: PersonId;
    readonly candidatePersonId: PersonId;
    readonly verdict: 'same' | 'different';
    readonly reason: Sealed | null;
  }
>;

/** Two persons are one: the absorbed one's reports are the leading one's, its id redirects. Reversible. */
export type PersonsLinked = Event<
  'PersonsLinked',
  {
    readonly leadingPersonId: PersonId;
    readonly absorbedPersonId: PersonId;
    readonly reportIds: readonly ReportId[];
    readonly cause: 'verdict' | 'correction';
  }
>;

/** Reports were taken out of a person: to the id that was absorbed before, or to a new one. */
export type ReportsUnlinked = Event<
  'ReportsUnlinked',
  {
    readonly fromPersonId: PersonId;
    readonly toPersonId: PersonId;
    readonly restored: boolean;
    readonly reportIds: readonly ReportId[];
    readonly reason: Sealed | null;
  }
>;

/** Written first; trajectories are erased and keys destroyed after, by whoever comes, until it is noted as done. */
export type PersonForgotten = Event<
  'PersonForgotten',
  { readonly personId: PersonId; readonly reportIds: readonly ReportId[]; readonly reason: Sealed | null }
>;

export type RegisterEvent =
  | ReportIdentified
  | PersonalDetailsCorrected
  | MatchVerdictGiven
  | PersonsLinked
  | ReportsUnlinked
  | PersonForgotten;

export const registerStreamPrefix = 'identity-register-';
/** The one stream through which all reports of a network pass; its expected revision is the lock. */
export const registerStream = (network: string): string => `${registerStreamPrefix}${network}`;
