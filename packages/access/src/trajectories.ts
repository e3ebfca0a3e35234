import {
  type Escalation,
  type Organisation,
  type Organisations,
  openFollowUps,
  type Refusal,
  refuse,
  type TrajectoryCommand,
  type TrajectoryId,
  type TrajectoryState,
  undecidedIn,
} from '@samenspoor/domain';
import { entryRights } from './entry-rights.js';
import {
  isAsked,
  isCentral,
  isRegional,
  isSender,
  keepsTrajectory,
  senderLeft,
  takesPart,
} from './relation.js';
import { mayReceive } from './secrecy.js';

/**
 * How much of a trajectory someone sees. `full`: as its secrecy regime allows. `preview`: asked to come in, and shown
 * what it is asked. `none`: as if it were not there.
 */
export type TrajectoryAccess = 'full' | 'preview' | 'none';

/** One that a meeting opened, and that the parting left nothing of. */
const isShell = (state: TrajectoryState): boolean =>
  state.status === 'closed' &&
  [
    state.reports,
    state.participants,
    state.measures,
    state.absences,
    state.notes,
    state.escalations,
    state.entries,
  ].every((each) => each.length === 0);

/** Participants, contact points of a territory of one of its reports and KANS; a called-in organisation previews. */
export const trajectoryAccess = (viewer: Organisation, state: TrajectoryState): TrajectoryAccess => {
  if (isRegional(viewer) || state.status === 'absent' || state.status === 'erased' || isShell(state))
    return 'none';
  if (takesPart(viewer, state) || keepsTrajectory(viewer, state)) return 'full';
  return isAsked(viewer, state) ? 'preview' : 'none';
};

/** Whether the trajectory is there for `viewer` at all; if not, the answer is the one for an id never given. */
const seesTrajectory = (viewer: Organisation, state: TrajectoryState): boolean =>
  trajectoryAccess(viewer, state) !== 'none';

export type TrajectoryAction = TrajectoryCommand['kind'];

/**
 * Whether `caller` can ask this of the trajectory: whoever sees it. Who was called in and said no sees it no more, but
 * its own call-in stays there for it: a second answer is a repeat or a conflict, not a thing that never was.
 */
export const reachesTrajectory = (
  caller: Organisation,
  action: TrajectoryAction,
  state: TrajectoryState,
  escalationId?: string,
): boolean =>
  seesTrajectory(caller, state) ||
  (action === 'answer-escalation' &&
    (state.status === 'open' || state.status === 'closed') &&
    !isRegional(caller) &&
    state.escalations.some((each) => each.to === caller.id && each.escalationId === escalationId));

/** Whether who takes part or keeps the trajectory sees a call-in in it: its own, and of whom it may know what that does. */
export const seesCallIn = (
  viewer: Organisation,
  { by, to }: Pick<Escalation, 'by' | 'to'>,
  state: TrajectoryState,
  organisations: Organisations,
): boolean =>
  to === viewer.id ||
  by === viewer.id ||
  mayReceive(viewer, organisations.get(by), 'measures', takesPart(viewer, state));

/** Whether a call-in can be asked anything at all: one that `caller` does not see is not there for it. */
export const reachesCallIn = (
  caller: Organisation,
  escalationId: string,
  state: TrajectoryState,
  organisations: Organisations,
): boolean => {
  const asked = state.escalations.find((each) => each.escalationId === escalationId);
  return asked !== undefined && seesCallIn(caller, asked, state, organisations);
};

/** On what standing an action rests. The first that the caller has is enough. */
type Standing =
  | 'participant'
  | 'coordinator'
  | 'keeper'
  | 'keeper-of-unassigned'
  | 'addressee'
  | 'sender'
  | 'coordinator-for-sender'
  | 'keeper-for-sender'
  | 'keeper-of-unassigned-for-sender'
  | 'central';

interface Right {
  readonly standings: readonly Standing[];
  readonly rule: Refusal['rule'];
  readonly source: string;
}

