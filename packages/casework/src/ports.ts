import type {
  AbsenceCode,
  AbsenceCounts,
  ActorType,
  ClosingOutcome,
  ConcernKind,
  EscalationStep,
  FieldExplanation,
  FollowUpWay,
  MatchId,
  MatchOutcome,
  MeasureType,
  OfferCommand,
  Organisation,
  OrganisationId,
  Period,
  PersonId,
  Phase,
  ReportId,
  Result,
  TrajectoryHint,
  TrajectoryId,
  Warning,
} from '@samenspoor/domain';
import type { JsonObject, Position } from '@samenspoor/event-log';
import type { EntryRequest } from './trajectories/entry-commands.js';

/** The personal details of a report, as sent, with everything absent made null. */
export interface SubmittedYoungPerson {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  readonly birthDate: string | null;
  readonly sex: 'F' | 'M' | 'X' | null;
  /** Eleven digits; spaces, dots and dashes dropped. May fail its check digits. */
  readonly nationalNumber: string | null;
  readonly language: string | null;
  readonly address: {
    readonly street: string | null;
    readonly houseNumber: string | null;
    readonly postcode: string | null;
    readonly municipality: string | null;
  } | null;
  readonly school: { readonly name: string | null; readonly municipality: string | null } | null;
}

/** A report whose form was checked. */
export interface ReportSubmission {
  readonly externalRef: string | null;
  readonly onBehalfOf: string | null;
  readonly youngPerson: SubmittedYoungPerson;
  readonly concernKind: ConcernKind;
  readonly absences: AbsenceCounts;
  readonly legalBasis: string;
  /** ISO 8601; null means now. */
  readonly reportedAt: string | null;
  /** The body exactly as sent: sealed, shown again, and compared when the same name comes back. */
  readonly sent: JsonObject;
}

export interface ReportAnswer {
  /** True when it was sent before: the first answer, again. */
  readonly repeated: boolean;
  readonly reportId: ReportId;
  readonly personId: PersonId;
  readonly trajectoryId: TrajectoryId;
  readonly outcome: MatchOutcome;
  readonly possibleMatches: readonly {
    readonly matchId: MatchId;
    readonly candidatePersonId: PersonId;
    readonly weight: number;
    readonly explanation: readonly FieldExplanation[];
    readonly contradicts?: true | undefined;
  }[];
  readonly participants: readonly {
    readonly organisationId: OrganisationId;
    readonly type: ActorType;
    readonly since: string;
  }[];
  readonly warnings: readonly Warning[];
  /** Position of the last event that this report led to. */
  readonly position: Position;
}

export interface ReportOptions {
  readonly idempotencyKey: string | null;
  /** A report without `externalRef` is named by the keyed hash of its content, so that an import is safe to send again. */
  readonly nameByContent?: boolean;
}

/** What is asked of a trajectory, in clear: free words are sealed on the way in. */
export type TrajectoryRequest =
  | EntryRequest
  | { readonly kind: 'enter-phase'; readonly phase: Phase; readonly reason: string | null }
  | { readonly kind: 'assign'; readonly organisationId: string; readonly reason: string | null }
  | { readonly kind: 'leave'; readonly reason: string | null }
  | {
      readonly kind: 'record-measure';
      readonly type: MeasureType;
      readonly date: string;
      readonly note: string | null;
    }
  | {
      readonly kind: 'record-absences';
      readonly code: AbsenceCode;
      readonly date: string | null;
      readonly period: Period | null;
      readonly halfDays: number;
    }
  | { readonly kind: 'add-note'; readonly text: string }
  | {
      readonly kind: 'request-escalation';
      readonly step: EscalationStep;
      readonly to: string;
      /** Codes of the ladder or free words. */
      readonly grounds: readonly string[];
      /** The programme in which a place is asked for. */
      readonly offerId?: string;
      /** What is attached: a type from the ladder, and whatever words or reference go with it. */
      readonly attachments: readonly { readonly type: string; readonly words: string | null }[];
      /** Why preconditions that do not hold are to be set aside; absent when they are not to be. */
      readonly override?: string;
    }
  | {
      readonly kind: 'answer-escalation';
      readonly escalationId: string;
      readonly outcome: 'accepted' | 'refused' | 'no-place' | 'completed' | 'returned';
      readonly reason: string | null;
    }
  | {
      readonly kind: 'withdraw-escalation';
      readonly escalationId: string;
      readonly reason: string | null;
    }
  | {
      readonly kind: 'follow-up-escalation';
      readonly escalationId: string;
      readonly how: FollowUpWay;
      readonly reason: string | null;
    }
  | { readonly kind: 'close'; readonly outcome: ClosingOutcome; readonly reason: string | null }
  | { readonly kind: 'reopen'; readonly reason: string | null }
  | {
      readonly kind: 'allocate';
      readonly recordIds: readonly string[];
      /** `stays`, or the id of the other trajectory. */
      readonly to: string;
      readonly reason: string | null;
    };

