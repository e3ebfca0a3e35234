import type { OrganisationId } from '../ids.js';
import type { ActorType } from '../organisation/index.js';
import type { EscalationStep, Ladder, Suggestion } from '../rules/index.js';
import type { TrajectoryState } from '../trajectory/index.js';

/** What of a trajectory says who is to take a step, and whether somebody did. */
export type SuggestionFacts = Pick<
  TrajectoryState,
  'measures' | 'escalations' | 'entries' | 'participants' | 'coordinator'
>;

/** Somebody that a suggestion waits for: one that may take the step, or one that takes part and would be asked by it. */
export interface Awaited {
  readonly organisationId: OrganisationId;
  readonly as: 'taker' | 'asked';
}

/** Measures are the school's [S2 fase 1]. */
const takersOfMeasures: readonly ActorType[] = ['school'];

/** Absences are told to schools, CLB and PMS centres that take part, and to who coordinates [S2 'De school', 'CLB' 1]. */
const isTold = ({ coordinator }: SuggestionFacts, { organisationId, type }: Participant): boolean =>
  organisationId === coordinator || type === 'school' || type === 'clb' || type === 'pms';

type Participant = TrajectoryState['participants'][number];

/**
 * Whom of those that take part a suggestion waits for. Who may take the step, until somebody took it: a measure of that type since a day, the
 * step called in since or still at work, somebody of whom it would ask that takes part already. And whoever takes part
 * and would be asked: for them it is a signal to do something, whoever called them in [S2 'CLB' 1].
 * @param since first day of the school year, `YYYY-MM-DD`, and the instant at which it begins
 * @param alike steps that stand in for each other; where one was taken, so was the other
 */
export const awaitedFor = (
  suggests: Suggestion,
  since: { readonly day: string; readonly at: string },
  facts: SuggestionFacts,
  ladder: Ladder,
  alike: readonly EscalationStep[],
): readonly Awaited[] => {
  const told = facts.participants.filter((each) => isTold(facts, each));
  const takers = (types: readonly ActorType[]): readonly Awaited[] =>
    told
      .filter(({ type }) => types.includes(type))
      .map(({ organisationId }) => ({ organisationId, as: 'taker' }));
  if ('measure' in suggests) {
    const taken = facts.measures.some(({ type, date }) => type === suggests.measure && date >= since.day);
    return taken ? [] : takers(takersOfMeasures);
  }
  const { step } = suggests;
  const row = ladder.find((each) => each.step === step);
  const steps = alike.includes(step) ? alike : [step];
  const asked = told
    .filter(({ type }) => row?.to.includes(type))
    .map(({ organisationId }) => ({ organisationId, as: 'asked' as const }));
  return isCalledIn(steps, since.at, facts, ladder) ? asked : [...takers(row?.calledInBy ?? []), ...asked];
};

const isCalledIn = (
  steps: readonly EscalationStep[],
  since: string,
  { escalations, participants }: SuggestionFacts,
  ladder: Ladder,
): boolean => {
  const types = ladder.filter(({ step }) => steps.includes(step)).flatMap(({ to }) => to);
  return (
    participants.some(({ type }) => types.includes(type)) ||
    escalations.some(
      ({ step, status, requestedAt }) =>
        steps.includes(step) &&
        status !== 'withdrawn' &&
        (status === 'accepted' || status === 'requested' || requestedAt >= since),
    )
  );
};

/** Whether an organisation recorded something, beside absences, on that day or later: a measure, an entry, a call-in, or a note on one. */
export const hasRecordedSince = (
  id: OrganisationId,
  since: { readonly day: string; readonly at: string },
  { measures, entries, escalations }: SuggestionFacts,
): boolean =>
  measures.some(({ organisationId, date }) => organisationId === id && date >= since.day) ||
  entries.some(({ organisationId, at }) => organisationId === id && at >= since.at) ||
  escalations.some(
    ({ by, to, requestedAt, clock }) =>
      (by === id && requestedAt >= since.at) || (to === id && (clock?.recordedAt ?? '') >= since.at),
  );