/** Who may ask what of a trajectory it sees. The ladder's own "called in by" is checked with its row, in `decide`. */
const rights: Readonly<Record<TrajectoryAction, Right>> = {
  ...entryRights,
  assign: { standings: ['keeper'], rule: 'contact-point-assigns', source: '[S0 goal 8; S4 §2.1.2]' },
  'record-measure': { standings: ['participant'], rule: 'not-participant', source: '[S2 §15.2]' },
  'record-absences': { standings: ['participant'], rule: 'not-participant', source: '[S2 §15.2]' },
  'add-note': { standings: ['participant'], rule: 'not-participant', source: '[S2 §15.2; S2 Bijlage 1]' },
  'request-escalation': {
    standings: ['participant', 'keeper'],
    rule: 'not-participant',
    source: '[S2 fase 2]',
  },
  'answer-escalation': {
    standings: ['addressee'],
    rule: 'escalation-addressee-answers',
    source: '[S2 fase 2]',
  },
  'withdraw-escalation': {
    standings: ['sender', 'coordinator-for-sender', 'keeper-for-sender'],
    rule: 'sender-withdraws',
    source: '[S2 fase 2]',
  },
  'follow-up-escalation': {
    standings: ['sender', 'coordinator-for-sender', 'keeper-of-unassigned-for-sender'],
    rule: 'sender-follows-up',
    source: '[S2 fase 2; S4 §2.1.2]',
  },
  leave: { standings: ['participant'], rule: 'not-participant', source: '[S2 fase 2]' },
  close: {
    standings: ['coordinator', 'keeper-of-unassigned'],
    rule: 'coordinator-closes',
    source: '[S4 §2.1.2; S2 fase 3]',
  },
  reopen: {
    standings: ['coordinator', 'keeper-of-unassigned'],
    rule: 'coordinator-reopens',
    source: '[S4 §2.1.2; S2 fase 3]',
  },
  allocate: {
    standings: ['coordinator', 'central'],
    rule: 'coordinator-allocates',
    source: '[S0 goal 8; S4 §2.1.2]',
  },
};

const has = (
  caller: Organisation,
  standing: Standing,
  state: TrajectoryState,
  escalationId: string | undefined,
): boolean => {
  const forSender = () =>
    state.escalations.some((each) => each.escalationId === escalationId && senderLeft(each, state));
  switch (standing) {
    case 'participant':
      return takesPart(caller, state);
    case 'coordinator':
      return state.coordinator === caller.id && !isRegional(caller);
    case 'keeper':
      return keepsTrajectory(caller, state);
    case 'keeper-of-unassigned':
      return state.coordinator === null && keepsTrajectory(caller, state);
    case 'central':
      return isCentral(caller);
    case 'sender':
      return state.escalations.some(
        (each) => each.escalationId === escalationId && isSender(caller, each, state),
      );
    case 'coordinator-for-sender':
      return forSender() && has(caller, 'coordinator', state, escalationId);
    case 'keeper-for-sender':
      return forSender() && keepsTrajectory(caller, state);
    case 'keeper-of-unassigned-for-sender':
      return forSender() && has(caller, 'keeper-of-unassigned', state, escalationId);
    case 'addressee':
      return state.escalations.some(
        (each) => each.to === caller.id && (escalationId === undefined || each.escalationId === escalationId),
      );
  }
};

/**
 * Whether `caller`, who sees the trajectory, may ask this of it: null, or the refusal that names the rule.
 * @param escalationId the call-in that is answered, withdrawn or followed up. One that is not there is `not-found`.
 */
export const mayDo = (
  caller: Organisation,
  action: TrajectoryAction,
  state: TrajectoryState,
  escalationId?: string,
): Refusal | null => {
  const asked = state.escalations.find((each) => each.escalationId === escalationId);
  if (escalationId !== undefined && !showsEscalation(caller, asked, state))
    return refuse('not-found', 'not-found').refusal;
  const { standings, rule, source } = rights[action];
  if (standings.some((standing) => has(caller, standing, state, escalationId))) return null;
  return refuse('forbidden', rule, { source, params: paramsOf(rule, state, asked) }).refusal;
};