export interface TrajectoryAnswer {
  /** True when the same command was carried out before. */
  readonly repeated: boolean;
  readonly trajectoryId: TrajectoryId;
  /** Id of the measure, absences, note, escalation or other entry that the command made or is about. */
  readonly entryId: string | null;
  /** What is worth a look. */
  readonly hints?: readonly TrajectoryHint[];
  /** The programme whose place an answer to a call-in was about; absent where there is none. */
  readonly offerId?: string;
  readonly revision: number;
  readonly position: Position;
}

/** Answer of a command on a programme of the directory. */
export interface OfferAnswer {
  readonly repeated: boolean;
  readonly offerId: string;
  readonly revision: number;
  readonly position: Position;
}

/** Answer of a command on the identity register. */
export interface IdentityAnswer {
  readonly repeated: boolean;
  readonly personId: PersonId;
  readonly trajectoryId: TrajectoryId | null;
  readonly position: Position;
}

export interface CommandOptions {
  readonly idempotencyKey: string | null;
}

export interface TrajectoryCommandOptions extends CommandOptions {
  /** Revision that the caller saw; `'other'` for an entity tag that is not ours; null when it did not say. */
  readonly ifMatch: number | 'other' | null;
}

/**
 * The application: everything that changes something. Every method answers with a value, also when it refuses;
 * it throws for faults only.
 */
export interface Casework {
  /** Registers a report: durable, identified and in its trajectory when this resolves. */
  report(
    caller: Organisation,
    submission: ReportSubmission,
    options: ReportOptions,
  ): Promise<Result<ReportAnswer>>;
  correct(
    caller: Organisation,
    reportId: string,
    correction: { readonly youngPerson: SubmittedYoungPerson; readonly sent: JsonObject },
    options: CommandOptions,
  ): Promise<Result<ReportAnswer>>;
  giveVerdict(
    caller: Organisation,
    matchId: string,
    verdict: { readonly verdict: 'same' | 'different'; readonly reason: string | null },
    options: CommandOptions,
  ): Promise<Result<IdentityAnswer>>;
  unlink(
    caller: Organisation,
    personId: string,
    parting: { readonly reportIds: readonly string[]; readonly reason: string | null },
    options: CommandOptions,
  ): Promise<Result<IdentityAnswer>>;
  forget(
    caller: Organisation,
    personId: string,
    request: { readonly reason: string | null },
    options: CommandOptions,
  ): Promise<Result<IdentityAnswer>>;
  onTrajectory(
    caller: Organisation,
    trajectoryId: string,
    request: TrajectoryRequest,
    options: TrajectoryCommandOptions,
  ): Promise<Result<TrajectoryAnswer>>;
  /** The report that an organisation made of its own and named so (`externalRef`); null when there is none. */
  reportNamed(caller: Organisation, externalRef: string): Promise<ReportId | null>;
  /**
   * Reports whose young person bears a name like `text`, typed as people type. Looks in memory; says nothing of who may know
   * whom.
   * @param among those to look among; null for all that are known
   * @returns null when more than `most` do
   */
  findNames(
    text: string,
    among: readonly ReportId[] | null,
    most: number,
  ): Promise<readonly ReportId[] | null>;
  /** By what the names of reports' young people are sorted; of reports that are known. */
  nameOrders(reports: readonly ReportId[]): Promise<ReadonlyMap<ReportId, string>>;
  /** A command on a programme of the directory; without an id it is published. */
  onOffer(
    caller: Organisation,
    offerId: string | null,
    command: OfferCommand,
    options: TrajectoryCommandOptions,
  ): Promise<Result<OfferAnswer>>;
  /** Whether the index knows everything that the register held when it was last asked. */
  ready(): boolean;
  /** Refuses what comes from now on (`shutting-down`), and resolves when everything accepted is finished. */
  close(): Promise<void>;
}

/** An event whose consequence in (other) trajectories has not been seen yet. */
export interface FollowUp {
  readonly eventId: string;
  /** Its revision in its stream. */
  readonly revision: number;
  /** The trajectory whose event it is; absent or null for an event of the register. */
  readonly trajectoryId?: TrajectoryId | null;
  /** Where it stands in the list; absent where all are given at once. */
  readonly place?: string;
}

/** Where the process manager finds what a crash may have left undone. Implemented by a view. */
export interface FollowUps {
  /**
   * Events older than `olderThanMs` without their consequence, the oldest first, at most `limit`.
   * @param after the `place` of the last one given before; absent or null to begin at the first
   */
  pending(olderThanMs: number, limit: number, after?: string | null): Promise<readonly FollowUp[]>;
}

/** A trajectory of which a deadline may have run out. */
export interface DueTrajectory {
  readonly trajectoryId: TrajectoryId;
  /** Where it stands in the list; absent where all are given at once. */
  readonly place?: string;
}

/** Where it is found whose deadlines ran out. Implemented by a view; what it gives is held against the log. */
export interface DueTimers {
  /**
   * Trajectories with deadlines that ran out by `now` and of which the log does not say so, the longest ago first, at most `limit`.
   * @param now ISO 8601
   * @param after the `place` of the last one given before; absent or null to begin at the first
   */
  due(now: string, limit: number, after?: string | null): Promise<readonly DueTrajectory[]>;
}
