import type {
  ConcernKind,
  MatchOutcome,
  NisCode,
  OrganisationId,
  PersonId,
  ReportId,
  Sealed,
  TrajectoryId,
  Warning,
} from '@samenspoor/domain';
import type { Position } from '@samenspoor/event-log';

/** A report as its reader needs it: sealed as it was sent, and where it stands now. */
export interface ReportDoc {
  readonly reportId: ReportId;
  /** The person it is about now. */
  readonly personId: PersonId;
  /** The trajectory it stands in now; null until it was brought to one. */
  readonly trajectoryId: TrajectoryId | null;
  readonly organisationId: OrganisationId;
  readonly registeredBy: OrganisationId;
  readonly territory: NisCode | null;
  /** What was decided when it came in; a correction does not change it. */
  readonly outcome: MatchOutcome;
  readonly concernKind: ConcernKind;
  readonly legalBasis: string;
  readonly reportedAt: string;
  readonly warnings: readonly Warning[];
  /** The whole report as sent. */
  readonly report: Sealed;
  /** The personal details of its last correction, which take the place of those in `report`. */
  readonly youngPerson: Sealed | null;
  /** Where the register says that it came in. */
  readonly registered: Position;
  readonly registeredRevision: number;
}
