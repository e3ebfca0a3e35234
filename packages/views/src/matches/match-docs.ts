import type {
  KnownLink,
  KnownMatch,
  KnownParting,
  KnownPerson,
  KnownReport,
  MatchId,
  NisCode,
  OrganisationId,
  PersonId,
  ReportId,
} from '@samenspoor/domain';

/**
 * `lapsed`: nobody needs to say any more; both sides became one, were kept apart, or one was forgotten, or what it asked
 * about was corrected since.
 */
export type MatchStatus = 'open' | 'same' | 'different' | 'lapsed';

/** The question whether the young person of a report is one who is known already, as the register holds it. */
export interface MatchDoc extends Readonly<KnownMatch> {
  readonly kind: 'match';
  readonly status: MatchStatus;
  /** Whether `same` overrules what a person said before; of a match that was answered, whether it did. */
  readonly contradiction: boolean;
  readonly organisationId: OrganisationId;
  readonly registeredBy: OrganisationId;
  readonly territory: NisCode | null;
  readonly reportedAt: string;
}

/** A report, as the register holds it. */
export interface ReportOfMatches {
  readonly kind: 'report';
  readonly report: KnownReport;
}

/** A person, as the register holds it. */
export interface PersonOfMatches {
  readonly kind: 'person';
  readonly person: Omit<KnownPerson, 'reportIds' | 'apartFrom'> & {
    readonly reportIds: readonly ReportId[];
    readonly apartFrom: readonly PersonId[];
  };
  readonly links: readonly KnownLink[];
  readonly partings: readonly KnownParting[];
  /**
   * The newest matches that this person was ever a side of, by itself or through one it absorbed. The others stand in
   * full pages beside it, so that one more match of somebody with many costs no more than of somebody with few.
   */
  readonly matchIds: readonly MatchId[];
  /** How many full pages there are. */
  readonly fullPages: number;
}

/** Older matches of a person, as many as `matchesOnPage`. Written once. */
export interface PageOfMatches {
  readonly kind: 'page';
  readonly matchIds: readonly MatchId[];
}

export type MatchesDoc = MatchDoc | ReportOfMatches | PersonOfMatches | PageOfMatches;

export const matchKey = (id: MatchId): string => `match:${id}`;
export const reportKey = (id: ReportId): string => `report:${id}`;
export const personKey = (id: PersonId): string => `person:${id}`;
/** @param page from 0, the oldest */
export const pageKey = (id: PersonId, page: number): string => `page:${page}:${id}`;

export const asMatch = (doc: MatchesDoc | null): MatchDoc | null => (doc?.kind === 'match' ? doc : null);
export const asReport = (doc: MatchesDoc | null): ReportOfMatches | null =>
  doc?.kind === 'report' ? doc : null;
export const asPerson = (doc: MatchesDoc | null): PersonOfMatches | null =>
  doc?.kind === 'person' ? doc : null;
export const asPage = (doc: MatchesDoc | null): PageOfMatches | null => (doc?.kind === 'page' ? doc : null);
