import type { MatchId, OrganisationId, PersonId, ReportId } from '../ids.js';
import type { CommandName } from '../meta.js';
import type { NisCode } from '../place/index.js';
import type { PossibleMatch } from './events.js';

export interface KnownReport {
  readonly reportId: ReportId;
  /** The person it was given at first, which it returns to when a link is undone. */
  readonly firstPersonId: PersonId;
  personId: PersonId;
  readonly organisationId: OrganisationId;
  readonly registeredBy: OrganisationId;
  readonly reportName: string;
  readonly contentHash: string;
  readonly legalBasis: string;
  readonly reportedAt: string;
  /** Version of the legal bases by which it is retained; null where older software wrote it. */
  readonly rulesVersion: string | null;
  territory: NisCode | null;
  /** Revision of its `ReportIdentified` in the register. */
  readonly revision: number;
  /** Revision of its last `PersonalDetailsCorrected`; null when it was never corrected. */
  correctedAt: number | null;
  /** Content of its last correction, by keyed hash; null when it was never corrected. */
  correctionHash: string | null;
  /** Everything that was ever asked about it. */
  matchIds: readonly MatchId[];
  /** Data keys of what is sealed about it: the report, corrections, and the reasons of verdicts. They go where it goes. */
  readonly keyIds: string[];
}

export interface KnownPerson {
  readonly personId: PersonId;
  readonly reportIds: Set<ReportId>;
  /** Revision of the event that first named it: of two persons, the earlier one leads. */
  readonly firstRevision: number;
  redirectsTo: PersonId | null;
  /**
   * Persons of whom somebody said that they are others, as it follows from what was said of the reports that both have
   * now. Never overruled by a score.
   */
  apartFrom: ReadonlySet<PersonId>;
  forgotten: boolean;
  /** Data keys of why reports became this person's, and why it was forgotten. They stay with this id. */
  readonly keyIds: string[];
}

export interface KnownMatch extends PossibleMatch {
  readonly reportId: ReportId;
  /** The report's person when it was asked; the candidate itself where it is asked whether the report belongs there. */
  readonly personId: PersonId;
  readonly since: string;
  /** Revision of the event that asked it last: of details that were corrected later it asks no more. */
  readonly askedAt: number;
  verdict: { readonly verdict: 'same' | 'different'; readonly by: OrganisationId | null } | null;
}

/** A person that was absorbed by another one, and the reports that it brought. */
export interface KnownLink {
  readonly absorbedPersonId: PersonId;
  readonly reportIds: readonly ReportId[];
}

/** What a person said of some reports and some others: that they are about two, or about one after all. */
export interface KnownParting {
  readonly said: 'apart' | 'together';
  readonly reportIds: readonly ReportId[];
  readonly otherReportIds: readonly ReportId[];
  /** Revision of the event that says so: the last word counts. */
  readonly at: number;
  /** Whether these reports were the ones taken out. */
  readonly takenOut: boolean;
  /** Content, by keyed hash, of the correction that it was said of; null when of a report as it was sent. */
  readonly details: string | null;
}

/**
 * What the register's events add up to. It is changed in place (a network has up to a million persons) by
 * `evolveRegister` alone, and a speculative `ReportIdentified` can be taken back by `revertIdentified`.
 */
export interface RegisterState {
  /** Revision of the last event folded; -1 before the first. */
  revision: number;
  readonly reports: Map<ReportId, KnownReport>;
  readonly persons: Map<PersonId, KnownPerson>;
  readonly matches: Map<MatchId, KnownMatch>;
  readonly reportNames: Map<string, ReportId>;
  /** Links not undone, by the leading person, the first one first. */
  readonly links: Map<PersonId, readonly KnownLink[]>;
  /** What people said by verdicts and by taking reports out of a person, on either side. */
  readonly partings: Map<PersonId, readonly KnownParting[]>;
  /** Commands that came with an idempotency key, with the revision of their first event. */
  readonly commands: Map<string, CommandName & { readonly revision: number }>;
}

export const emptyRegister = (): RegisterState => ({
  revision: -1,
  reports: new Map(),
  persons: new Map(),
  matches: new Map(),
  reportNames: new Map(),
  links: new Map(),
  partings: new Map(),
  commands: new Map(),
});

/** Follows redirects to the person that the id stands for now; undefined for an id never given. */
export const presentPerson = (state: RegisterState, id: PersonId): KnownPerson | undefined => {
  let person = state.persons.get(id);
  while (person?.redirectsTo) person = state.persons.get(person.redirectsTo);
  return person;
};
