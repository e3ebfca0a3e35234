import { heldBy, ok, type Result, refuse } from '../refusal.js';
import {
  type Attachment,
  inForce,
  type LadderRow,
  ladderGrounds,
  type RecordedFacts,
} from '../rules/index.js';
import { placeRefused } from './asked-place.js';
import { alreadyAnswered, isPending } from './call-in.js';
import type { DecisionContext, TrajectoryCommand } from './commands.js';
import { standingAbsences, wasBrokenOff } from './entries/standing.js';
import type { EscalationStatus, TrajectoryEvent } from './events.js';
import { isBorneOut, unmet } from './ground-needs.js';
import { overridden } from './override.js';
import type { TrajectoryState } from './state.js';

type Decision = Result<readonly TrajectoryEvent[]>;
type Request = Extract<TrajectoryCommand, { kind: 'request-escalation' }>;
type Answer = Extract<TrajectoryCommand, { kind: 'answer-escalation' }>;

/** The refusal to who may not call in this step, whatever the trajectory holds; null for who may. */
export const calledInByOther = (step: LadderRow['step'], { actor, meta, rules }: DecisionContext) => {
  const row = inForce(rules.ladder, meta.at).content.find((each) => each.step === step);
  if (!row || row.calledInBy.includes(actor.type)) return null;
  return refuse('forbidden', 'ladder-called-in-by', {
    params: { step: row.step, allowed: row.calledInBy.join(', '), type: actor.type },
    source: row.source,
  });
};

/**
 * Calls in the next instance. The row of the ladder is checked in this order: who may call in, whom, school
 * refusal, broken off measure, participant, grounds, attachments; what does not hold may be set aside where the row says by whom. One organisation is asked once at a time
 * for one need. Nobody joins by being asked: acceptance makes a participant, and nothing removes one [S2 fase 2].
 */
export const requestEscalation = (
  state: TrajectoryState,
  command: Request,
  context: DecisionContext,
): Decision => {
  const { actor, meta } = context;
  if (state.escalations.some((each) => each.escalationId === command.escalationId)) return ok([]);
  const ladder = inForce(context.rules.ladder, meta.at);
  const row = ladder.content.find((each) => each.step === command.step);
  if (!row)
    return refuse('rule', 'ladder-grounds', {
      params: { step: command.step },
      source: ladder.source,
      pointer: '/step',
    });
  const forbidden = calledInByOther(row.step, context);
  if (forbidden) return forbidden;
  const pending = state.escalations.find(
    (each) => each.step === row.step && each.to === command.to?.id && isPending(each),
  );
  if (pending)
    return pending.by === actor.id && pending.offerId === command.place?.offerId
      ? ok([])
      : heldBy('escalation-pending', pending.by, { escalationId: pending.escalationId });
  const refused = addressee(row, command) ?? schoolRefusal(row, state) ?? brokenOff(row, state);
  if (refused) return refused;
  const override = overridden(row, command.override ?? null, actor, {
    participant: participant(row, state),
    grounds: grounds(row, state, command, context),
    attachments: attachments(row, state, command),
  });
  if (!override.ok) return override;
  const placeless = placeRefused(command.place, command.asked);
  if (placeless) return placeless;
  const codes: readonly string[] = row.grounds.map((ground) => ground.code);
  return ok([
    {
      type: 'EscalationRequested',
      data: {
        escalationId: command.escalationId,
        step: row.step,
        to: command.to?.id ?? actor.id,
        by: actor.id,
        grounds: command.grounds.filter((ground) => codes.includes(ground)),
        attachments: command.attachments.filter((type) =>
          row.mustCarry.some((needed) => carries([type], needed)),
        ),
        explanation: command.explanation,
        rulesVersion: ladder.version,
        ...(override.value ? { override: override.value } : {}),
        ...(command.place ? { offerId: command.place.offerId } : {}),
      },
      meta,
    },
  ]);
};

const addressee = (row: LadderRow, { to, asked }: Request) => {
  if (!to)
    return refuse('rule', 'escalation-addressee-unknown', {
      params: { organisationId: asked },
      source: row.source,
      pointer: '/to',
    });
  if (!row.to.includes(to.type))
    return refuse('rule', 'escalation-addressee-type', {
      params: { step: row.step, type: to.type, allowed: row.to.join(', ') },
      source: row.source,
      pointer: '/to',
    });
  return null;
};

/** School refusal is an emotional problem, not truancy: nobody sets that aside [S2 §3]. */
const schoolRefusal = (row: LadderRow, state: TrajectoryState) => {
  if (row.notForSchoolRefusal && state.reports.some((each) => each.concernKind === 'school-refusal'))
    return refuse('rule', 'ladder-not-for-school-refusal', {
      params: { step: row.step },
      source: row.source,
      pointer: '/step',
    });
  return null;
};

/** The step is not taken again once such a measure was broken off: nobody sets that aside [S2 §12]. */
const brokenOff = ({ step, source, notAfterBrokenOff }: LadderRow, state: TrajectoryState) => {
  if (notAfterBrokenOff && wasBrokenOff(state, notAfterBrokenOff))
    return refuse('rule', 'ladder-not-after-broken-off', {
      params: { step, measure: notAfterBrokenOff },
      source,
      pointer: '/step',
    });
  return null;
};

