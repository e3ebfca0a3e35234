import type { Organisation } from '../../organisation/index.js';
import { heldBy, ok, type Result, refuse } from '../../refusal.js';
import type { DecisionContext } from '../commands.js';
import type { TrajectoryEvent } from '../events.js';
import { participantOf, type TrajectoryState } from '../state.js';
import type { EntryCommand, NamedParty } from './commands.js';
import type { ActionEntry, CaseEntry, FactEntry, Party, ReturnPlanEntry, Withdrawal } from './entries.js';
import type { EntryEvent } from './events.js';
import { recordsFact } from './facts.js';

type Decision = Result<readonly TrajectoryEvent[]>;
type Command<Kind extends EntryCommand['kind']> = Extract<EntryCommand, { kind: Kind }>;
const nothing: Decision = ok([]);

/** Decides what is entered in a trajectory. What was entered, or settled so, before is nothing. */
export const decideEntry = (
  state: TrajectoryState,
  command: EntryCommand,
  context: DecisionContext,
): Decision => {
  switch (command.kind) {
    case 'agree-action':
      return agreeAction(state, command, context);
    case 'settle-action':
      return settleAction(state, command, context);
    case 'record-stance': {
      const { kind: _, ...data } = command;
      return enter(state, { type: 'StanceRecorded', data: by(context, data), meta: context.meta });
    }
    case 'record-agreement': {
      const { kind: _, ...data } = command;
      return enter(state, { type: 'AgreementRecorded', data: by(context, data), meta: context.meta });
    }
    case 'record-information': {
      const { kind: _, ...data } = command;
      return enter(state, { type: 'InformationRecorded', data: by(context, data), meta: context.meta });
    }
    case 'plan-return':
      return planReturn(state, command, context);
    case 'settle-return':
      return settleReturn(state, command, context);
    case 'conclude-measure':
      return concludeMeasure(state, command, context);
    case 'record-fact':
      return recordFact(state, command, context);
    case 'withdraw-fact': {
      const { entryId } = command;
      const fact = found(state, 'fact', entryId);
      return withdraw(fact, { type: 'FactWithdrawn', data: { entryId }, meta: context.meta }, state, context);
    }
    case 'withdraw-absences': {
      const { absenceId } = command;
      const absences = state.absences.find((each) => each.absenceId === absenceId);
      const event = { type: 'AbsencesWithdrawn', data: { absenceId }, meta: context.meta } as const;
      return withdraw(absences, event, state, context);
    }
  }
};

const by = <Data extends object>({ actor }: DecisionContext, data: Data) => ({
  ...data,
  organisationId: actor.id,
});

const enter = (
  state: TrajectoryState,
  event: Extract<EntryEvent, { readonly data: { readonly organisationId: unknown } }>,
): Decision => (wasEntered(state, event.data.entryId) ? nothing : ok([event]));

/** Whether an entry was made here before; one that a person allocated elsewhere since is not made again. */
const wasEntered = ({ entries, allocated }: TrajectoryState, id: string): boolean =>
  entries.some((each) => each.entryId === id) || allocated.some((each) => each.recordId === id);

type PartyField = '/who' | '/preparedWith';

/** Only who takes part can be bound to something; and no holder of professional secrecy makes plans with the police. */
const partyIn = (
  state: TrajectoryState,
  named: NamedParty,
  actor: Organisation,
  pointer: PartyField,
): Result<Party> => {
  if (named.kind !== 'organisation') return ok({ kind: named.kind });
  const { organisation, asked } = named;
  if (!organisation || !participantOf(state, organisation.id))
    return refuse('rule', 'party-not-participant', {
      params: { organisationId: asked },
      source: "[S2 'Actieplan'; S2 §15.2]",
      pointer,
    });
  if (actor.secrecy === 'professional' && organisation.secrecy === 'judicial')
    return refuse('rule', 'no-plan-with-judicial', { source: '[S2 Bijlage 1; S2 §12]', pointer });
  return ok({ kind: 'organisation', organisationId: organisation.id });
};

const agreeAction = (
  state: TrajectoryState,
  command: Command<'agree-action'>,
  context: DecisionContext,
): Decision => {
  if (wasEntered(state, command.entryId)) return nothing;
  const who = partyIn(state, command.who, context.actor, '/who');
  if (!who.ok) return who;
  const { entryId, what, due } = command;
  const data = by(context, { entryId, what, who: who.value, due });
  return ok([{ type: 'ActionAgreed', data, meta: context.meta }]);
};

const planReturn = (
  state: TrajectoryState,
  command: Command<'plan-return'>,
  context: DecisionContext,
): Decision => {
  if (wasEntered(state, command.entryId)) return nothing;
  const preparedWith: Party[] = [];
  for (const named of command.preparedWith) {
    const party = partyIn(state, named, context.actor, '/preparedWith');
    if (!party.ok) return party;
    preparedWith.push(party.value);
  }
  const { entryId, date, agreed } = command;
  const data = by(context, { entryId, date, preparedWith, agreed });
  return ok([{ type: 'ReturnPlanned', data, meta: context.meta }]);
};

const found = <Kind extends CaseEntry['kind']>(state: TrajectoryState, kind: Kind, id: string) =>
  state.entries.find(
    (each): each is Extract<CaseEntry, { kind: Kind }> => each.kind === kind && each.entryId === id,
  );

const isOf = (party: Party, { id }: Organisation): boolean =>
  party.kind === 'organisation' && party.organisationId === id;

