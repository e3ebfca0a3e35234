import { addDays, addMonths, dayInBrussels, endOfDayInBrussels } from '../../calendar/index.js';
import { type Deadlines, type EscalationStep, inForce, type RuleBook } from '../../rules/index.js';
import { communityOf } from '../community.js';
import type { CaseEntry } from '../entries/entries.js';
import type { Escalation } from '../events.js';
import type { TrajectoryState } from '../state.js';
import { runningClock, runsIn } from './call-in-clock.js';
import { rememberedDeadline } from './remembered-deadline.js';

export const timerKinds = [
  'unassigned',
  'escalation-unanswered',
  'stalled',
  'evaluation',
  'letter',
  'action',
] as const;
/** What runs out. Of actions whoever agreed them said when; of the others the rule `deadlines`, which names their sources. */
export type TimerKind = (typeof timerKinds)[number];

/** The rules by which time is counted. */
export type TimerRules = Pick<RuleBook, 'deadlines' | 'school-calendars'>;

/** Something that is to happen before an instant. It runs on after that, until it has happened. */
interface Running<Kind extends TimerKind> {
  readonly kind: Kind;
  /** 1, or the number of the repetition. */
  readonly occurrence: number;
  readonly startedAt: string;
  /** It is late from this instant on: the end of its last day in Brussels. ISO 8601, UTC. */
  readonly dueAt: string;
  /** Whether the log says already that it ran out. */
  readonly raised: boolean;
}

interface OfTrajectory {
  readonly subject: null;
}
interface OfEscalation {
  /** Id of the call-in. */
  readonly subject: string;
}
interface ByRule {
  /** Version of the rule `deadlines`, in force when it started. */
  readonly rulesVersion: string;
}
interface InWorkingDays extends ByRule {
  /** Version of the rule `school-calendars`, in force when it started. */
  readonly calendarVersion: string;
  /** Whether all its days are in a confirmed calendar; else school holidays may be counted as working days. */
  readonly calendarKnown: boolean;
}

export type Timer =
  | (Running<'unassigned'> & OfTrajectory & InWorkingDays)
  | (Running<'escalation-unanswered'> & OfEscalation & InWorkingDays)
  | (Running<'stalled'> &
      OfTrajectory &
      ByRule & {
        /** What may be worth doing when it runs out. A person decides. */
        readonly suggests: EscalationStep;
      })
  | (Running<'evaluation'> & OfEscalation & ByRule)
  | (Running<'letter'> & OfEscalation & ByRule)
  | (Running<'action'> & {
      /** Id of the entry. */
      readonly subject: string;
    });

/** Everything that runs on a trajectory; none on one that is closed, or goes on elsewhere. */
export const timersOf = (state: TrajectoryState, rules: TimerRules): readonly Timer[] =>
  state.status === 'open'
    ? [
        ...unassigned(state, rules),
        ...stalled(state, rules),
        ...state.escalations.flatMap((each) => ofEscalation(each, state, rules)),
        ...state.entries.flatMap(action),
      ]
    : [];

/** A report has a coordinator within so many working days [S2 fase 1]. */
const unassigned = (state: TrajectoryState, rules: TimerRules): readonly Timer[] => {
  const { unassignedSince: startedAt, clock } = state;
  if (startedAt === null) return [];
  const raised = clock.overdueSince.includes(startedAt);
  const due = inWorkingDays(startedAt, state, rules, (content) => content.assignmentWorkingDays);
  return [{ kind: 'unassigned', subject: null, occurrence: 1, startedAt, raised, ...due }];
};

/** No measure or note for so many days: a consultation may be worth asking for [S2 §15.1]. */
const stalled = ({ clock }: TrajectoryState, { deadlines }: TimerRules): readonly Timer[] => {
  const { workAt: startedAt, stalledSince } = clock;
  if (startedAt === null) return [];
  const { version, content } = inForce(deadlines, startedAt);
  return [
    {
      kind: 'stalled',
      subject: null,
      occurrence: 1,
      startedAt,
      dueAt: inDays(startedAt, content.stalledDays),
      rulesVersion: version,
      raised: stalledSince === startedAt,
      suggests: content.stalledSuggests,
    },
  ];
};

