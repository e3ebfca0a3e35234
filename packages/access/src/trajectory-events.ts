import {
  type CaseEntry,
  type Escalation,
  type Fact,
  type Organisation,
  type OrganisationId,
  type Organisations,
  type Participant,
  type ParticipationBasis,
  type ReportedFacts,
  saysSameFact,
  type TrajectoryEvent,
  type TrajectoryState,
} from '@samenspoor/domain';
import { factAsShown, receivesFact } from './fact-receivers.js';
import { isRegional, isSender, keepsTrajectory, seesToAction, takesPart } from './relation.js';
import { mayReceive } from './secrecy.js';

/** A trajectory just before and just after one of its events. */
export interface AroundEvent {
  readonly before: TrajectoryState;
  readonly after: TrajectoryState;
}

/**
 * Whether `viewer` is told of an event of a trajectory: it takes part or coordinates just before or just after it (so
 * that it learns of its own coming and going), it is its own report or its own call-in, or it keeps what nobody is accountable
 * for; and it may receive all that the event tells, as its secrecy regime says of who wrote it [S2 Bijlage 1]. What would have to
 * be told in part is not told. That an action is late is told to the coordinator and to who has to see to it.
 */
export const receivesTrajectoryEvent = (
  viewer: Organisation,
  event: TrajectoryEvent,
  around: AroundEvent,
  organisations: Organisations,
): boolean =>
  isInvolved(viewer, event, around) &&
  authorsOf(event, around, viewer.id).every(({ author, of, said }) => {
    const writer = author === null ? undefined : organisations.get(author);
    return said === undefined
      ? mayReceive(viewer, writer, of, true)
      : receivesFact(viewer, writer, said, partOf(viewer, around)) && isTold(viewer, said);
  });

const partOf = (viewer: Organisation, { before, after }: AroundEvent): boolean =>
  takesPart(viewer, before) || takesPart(viewer, after);

/** What would have to be told in part is not told. */
const isTold = (viewer: Organisation, said: Fact): boolean => saysSameFact(said, factAsShown(viewer, said));

const isInvolved = (
  viewer: Organisation,
  event: TrajectoryEvent,
  { before, after }: AroundEvent,
): boolean => {
  if (isRegional(viewer)) return false;
  if (event.type === 'ActionOverdue') return isToldOfAction(viewer, event.data.entryId, after);
  return (
    [before, after].some((state) => takesPart(viewer, state) || state.coordinator === viewer.id) ||
    (event.type === 'Reported' && event.data.organisationId === viewer.id) ||
    (isToldToKeepers(event, after) && keepsTrajectory(viewer, after)) ||
    isOfOwnCallIn(viewer, event, after)
  );
};

const isToldOfAction = (viewer: Organisation, id: string, state: TrajectoryState): boolean =>
  (state.coordinator === viewer.id && takesPart(viewer, state)) ||
  state.entries.some(
    (each) => each.kind === 'action' && each.entryId === id && seesToAction(viewer, each, state),
  );

/** What became of a call-in is told to who made it, also to a contact point that takes no part. */
const isOfOwnCallIn = (viewer: Organisation, event: TrajectoryEvent, state: TrajectoryState): boolean => {
  switch (event.type) {
    case 'EscalationAccepted':
    case 'EscalationRefused':
    case 'EscalationConcluded':
    case 'EscalationWithdrawn':
    case 'EscalationExpired': {
      const { escalationId } = event.data;
      return state.escalations.some(
        (each) => each.escalationId === escalationId && isSender(viewer, each, state),
      );
    }
    default:
      return false;
  }
};

/**
 * Whether contact points are told of it though they take no part: a deadline ran out of what nobody is accountable for, and that is
 * theirs to do something about [S0 goal 8].
 * @param after the trajectory just after it
 */
export const isToldToKeepers = (
  event: TrajectoryEvent,
  { coordinator }: Pick<TrajectoryState, 'coordinator'>,
): boolean => event.type === 'AssignmentOverdue' || (event.type === 'Stalled' && coordinator === null);

/** Who wrote what an event tells, beyond who takes part, phase and course; null for who can't be told any more. */
interface Authored {
  readonly author: OrganisationId | null;
  readonly of: 'facts' | 'measures';
  /** Of a fact, what it says. */
  readonly said?: Fact;
}

const facts = (author: OrganisationId | null): Authored => ({ author, of: 'facts' });
const measures = (author: OrganisationId | null): Authored => ({ author, of: 'measures' });

