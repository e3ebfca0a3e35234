import type { PersonId, ReportId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import { heldBy, ok, type Result, refuse } from '../refusal.js';
import type { Sealed } from '../sealed.js';
import type { MatchDecision, RegisterEvent, ReportIdentified } from './events.js';
import { type KnownReport, presentPerson, type RegisterState } from './state.js';

/** What the matcher says of one report, given the persons known now. */
export type Assessment = Omit<MatchDecision, 'outcome'> &
  ({ readonly outcome: 'joined'; readonly personId: PersonId } | { readonly outcome: 'new' | 'possible' });

/** A report as far as the register needs to see it. */
export type ReportToIdentify = Omit<ReportIdentified['data'], keyof MatchDecision | 'personId'>;

export type Identification =
  | { readonly kind: 'decided'; readonly event: ReportIdentified }
  | { readonly kind: 'repeat'; readonly report: KnownReport };

type ReportRefusal = Extract<Result<never>, { ok: false }>;

/**
 * Whether this report was sent before under one of its names: nothing, the report it was, or a refusal because the
 * name stands for other content.
 */
export const repeated = (
  state: RegisterState,
  reportName: string,
  contentHash: string,
  { command, by }: Pick<EventMeta, 'command' | 'by'>,
): KnownReport | ReportRefusal | null => {
  if (command) {
    const before = state.commands.get(command.name);
    if (before && before.content !== command.content) return heldBy('command-name-taken', by);
  }
  const known = state.reports.get(state.reportNames.get(reportName) ?? nowhere);
  if (!known) return null;
  return known.contentHash === contentHash ? known : heldBy('report-name-taken', known.registeredBy);
};

const nowhere = '' as ReportId;

/**
 * Decides who a report is about: a person known with certainty, or a new one (provisional while matches are open).
 * @param newPersonId the id to give a person not known yet
 */
export const identify = (
  report: ReportToIdentify,
  assessment: Assessment,
  newPersonId: PersonId,
  meta: EventMeta,
): ReportIdentified => {
  const { outcome, possibleMatches, explanation, parametersVersion } = assessment;
  const personId = assessment.outcome === 'joined' ? assessment.personId : newPersonId;
  return {
    type: 'ReportIdentified',
    data: { ...report, personId, outcome, possibleMatches, explanation, parametersVersion },
    meta,
  };
};

/** Written before the keys are destroyed. Forgetting again is nothing. */
export const forget = (
  state: RegisterState,
  id: PersonId,
  reason: Sealed | null,
  meta: EventMeta,
): Result<readonly RegisterEvent[]> => {
  const person = presentPerson(state, id);
  if (!person) return refuse('not-found', 'not-found');
  if (person.forgotten) return ok([]);
  return ok([
    {
      type: 'PersonForgotten',
      data: { personId: person.personId, reportIds: [...person.reportIds], reason },
      meta,
    },
  ]);
};