const ofEscalation = (
  escalation: Escalation,
  state: TrajectoryState,
  rules: TimerRules,
): readonly Timer[] => {
  switch (escalation.status) {
    case 'requested':
      return [unanswered(escalation, state, rules)];
    case 'accepted':
      return runsIn(state, escalation)
        ? [...evaluations(escalation, rules), ...letters(escalation, rules)]
        : [];
    default:
      return [];
  }
};

/** A call-in is answered within so many working days [S2 §2.2 Bednet]. */
const unanswered = (
  { escalationId: subject, requestedAt: startedAt }: Escalation,
  state: TrajectoryState,
  rules: TimerRules,
): Timer => {
  const due = inWorkingDays(startedAt, state, rules, (content) => content.escalationAnswerWorkingDays);
  return { kind: 'escalation-unanswered', subject, occurrence: 1, startedAt, raised: false, ...due };
};

/** Who accepted evaluates every so many months, again and again [S2 §11]. */
const evaluations = (escalation: Escalation, { deadlines }: TimerRules): readonly Timer[] => {
  const { from } = runningClock(escalation);
  const { version, content } = inForce(deadlines, from);
  const rule = content.evaluations.find(({ step }) => step === escalation.step);
  if (!rule) return [];
  const dueAt = (occurrence: number): string =>
    endOfDayInBrussels(addMonths(dayInBrussels(from), rule.everyMonths * occurrence));
  return repetitions(escalation, dueAt).map((each) => ({
    ...each,
    kind: 'evaluation',
    subject: escalation.escalationId,
    startedAt: from,
    rulesVersion: version,
  }));
};

/** Who accepted a worrying file writes to the parents within so many days, and reminds them so many days later [S2 §6]. */
const letters = (escalation: Escalation, { deadlines }: TimerRules): readonly Timer[] => {
  const { from } = runningClock(escalation);
  const { version, content } = inForce(deadlines, from);
  const rule = content.letters.find(({ step }) => step === escalation.step);
  if (!rule) return [];
  const dueAt = (occurrence: number): string =>
    inDays(from, rule.days + rule.reminderDays * (occurrence - 1));
  return repetitions(escalation, dueAt)
    .filter(({ occurrence }) => occurrence <= 2)
    .map((each) => ({
      ...each,
      kind: 'letter',
      subject: escalation.escalationId,
      startedAt: from,
      rulesVersion: version,
    }));
};

/** Who does what by when was agreed [S2 'Actieplan']. */
const action = (entry: CaseEntry): readonly Timer[] => {
  if (entry.kind !== 'action' || entry.settled !== null) return [];
  const { entryId: subject, at: startedAt, due, overdue: raised = false } = entry;
  return [{ kind: 'action', subject, occurrence: 1, startedAt, dueAt: endOfDayInBrussels(due), raised }];
};

/**
 * What ran out last, as long as it is not done with, and what comes next. For what runs while who accepted recorded something it
 * was in time: that one is left out.
 * @param dueAt of a repetition: 1, 2 and so on
 */
const repetitions = (
  escalation: Escalation,
  dueAt: (occurrence: number) => string,
): readonly Pick<Timer, 'occurrence' | 'dueAt' | 'raised'>[] => {
  const { from, raised, settled, recordedAt } = runningClock(escalation);
  const begins = (occurrence: number) => (occurrence === 1 ? from : dueAt(occurrence - 1));
  let next = raised + 1;
  while (recordedAt !== undefined && begins(next) <= recordedAt) next += 1;
  const coming = { occurrence: next, dueAt: dueAt(next), raised: false };
  return raised > settled ? [{ occurrence: raised, dueAt: dueAt(raised), raised: true }, coming] : [coming];
};

const inDays = (startedAt: string, days: number): string =>
  endOfDayInBrussels(addDays(dayInBrussels(startedAt), days));

const inWorkingDays = (
  startedAt: string,
  state: TrajectoryState,
  rules: TimerRules,
  daysIn: (deadlines: Deadlines) => number,
) => {
  const { version, content } = inForce(rules.deadlines, startedAt);
  const due = rememberedDeadline(rules, communityOf(state), startedAt, daysIn(content));
  return {
    dueAt: due.at,
    rulesVersion: version,
    calendarVersion: due.rulesVersion,
    calendarKnown: due.calendarKnown,
  };
};
