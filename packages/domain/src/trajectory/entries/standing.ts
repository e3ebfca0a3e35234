import type { OrganisationId } from '../../ids.js';
import type { ActorType } from '../../organisation/index.js';
import type { EscalationStep, MeasureType } from '../../rules/index.js';
import type { TrajectoryContent } from '../events.js';
import type {
  AgreementEntry,
  AgreementSubject,
  CaseEntry,
  FactEntry,
  Stance,
  StanceEntry,
} from './entries.js';
import { saysSameFact, subjectOf } from './facts.js';

/** By day; of one day by when it was entered. Where it stands in the list says nothing: what came in with a merge stands last. */
const asTheyStand = (
  one: { readonly date: string; readonly at: string },
  other: { readonly date: string; readonly at: string },
): number => compare(one.date, other.date) || compare(one.at, other.at);

const compare = (one: string, other: string): number => Number(one > other) - Number(one < other);

const latest = <Entry extends { readonly date: string; readonly at: string }>(
  all: readonly Entry[],
): Entry | null => all.toSorted(asTheyStand).at(-1) ?? null;

const isStance = (entry: CaseEntry): entry is StanceEntry => entry.kind === 'stance';
const isAgreement = (entry: CaseEntry): entry is AgreementEntry => entry.kind === 'agreement';

export const sameSubject = (one: AgreementSubject, other: AgreementSubject): boolean =>
  'step' in one ? 'step' in other && one.step === other.step : 'scope' in other && one.scope === other.scope;

/** The stances of the parents that organisations of these types established and still answer for, as they stand. */
const stancesBy = (
  { entries, participants }: Pick<TrajectoryContent, 'entries' | 'participants'>,
  types: readonly ActorType[],
): readonly StanceEntry[] => {
  const takingPart = new Set(
    participants.filter(({ type }) => types.includes(type)).map(({ organisationId }) => organisationId),
  );
  return entries
    .filter(isStance)
    .filter((each) => takingPart.has(each.organisationId))
    .toSorted(asTheyStand);
};

/** What a ground asks of the stance of the parents, beside who established it. */
export interface StanceNeeded {
  readonly stance: Stance;
  readonly by: readonly ActorType[];
  readonly attempts?: number;
  readonly means?: number;
}

/**
 * Whether the last stance that such a participant established is this one; where so many attempts are asked for, by so
 * many different means, whether they were made: repeated, and in different ways [S2 §12]. Those of all such stances since another
 * one count, whoever recorded them; the same means on the same day count once.
 */
export const isEstablished = (
  content: Pick<TrajectoryContent, 'entries' | 'participants'>,
  { stance, by, attempts = 0, means = 0 }: StanceNeeded,
): boolean => {
  const all = stancesBy(content, by);
  const since = all.slice(all.findLastIndex((each) => each.stance !== stance) + 1);
  const made = since.flatMap((each) => each.attempts);
  return (
    since.length > 0 &&
    new Set(made.map((each) => `${each.date} ${each.means}`)).size >= attempts &&
    new Set(made.map((each) => each.means)).size >= means
  );
};

/** Whether young person or parents agreed with a step, and did not take that back since. */
export const isAgreed = ({ entries }: Pick<TrajectoryContent, 'entries'>, step: EscalationStep): boolean =>
  (['young-person', 'parents'] as const).some(
    (of) =>
      latest(
        entries.filter(isAgreement).filter((each) => each.of === of && sameSubject(each.about, { step })),
      )?.outcome === 'given',
  );

/** Whether a measure of this type was broken off. */
export const wasBrokenOff = ({ measures }: Pick<TrajectoryContent, 'measures'>, type: MeasureType): boolean =>
  measures.some((each) => each.type === type && each.concluded?.result === 'broken-off');

/** Absences that count: those that were not withdrawn. */
export const standingAbsences = ({
  absences,
}: Pick<TrajectoryContent, 'absences'>): TrajectoryContent['absences'] =>
  absences.filter((each) => each.withdrawn === undefined);

/** Ids of facts and absences that were withdrawn. */
export const withdrawnIn = ({
  entries,
  absences,
}: Pick<TrajectoryContent, 'entries' | 'absences'>): ReadonlySet<string> =>
  new Set([
    ...entries.flatMap((each) => (each.kind === 'fact' && each.withdrawn !== null ? [each.entryId] : [])),
    ...absences.flatMap((each) => (each.withdrawn === undefined ? [] : [each.absenceId])),
  ]);

/** Whether it is known how an action, a return plan or a measure ended, or a fact or absences were withdrawn. */
export const isSettled = (
  content: Pick<TrajectoryContent, 'entries' | 'measures' | 'absences'>,
  id: string,
): boolean =>
  content.measures.some((each) => each.measureId === id && each.concluded !== undefined) ||
  content.entries.some((each) => each.entryId === id && 'settled' in each && each.settled !== null) ||
  withdrawnIn(content).has(id);

/** The fact that an organisation said last of a subject from a day on, if it stands and says the same. */
export const sameStandingFact = (
  { entries }: Pick<TrajectoryContent, 'entries'>,
  by: OrganisationId,
  { said, date }: Pick<FactEntry, 'said' | 'date'>,
): string | null => {
  const last = asEntered(entries).findLast(
    (each): each is FactEntry =>
      each.kind === 'fact' &&
      each.organisationId === by &&
      each.withdrawn === null &&
      each.date === date &&
      subjectOf(each.said) === subjectOf(said),
  );
  return last && saysSameFact(last.said, said) ? last.entryId : null;
};

const asEntered = (entries: readonly CaseEntry[]): readonly CaseEntry[] =>
  entries.toSorted((one, other) => compare(one.at, other.at));

/**
 * The entry that a stance, an agreement or a fact would take the place of: the last one of the same organisation about the same that
 * says something else, of facts one from the same day on. Saying again what was said before that is then something new, and
 * saying it twice is not, whatever others said in between.
 */
export const replacedEntry = (
  { entries }: Pick<TrajectoryContent, 'entries'>,
  by: OrganisationId,
  said:
    | { readonly kind: 'stance'; readonly stance: Stance }
    | Pick<AgreementEntry, 'kind' | 'of' | 'about' | 'outcome'>
    | Pick<FactEntry, 'kind' | 'said' | 'date'>,
): string | null =>
  asEntered(entries).findLast((each) => {
    if (each.organisationId !== by) return false;
    if (said.kind === 'stance') return each.kind === 'stance' && each.stance !== said.stance;
    if (said.kind === 'fact')
      return (
        each.kind === 'fact' &&
        each.withdrawn === null &&
        each.date === said.date &&
        subjectOf(each.said) === subjectOf(said.said) &&
        !saysSameFact(each.said, said.said)
      );
    return (
      each.kind === 'agreement' &&
      each.of === said.of &&
      sameSubject(each.about, said.about) &&
      each.outcome !== said.outcome
    );
  })?.entryId ?? null;