const participant = (row: LadderRow, state: TrajectoryState) => {
  const { needsParticipant } = row;
  if (needsParticipant && !state.participants.some((each) => needsParticipant.includes(each.type)))
    return refuse('rule', 'ladder-needs-participant', {
      params: { step: row.step, types: needsParticipant.join(', ') },
      source: row.source,
      pointer: '/step',
    });
  return null;
};

const isGroundCode = (words: string): boolean => ladderGrounds.some((code) => code === words);

const grounds = (row: LadderRow, state: TrajectoryState, command: Request, context: DecisionContext) => {
  if (row.grounds.length === 0) return null;
  const named = row.grounds.filter((ground) => command.grounds.includes(ground.code));
  // A code of another row, or of another version of this one, is no reason.
  const inWords = command.grounds.some((words) => !isGroundCode(words));
  if (named.some((ground) => isBorneOut(ground, row, state, context)) || (row.reasonInstead && inWords))
    return null;
  const exact = unmet(named, row);
  if (exact) return exact;
  return refuse('rule', 'ladder-grounds', {
    params: { step: row.step, grounds: row.grounds.map((ground) => ground.code).join(', ') },
    source: row.source,
    pointer: '/grounds',
  });
};

const attachments = (row: LadderRow, state: TrajectoryState, command: Request) => {
  const missing = row.mustCarry.filter(
    (needed) =>
      isAskedFor(state, needed) &&
      !carries(command.attachments, needed) &&
      !(needed.orRecorded && isRecorded(state, needed.orRecorded)),
  );
  if (missing.length === 0) return null;
  return refuse('rule', 'ladder-attachments', {
    params: { step: row.step, missing: missing.map(({ type }) => type).join(', ') },
    source: row.source,
    pointer: '/attachments',
  });
};

const isAskedFor = ({ measures }: TrajectoryState, { ifMeasure }: Attachment): boolean =>
  ifMeasure === undefined || measures.some(({ type }) => type === ifMeasure);

const carries = (types: readonly string[], needed: Attachment): boolean =>
  types.some((type) => [needed.type, ...(needed.orTypes ?? [])].some((known) => known === type));

const isRecorded = (state: TrajectoryState, what: RecordedFacts): boolean => {
  switch (what) {
    case 'measures':
      return state.measures.length > 0;
    case 'absences':
      return (
        standingAbsences(state).length > 0 ||
        state.reports.some((each) => Object.keys(each.absences).length > 0)
      );
    case 'contact-with-parents':
      return state.measures.some(
        (each) => each.type === 'contact-with-parents' || each.type === 'home-visit',
      );
  }
};

const isConcluded = (status: EscalationStatus): status is 'completed' | 'returned' =>
  status === 'completed' || status === 'returned';

/** Accepted, refused or no place while it is open; completed or returned once it was accepted [S2 fase 2]. */
export const answerEscalation = (
  state: TrajectoryState,
  command: Answer,
  context: DecisionContext,
): Decision => {
  const { actor, meta, rules } = context;
  const { escalationId, outcome, reason } = command;
  const asked = state.escalations.find((each) => each.escalationId === escalationId);
  if (!asked) return refuse('not-found', 'not-found');
  if (asked.to !== actor.id)
    return refuse('forbidden', 'escalation-addressee-answers', {
      params: { addressee: asked.to },
      source: '[S2 fase 2]',
    });
  if (asked.status === outcome) return ok([]);
  const concluding = isConcluded(outcome);
  if (concluding && isConcluded(asked.status)) return alreadyAnswered(asked);
  if (concluding && asked.status !== 'accepted')
    return refuse('rule', 'escalation-not-accepted', {
      params: { status: asked.status },
      source: '[S2 fase 2]',
      pointer: '/outcome',
    });
  if (!concluding && !isPending(asked)) return alreadyAnswered(asked);
  if (outcome === 'refused' && reason === null)
    return refuse('rule', 'escalation-reason-needed', { source: '[S2 fase 2]', pointer: '/reason' });
  if (concluding) return ok([{ type: 'EscalationConcluded', data: { escalationId, outcome, reason }, meta }]);
  if (outcome !== 'accepted')
    return ok([{ type: 'EscalationRefused', data: { escalationId, outcome, reason }, meta }]);
  // The ladder as it was when the call-in was made: what was asked is not judged by another one.
  const { version, content } = inForce(rules.ladder, asked.requestedAt);
  const row = content.find((each) => each.step === asked.step);
  const phase = row && row.entersPhase > state.phase ? row.entersPhase : null;
  const accepted: readonly TrajectoryEvent[] = [
    { type: 'EscalationAccepted', data: { escalationId, reason }, meta },
    {
      // A ground of its own, also for who takes part already: it outlasts the others.
      type: 'ParticipantJoined',
      data: {
        organisationId: actor.id,
        organisationType: actor.type,
        since: meta.at,
        basis: { kind: 'escalation', escalationId },
      },
      meta,
    },
  ];
  return ok(
    phase === null
      ? accepted
      : [
          ...accepted,
          { type: 'PhaseEntered', data: { phase, because: asked.step, rulesVersion: version }, meta },
        ],
  );
};
