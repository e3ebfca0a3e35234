import type {
  FieldExplanation,
  MatchId,
  NisCode,
  OrganisationId,
  PersonId,
  ReportId,
} from '@samenspoor/domain';

/** `lapsed`: nobody needs to say any more; both sides became one, were kept apart, or one was forgotten. */
export type MatchStatus = 'open' | 'same' | 'different' | 'lapsed';

/** The question whether the young person of a report is one who is known already. */
export interface MatchDoc {
  readonly kind: 'match';
  readonly matchId: MatchId;
  readonly reportId: ReportId;
  /** The report's person when the question came up. */
  readonly personId: PersonId;
  readonly candidatePersonId: PersonId;
  /** In bits (log2). */
  readonly weight: number;
  readonly explanation: readonly FieldExplanation[];
  readonly since: string;
  readonly status: MatchStatus;
  readonly verdict: 'same' | 'different' | null;
  readonly organisationId: OrganisationId;
  readonly registeredBy: OrganisationId;
  readonly territory: NisCode | null;
  readonly reportedAt: string;
  /** The person whom the report is about now. */
  readonly own: PersonId;
}

/** What a match needs to know of its report, which may be corrected or moved later. */
export interface ReportOfMatches {
  readonly kind: 'report';
  readonly personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly registeredBy: OrganisationId;
  readonly territory: NisCode | null;
  readonly reportedAt: string;
  readonly matchIds: readonly MatchId[];
}

/** What matches need to know of a person. Kept only of persons whom a match, link, verdict or forgetting touched. */
export interface PersonOfMatches {
  readonly kind: 'person';
  readonly redirectsTo: PersonId | null;
  readonly apartFrom: readonly PersonId[];
  readonly forgotten: boolean;
  /** Every match that this person was ever a side of, by itself or through one it absorbed. */
  readonly matchIds: readonly MatchId[];
}

export type MatchesDoc = MatchDoc | ReportOfMatches | PersonOfMatches;

export const matchKey = (id: MatchId): string => `match:${id}`;
export const reportKey = (id: ReportId): string => `report:${id}`;
export const personKey = (id: PersonId): string => `person:${id}`;

export const unknownPerson: PersonOfMatches = {
  kind: 'person',
  redirectsTo: null,
  apartFrom: [],
  forgotten: false,
  matchIds: [],
};

export const asMatch = (doc: MatchesDoc | null): MatchDoc | null => (doc?.kind === 'match' ? doc : null);
export const asReport = (doc: MatchesDoc | null): ReportOfMatches | null =>
  doc?.kind === 'report' ? doc : null;
/** A person of whom nothing was noted is an ordinary one. */
export const asPerson = (doc: MatchesDoc | null): PersonOfMatches =>
  doc?.kind === 'person' ? doc : unknownPerson;
