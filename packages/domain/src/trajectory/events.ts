import type { AbsenceCode, AbsenceCounts, ConcernKind } from '../concern/index.js';
import type { OrganisationId, PersonId, ReportId, TrajectoryId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { ActorType } from '../organisation/index.js';
import type { NisCode } from '../place/index.js';
import type {
  ClosingOutcome,
  EscalationStep,
  MeasureType,
  Precondition,
  SchoolCommunity,
} from '../rules/index.js';
import type { Sealed } from '../sealed.js';
import type { EscalationClock } from './clocks/clock-state.js';
import type { TimerEvent } from './clocks/events.js';
import type { CaseEntry, ConcludedMeasure, Withdrawal } from './entries/entries.js';
import type { EntryEvent } from './entries/events.js';

// These types are the storage format of the stream `trajectory-<id>`: a change of shape needs a new schemaVersion, an
// upcaster and a golden fixture in `contracts`. Nothing here identifies a person; free words are sealed.

export type Phase = 0 | 1 | 2 | 3;

/** On what ground an organisation takes part. Who loses its last ground, and only who does, is out. */
export type ParticipationBasis =
  | { readonly kind: 'report'; readonly reportId: ReportId }
  | { readonly kind: 'assignment' }
  | { readonly kind: 'escalation'; readonly escalationId: string };

/** A report as the trajectory holds it: facts and ids, no personal details. */
export interface ReportedFacts {
  readonly reportId: ReportId;
  readonly organisationId: OrganisationId;
  readonly organisationType: ActorType;
  readonly registeredBy: OrganisationId;
  readonly concernKind: ConcernKind;
  /** Half days by code, as the reporter counted them. */
  readonly absences: AbsenceCounts;
  readonly territory: NisCode | null;
  /** The community of the pupil's education, as far as the report tells. */
  readonly community: SchoolCommunity | null;
  readonly reportedAt: string;
}

export type Period = { readonly from: string; readonly to: string };

export interface MeasureEntry {
  readonly measureId: string;
  readonly organisationId: OrganisationId;
  readonly type: MeasureType;
  /** Day on which it was done, `YYYY-MM-DD`. */
  readonly date: string;
  readonly note: Sealed | null;
  /** Absent as long as nobody said how it ended. */
  readonly concluded?: ConcludedMeasure | undefined;
}

export interface AbsenceEntry {
  readonly absenceId: string;
  readonly organisationId: OrganisationId;
  readonly code: AbsenceCode;
  readonly date: string | null;
  readonly period: Period | null;
  readonly halfDays: number;
  /** Absent while it stands. */
  readonly withdrawn?: Withdrawal | undefined;
}

export interface NoteEntry {
  readonly noteId: string;
  readonly organisationId: OrganisationId;
  readonly text: Sealed;
}

/** A record of which a parting could not say on which side it belongs: somebody with grounds on both made it. */
export interface UndecidedRecord {
  /** Id of a measure, absences, a note, a call-in or another entry. */
  readonly recordId: string;
  /** The trajectory that it may belong to instead. */
  readonly trajectoryId: TrajectoryId;
}

/** That an organisation became the coordinator. */
export interface Lead {
  readonly leadId: string;
  readonly organisationId: OrganisationId;
  /** Who kept the overview before, since the trajectory was last opened; null for nobody. */
  readonly previous: OrganisationId | null;
  readonly at: string;
}

/** What one side brings to the other when two trajectories meet or part. */
export interface TrajectoryContent {
  readonly reports: readonly ReportedFacts[];
  readonly participants: readonly Participant[];
  readonly measures: readonly MeasureEntry[];
  readonly absences: readonly AbsenceEntry[];
  readonly notes: readonly NoteEntry[];
  readonly escalations: readonly Escalation[];
  readonly entries: readonly CaseEntry[];
  readonly coordinator: OrganisationId | null;
  readonly unassignedSince: string | null;
  readonly phase: Phase;
  /** Absent when there are none. */
  readonly undecided?: readonly UndecidedRecord[] | undefined;
  /** Who became the coordinator, in the order of the log; absent when nobody did. */
  readonly leads?: readonly Lead[] | undefined;
}

/** Records that go to another trajectory, with who takes part because of them. */
export type AllocatedRecords = Pick<
  TrajectoryContent,
  'measures' | 'absences' | 'notes' | 'escalations' | 'entries' | 'participants'
>;

export interface Participant {
  readonly organisationId: OrganisationId;
  readonly type: ActorType;
  readonly since: string;
  readonly bases: readonly ParticipationBasis[];
}

/** `requested`, and then one of the others; what was accepted ends as completed or returned [S2 fase 2]. */
export const escalationStatuses = [
  'requested',
  'accepted',
  'refused',
  'no-place',
  'withdrawn',
  'expired',
  'completed',
  'returned',
] as const;
export type EscalationStatus = (typeof escalationStatuses)[number];

/** What became of a call-in that was refused, had no place or expired. */
export const followUpWays = ['asked-elsewhere', 'asked-again', 'other-help', 'dropped'] as const;
export type FollowUpWay = (typeof followUpWays)[number];

/** Preconditions of the ladder's row that did not hold and were set aside by who called in, and why. */
export interface Override {
  readonly of: readonly Precondition[];
  readonly reason: Sealed;
}

export interface FollowUp {
  readonly how: FollowUpWay;
  readonly by: OrganisationId | null;
  readonly at: string;
  readonly reason: Sealed | null;
}

export interface Escalation {
  readonly escalationId: string;
  readonly step: EscalationStep;
  readonly to: OrganisationId;
  readonly by: OrganisationId;
  readonly grounds: readonly string[];
  readonly attachments: readonly string[];
  /** Free words of grounds and attachments, for sender and addressee. */
  readonly explanation: Sealed | null;
  readonly status: EscalationStatus;
  readonly requestedAt: string;
  /** When it was last answered, withdrawn or expired. */
  readonly answeredAt: string | null;
  /** Absent when every precondition held. */
  readonly override?: Override | undefined;
  /** Why it was last answered so, or withdrawn; absent when nobody said. */
  readonly answerReason?: Sealed | undefined;
  /** Who wrote `answerReason`: addressee, sender, or who withdrew it for a sender that left. */
  readonly answeredBy?: OrganisationId | null | undefined;
  /** Absent as long as nobody followed it up. */
  readonly followUp?: FollowUp | undefined;
  /** Absent as long as nobody recorded anything after it was accepted, and none of its deadlines ran out; or while nothing runs. */
  readonly clock?: EscalationClock | undefined;
  /** The programme in which a place is asked for; absent where none is. */
  readonly offerId?: string | undefined;
}

type Event<Type extends string, Data> = {
  readonly type: Type;
  readonly data: Data;
  readonly meta: EventMeta;
};

export type Reported = Event<'Reported', ReportedFacts & { readonly personId: PersonId }>;
export type ParticipantJoined = Event<
  'ParticipantJoined',
  {
    readonly organisationId: OrganisationId;
    readonly organisationType: ActorType;
    readonly since: string;
    readonly basis: ParticipationBasis;
  }
>;
export type ParticipantLeft = Event<
  'ParticipantLeft',
  { readonly organisationId: OrganisationId; readonly reason: Sealed | null }
>;
export type Assigned = Event<
  'Assigned',
  {
    readonly coordinator: OrganisationId;
    readonly previous: OrganisationId | null;
    readonly reason: Sealed | null;
  }
>;
export type PhaseEntered = Event<
  'PhaseEntered',
  {
    readonly phase: Phase;
    /** The step that was accepted, or `coordinator`. */
    readonly because: string;
    readonly reason?: Sealed | null | undefined;
    /** Version of what it was entered by: of the tracks for a coordinator, of the ladder for a step. Absent in what was written before. */
    readonly rulesVersion?: string | undefined;
  }
>;
export type MeasureRecorded = Event<'MeasureRecorded', Omit<MeasureEntry, 'concluded'>>;
export type AbsencesRecorded = Event<'AbsencesRecorded', Omit<AbsenceEntry, 'withdrawn'>>;
export type NoteAdded = Event<'NoteAdded', NoteEntry>;
export type EscalationRequested = Event<
  'EscalationRequested',
  {
    readonly escalationId: string;
    readonly step: EscalationStep;
    readonly to: OrganisationId;
    readonly by: OrganisationId;
    readonly grounds: readonly string[];
    readonly attachments: readonly string[];
    /** Free words of grounds and attachments. */
    readonly explanation: Sealed | null;
    readonly rulesVersion: string;
    /** Absent when every precondition held. */
    readonly override?: Override | undefined;
    /** The programme in which a place is asked for; absent where none is. */
    readonly offerId?: string | undefined;
  }
>;
type EscalationAnswer = {
  readonly escalationId: string;
  readonly reason: Sealed | null;
};
export type EscalationAccepted = Event<'EscalationAccepted', EscalationAnswer>;
export type EscalationRefused = Event<
  'EscalationRefused',
  EscalationAnswer & { readonly outcome: 'refused' | 'no-place' }
>;
export type EscalationConcluded = Event<
  'EscalationConcluded',
  EscalationAnswer & { readonly outcome: 'completed' | 'returned' }
>;
/** Whoever asked, or answers for it now, takes the question back; or the trajectory closes over it. */
export type EscalationWithdrawn = Event<'EscalationWithdrawn', EscalationAnswer>;
/** Nobody answered in time. */
export type EscalationExpired = Event<
  'EscalationExpired',
  {
    readonly escalationId: string;
    /** When the time to answer ended, ISO 8601 in UTC. */
    readonly dueAt: string;
    /** Version of the rule `deadlines` by which it ended. */
    readonly rulesVersion: string;
  }
>;
/** Who has to see to it said what became of a call-in without result. */
export type EscalationFollowedUp = Event<
  'EscalationFollowedUp',
  EscalationAnswer & { readonly how: FollowUpWay }
>;
export type Closed = Event<
  'Closed',
  {
    readonly outcome: ClosingOutcome;
    readonly reason: Sealed | null;
    /** Version of the dated rule that says what a later report does. */
    readonly rulesVersion: string;
    /** When, and by whom, it was closed before the meeting that is undone; absent when it is closed now. */
    readonly restored?: { readonly at: string; readonly by: OrganisationId | null } | undefined;
  }
>;
export type Reopened = Event<
  'Reopened',
  {
    readonly cause: 'new-report' | 'relapse' | 'merge';
    readonly reportId: ReportId | null;
    readonly reason: Sealed | null;
  }
>;
/** On the leading trajectory: everything of the other came in. */
export type Absorbed = Event<
  'Absorbed',
  { readonly trajectoryId: TrajectoryId | null; readonly content: TrajectoryContent }
>;
/** On the other: it goes on in the leading one. */
export type MergedInto = Event<'MergedInto', { readonly trajectoryId: TrajectoryId }>;
/** On the leading one: these reports, and what came with them, went out again. */
export type Separated = Event<
  'Separated',
  {
    readonly trajectoryId: TrajectoryId;
    readonly personId: PersonId;
    readonly reportIds: readonly ReportId[];
    readonly measureIds: readonly string[];
    readonly absenceIds: readonly string[];
    readonly noteIds: readonly string[];
    readonly escalationIds: readonly string[];
    readonly entryIds: readonly string[];
    /** Who takes part in what stays, on the grounds that stay. */
    readonly staying: readonly Participant[];
    /** Ids of records that stay until a person says where they belong. */
    readonly undecided: readonly string[];
    /** Ids of what went of who became the coordinator; absent when nothing did. */
    readonly leadIds?: readonly string[] | undefined;
  }
>;
/** On the side that stands on its own feet again, or for the first time. */
export type SeparatedFrom = Event<
  'SeparatedFrom',
  {
    readonly trajectoryId: TrajectoryId;
    readonly personId: PersonId;
    readonly content: TrajectoryContent;
  }
>;
/** A person said where undecided records belong: here (`to` is null), or with the other trajectory. */
export type RecordsAllocated = Event<
  'RecordsAllocated',
  {
    readonly recordIds: readonly string[];
    readonly to: TrajectoryId | null;
    /** What goes; null when they stay. */
    readonly content: AllocatedRecords | null;
    readonly reason: Sealed | null;
  }
>;
/**
 * On the other side: they came in. `addressed` is the trajectory that was named where that is this one; else the one merged
 * into this one that it is, or went on in: with that one they go out again.
 */
export type RecordsReceived = Event<
  'RecordsReceived',
  {
    readonly trajectoryId: TrajectoryId;
    readonly addressed: TrajectoryId;
    readonly content: AllocatedRecords;
  }
>;
/** A correction moved a report to another territory: another contact point sees it. */
export type TerritoryChanged = Event<
  'TerritoryChanged',
  { readonly reportId: ReportId; readonly territory: NisCode | null }
>;
/** The person was forgotten: nothing of this trajectory is shown or done any more. */
export type Erased = Event<'Erased', { readonly personId: PersonId }>;

export type TrajectoryEvent =
  | Reported
  | ParticipantJoined
  | ParticipantLeft
  | Assigned
  | PhaseEntered
  | MeasureRecorded
  | AbsencesRecorded
  | NoteAdded
  | EntryEvent
  | EscalationRequested
  | EscalationAccepted
  | EscalationRefused
  | EscalationConcluded
  | EscalationWithdrawn
  | EscalationExpired
  | EscalationFollowedUp
  | Closed
  | Reopened
  | Absorbed
  | MergedInto
  | Separated
  | TerritoryChanged
  | SeparatedFrom
  | RecordsAllocated
  | RecordsReceived
  | TimerEvent
  | Erased;

export const trajectoryStreamPrefix = 'trajectory-';
export const trajectoryStream = (id: TrajectoryId): string => `${trajectoryStreamPrefix}${id}`;