/** Who entered it, who is to do it, and the coordinator say how it ended [S2 'Actieplan'; S4 §2.1.2]. */
const notYours = (
  entry: ActionEntry | ReturnPlanEntry,
  parties: readonly Party[],
  state: TrajectoryState,
  { actor }: DecisionContext,
) =>
  entry.organisationId === actor.id ||
  state.coordinator === actor.id ||
  parties.some((each) => isOf(each, actor))
    ? null
    : refuse('forbidden', 'plan-of-others', {
        params: { addressee: entry.organisationId, coordinator: state.coordinator ?? '' },
        source: "[S2 'Actieplan'; S4 §2.1.2]",
      });

const settleAction = (
  state: TrajectoryState,
  { entryId, outcome, date, reason }: Command<'settle-action'>,
  context: DecisionContext,
): Decision => {
  const action = found(state, 'action', entryId);
  if (!action) return refuse('not-found', 'not-found');
  const forbidden = notYours(action, [action.who], state, context);
  if (forbidden) return forbidden;
  const { settled } = action;
  if (settled)
    return settled.outcome === outcome
      ? nothing
      : heldBy('already-settled', settled.by, { outcome: settled.outcome });
  const { meta } = context;
  return outcome === 'done'
    ? ok([{ type: 'ActionDone', data: { entryId, date }, meta }])
    : ok([{ type: 'ActionDropped', data: { entryId, date, reason }, meta }]);
};

const settleReturn = (
  state: TrajectoryState,
  { entryId, outcome, date }: Command<'settle-return'>,
  context: DecisionContext,
): Decision => {
  const plan = found(state, 'return-plan', entryId);
  if (!plan) return refuse('not-found', 'not-found');
  const forbidden = notYours(plan, plan.preparedWith, state, context);
  if (forbidden) return forbidden;
  const { settled } = plan;
  if (settled)
    return settled.outcome === outcome
      ? nothing
      : heldBy('already-settled', settled.by, { outcome: settled.outcome });
  return ok([{ type: 'ReturnSettled', data: { entryId, outcome, date }, meta: context.meta }]);
};

/**
 * Says how a measure ended. For who recorded it, the coordinator, and a CLB or PMS [S2 §12; S4 §2.1.2]: what follows may be that the
 * police is not called in again. Who recorded it and who said so before mend a result by another; the last one counts.
 */
const concludeMeasure = (
  state: TrajectoryState,
  { measureId, result, date }: Command<'conclude-measure'>,
  { actor, meta }: DecisionContext,
): Decision => {
  const measure = state.measures.find((each) => each.measureId === measureId);
  if (!measure) return refuse('not-found', 'not-found');
  const { concluded, organisationId } = measure;
  const mends = organisationId === actor.id || concluded?.by === actor.id;
  if (!mends && state.coordinator !== actor.id && !isGuiding(actor))
    return refuse('forbidden', 'measure-of-others', {
      params: { addressee: organisationId, coordinator: state.coordinator ?? '' },
      source: '[S2 §12; S4 §2.1.2]',
    });
  if (concluded?.result === result) return nothing;
  if (concluded && !mends) return heldBy('already-settled', concluded.by, { outcome: concluded.result });
  return ok([{ type: 'MeasureConcluded', data: { measureId, result, date }, meta }]);
};

const recordFact = (
  state: TrajectoryState,
  { kind: _, ...data }: Command<'record-fact'>,
  context: DecisionContext,
): Decision => {
  const { about } = data.said;
  if (!recordsFact[about].includes(context.actor.type))
    return refuse('forbidden', 'fact-recorded-by', {
      params: { type: context.actor.type, allowed: recordsFact[about].join(', ') },
      source: '[S2 De school; S2 CLB 1; S2 §6]',
      pointer: '/about',
    });
  return enter(state, { type: 'FactRecorded', data: by(context, data), meta: context.meta });
};

/**
 * Who recorded something takes it back; and the coordinator, who answers for what others go by; and where who recorded it left and nobody
 * coordinates, the contact point that keeps the trajectory [S4 §2.1.2; S0 goal 8].
 */
const withdraw = (
  record:
    | (Pick<FactEntry, 'organisationId'> & { readonly withdrawn?: Withdrawal | null | undefined })
    | undefined,
  event: TrajectoryEvent,
  state: TrajectoryState,
  { actor }: DecisionContext,
): Decision => {
  if (!record) return refuse('not-found', 'not-found');
  const { coordinator } = state;
  const isLeftBehind = coordinator === null && !participantOf(state, record.organisationId);
  const mayWithdraw =
    record.organisationId === actor.id || coordinator === actor.id || (isLeftBehind && keeps(actor, state));
  if (!mayWithdraw)
    return refuse('forbidden', 'record-of-others', {
      params: { addressee: record.organisationId, coordinator: coordinator ?? '' },
      source: '[S4 §2.1.2; S2 Bijlage 1]',
    });
  return record.withdrawn ? nothing : ok([event]);
};

/** Also a contact point that takes part may be that of another territory. */
const keeps = ({ type, municipality }: Organisation, { reports }: TrajectoryState): boolean =>
  type === 'central-contact-point' ||
  (type === 'municipal-contact-point' &&
    municipality !== null &&
    reports.some(({ territory }) => territory === municipality));

const isGuiding = ({ type }: Organisation): boolean => type === 'clb' || type === 'pms';