const showsEscalation = (
  caller: Organisation,
  asked: TrajectoryState['escalations'][number] | undefined,
  state: TrajectoryState,
): boolean => asked !== undefined && (asked.to === caller.id || trajectoryAccess(caller, state) === 'full');

/** Refusals that tell who coordinates. */
const coordinatorRules: ReadonlySet<Refusal['rule']> = new Set([
  'coordinator-closes',
  'coordinator-reopens',
  'coordinator-allocates',
  'coordinator-enters-phase',
]);

const paramsOf = (
  rule: Refusal['rule'],
  state: TrajectoryState,
  asked: TrajectoryState['escalations'][number] | undefined,
): Readonly<Record<string, string>> => {
  if (coordinatorRules.has(rule)) return { coordinator: state.coordinator ?? '' };
  return asked ? { addressee: asked.to, holder: asked.by } : {};
};

/** Something that waits for an organisation in a trajectory. */
export interface Task {
  readonly kind: 'follow-up-call-in';
  readonly escalationId: string;
  readonly step: Escalation['step'];
  readonly to: Escalation['to'];
  /** What came of the call-in: `refused`, `no-place` or `expired`. */
  readonly outcome: Escalation['status'];
  readonly since: string;
}

/**
 * What waits for `viewer` in a trajectory: call-ins without result that nobody followed up, for who made them; when it takes part
 * no more for the coordinator, and without one for the contact point [S2 fase 2; S4 §2.1.2].
 */
export const tasksOf = (viewer: Organisation, state: TrajectoryState): readonly Task[] =>
  openFollowUps(state)
    .filter(({ escalationId }) => mayDo(viewer, 'follow-up-escalation', state, escalationId) === null)
    .map(({ escalationId, step, to, status, requestedAt, answeredAt }) => ({
      kind: 'follow-up-call-in',
      escalationId,
      step,
      to,
      outcome: status,
      since: answeredAt ?? requestedAt,
    }));

/** Whether records wait for `viewer` to say where they belong: it coordinates, or is KANS. */
export const waitsForAllocation = (
  viewer: Organisation,
  { trajectoryId, state }: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState },
): boolean => mayDo(viewer, 'allocate', state) === null && undecidedIn(state, trajectoryId).size > 0;

/**
 * The report from which `viewer` learns who the young person is: its own, then one of its territory, then (taking
 * part, or KANS) the first; never one whose facts it may not receive, as police does not from a holder of professional
 * secrecy. Null for who may not know, such as an organisation that was only asked [S2 Bijlage 1].
 */
export const identityReport = (
  viewer: Organisation,
  state: TrajectoryState,
  organisations: Organisations,
): TrajectoryState['reports'][number] | null => {
  if (trajectoryAccess(viewer, state) !== 'full') return null;
  const own = state.reports.findLast(
    (each) => each.organisationId === viewer.id || each.registeredBy === viewer.id,
  );
  if (own) return own;
  const received = receivedReports(viewer, state, organisations);
  const local = received.find(
    (each) => viewer.type === 'municipal-contact-point' && each.territory === viewer.municipality,
  );
  return local ?? received[0] ?? null;
};

/** The reports of others whose facts `viewer` may receive in a trajectory that it sees in full [S2 Bijlage 1]. */
export const receivedReports = (
  viewer: Organisation,
  state: TrajectoryState,
  organisations: Organisations,
): readonly TrajectoryState['reports'][number][] => {
  if (trajectoryAccess(viewer, state) !== 'full') return [];
  const takingPart = takesPart(viewer, state);
  return state.reports.filter((each) =>
    mayReceive(viewer, organisations.get(each.organisationId), 'facts', takingPart),
  );
};