const authorsOf = (
  event: TrajectoryEvent,
  { before, after }: AroundEvent,
  viewer: OrganisationId,
): readonly Authored[] => {
  switch (event.type) {
    case 'Reported':
    case 'AbsencesRecorded':
      return [facts(event.data.organisationId)];
    case 'FactRecorded':
      return [ofFact(event.data)];
    case 'FactWithdrawn':
      return [facts(event.meta.by), ofFact(factIn(before, event.data.entryId))];
    case 'AbsencesWithdrawn':
      return [facts(event.meta.by), facts(absencesBy(before, event.data.absenceId))];
    case 'MeasureRecorded':
    case 'NoteAdded':
      return [measures(event.data.organisationId)];
    case 'ActionAgreed':
    case 'StanceRecorded':
    case 'AgreementRecorded':
    case 'InformationRecorded':
    case 'ReturnPlanned':
      return [measures(event.data.organisationId)];
    case 'ActionDone':
    case 'ActionDropped':
    case 'ReturnSettled':
      return [measures(event.meta.by), measures(enteredBy(before, event.data.entryId))];
    case 'ActionOverdue':
      return [measures(enteredBy(before, event.data.entryId))];
    case 'MeasureConcluded':
      return [measures(event.meta.by), measures(measuredBy(before, event.data.measureId))];
    case 'ParticipantJoined':
      return ofGround(event.data.organisationId, event.data.basis, after.escalations, viewer);
    case 'EscalationRequested':
      return ofCallIn(event.data, viewer);
    case 'EscalationAccepted':
    case 'EscalationRefused':
    case 'EscalationConcluded':
    case 'EscalationWithdrawn':
    case 'EscalationExpired':
    case 'EvaluationDue':
    case 'LetterDue':
      return ofCallInWithId(after.escalations, event.data.escalationId, viewer);
    case 'EscalationFollowedUp':
      return [measures(event.meta.by), ...ofCallInWithId(after.escalations, event.data.escalationId, viewer)];
    case 'TerritoryChanged':
      return [facts(reporterOf(before, event.data.reportId))];
    case 'Reopened':
      return event.data.reportId === null ? [] : [facts(reporterOf(before, event.data.reportId))];
    case 'Absorbed':
    case 'SeparatedFrom':
      return ofContent(event.data.content, viewer);
    case 'Separated':
      return [
        ...event.data.reportIds.map((id) => facts(reporterOf(before, id))),
        ...event.data.escalationIds.flatMap((id) => ofCallInWithId(before.escalations, id, viewer)),
        ...event.data.staying.flatMap(ofGrounds(before.escalations, viewer)),
      ];
    case 'RecordsAllocated':
      return (event.data.content?.escalations ?? []).flatMap((each) => ofCallIn(each, viewer));
    case 'RecordsReceived':
      return ofContent({ ...event.data.content, reports: [] }, viewer);
    case 'ParticipantLeft':
    case 'Assigned':
    case 'PhaseEntered':
    case 'Closed':
    case 'MergedInto':
    case 'AssignmentOverdue':
    case 'Stalled':
    case 'Erased':
      return [];
  }
};

const ofContent = (
  content: {
    readonly reports: readonly ReportedFacts[];
    readonly participants: readonly Participant[];
    readonly escalations: readonly Escalation[];
  },
  viewer: OrganisationId,
): readonly Authored[] => [
  ...content.reports.map(({ organisationId }) => facts(organisationId)),
  ...content.participants.flatMap(ofGrounds(content.escalations, viewer)),
  ...content.escalations.flatMap((each) => ofCallIn(each, viewer)),
];

/**
 * That an organisation takes part is known to all who do; that it reported tells of its report, and that it was called
 * in tells what whoever called it in did.
 */
const ofGround = (
  joining: OrganisationId,
  basis: ParticipationBasis,
  callIns: readonly Escalation[],
  viewer: OrganisationId,
): readonly Authored[] => {
  switch (basis.kind) {
    case 'report':
      return [facts(joining)];
    case 'escalation':
      return ofCallInWithId(callIns, basis.escalationId, viewer);
    case 'assignment':
      return [];
  }
};

const ofGrounds =
  (callIns: readonly Escalation[], viewer: OrganisationId) =>
  ({ organisationId, bases }: Participant): readonly Authored[] =>
    bases.flatMap((basis) => ofGround(organisationId, basis, callIns, viewer));

/** Whoever is called in is told by whom. */
const ofCallIn = ({ by, to }: Pick<Escalation, 'by' | 'to'>, viewer: OrganisationId): readonly Authored[] =>
  to === viewer ? [] : [measures(by)];

const ofCallInWithId = (
  callIns: readonly Escalation[],
  escalationId: string,
  viewer: OrganisationId,
): readonly Authored[] => {
  const asked = callIns.find((each) => each.escalationId === escalationId);
  return asked === undefined ? [measures(null)] : ofCallIn(asked, viewer);
};

const reporterOf = (state: TrajectoryState, report: ReportedFacts['reportId']): OrganisationId | null =>
  state.reports.find(({ reportId }) => reportId === report)?.organisationId ?? null;

type ToldFact = Pick<Extract<CaseEntry, { kind: 'fact' }>, 'organisationId' | 'said'>;

const ofFact = (fact: ToldFact | undefined): Authored =>
  fact === undefined ? facts(null) : { ...facts(fact.organisationId), said: fact.said };

const factIn = ({ entries }: TrajectoryState, id: string) =>
  entries.find(
    (each): each is Extract<CaseEntry, { kind: 'fact' }> => each.kind === 'fact' && each.entryId === id,
  );

const absencesBy = ({ absences }: TrajectoryState, id: string): OrganisationId | null =>
  absences.find(({ absenceId }) => absenceId === id)?.organisationId ?? null;

const enteredBy = ({ entries }: TrajectoryState, id: string): OrganisationId | null =>
  entries.find(({ entryId }) => entryId === id)?.organisationId ?? null;

const measuredBy = (state: TrajectoryState, id: string): OrganisationId | null =>
  state.measures.find(({ measureId }) => measureId === id)?.organisationId ?? null;
