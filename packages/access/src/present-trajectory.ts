import {
  type Escalation,
  type FollowUp,
  isPending,
  type Organisation,
  type OrganisationId,
  type Organisations,
  type Override,
  type ReportedFacts,
  type Sealed,
  standingAbsences,
  type TrajectoryId,
  type TrajectoryState,
  undecidedIn,
} from '@samenspoor/domain';
import { type EntryWords, mayKnow, type PresentedEntry, presentEntries } from './present-entries.js';
import { isRegional, takesPart } from './relation.js';
import { mayReceive } from './secrecy.js';
import { seesCallIn, type Task, tasksOf, trajectoryAccess } from './trajectories.js';

/** Where the words of an opened envelope belong. */
export interface SealedField {
  readonly of: 'measure' | 'note' | CallInWords | EntryWords['of'];
  /** Id of the measure, note, call-in or other entry. */
  readonly id: string;
  readonly envelope: Sealed;
}

/** What was written with a call-in, why preconditions were set aside, why it was answered so, and what became of it. */
type CallInWords = 'escalation' | 'override' | 'answer' | 'follow-up';

type PresentedReport = Omit<ReportedFacts, 'organisationType' | 'registeredBy' | 'community'>;

/** A record of which a parting could not say where it belongs, with the trajectories that it may belong to instead. */
interface MaybeUndecided {
  readonly undecidedWith?: readonly TrajectoryId[];
}
type PresentedMeasure = Omit<TrajectoryState['measures'][number], 'note'> & MaybeUndecided;
type PresentedAbsences = Omit<TrajectoryState['absences'][number], 'withdrawn'> & MaybeUndecided;
type PresentedNote = Omit<TrajectoryState['notes'][number], 'text'> & MaybeUndecided;
type PresentedEscalation = MaybeUndecided &
  Pick<
    Escalation,
    'escalationId' | 'step' | 'to' | 'by' | 'status' | 'requestedAt' | 'answeredAt' | 'offerId'
  > &
  Partial<Pick<Escalation, 'grounds' | 'attachments'>> & {
    readonly overridden?: Override['of'];
    readonly followUp?: Omit<FollowUp, 'reason'>;
  };

export interface PresentedTrajectory {
  readonly access: 'full' | 'preview';
  readonly personId: TrajectoryState['personId'];
  readonly revision: number;
  readonly status: 'open' | 'closed';
  readonly phase: TrajectoryState['phase'];
  readonly coordinator: OrganisationId | null;
  readonly unassignedSince: string | null;
  readonly openedAt: string | null;
  readonly lastActivityAt: string | null;
  readonly closure: {
    readonly outcome: NonNullable<TrajectoryState['closure']>['outcome'];
    readonly at: string;
    readonly by: OrganisationId | null;
  } | null;
  readonly participants: readonly Pick<
    TrajectoryState['participants'][number],
    'organisationId' | 'type' | 'since'
  >[];
  readonly reports: readonly PresentedReport[];
  readonly measures: readonly PresentedMeasure[];
  readonly absences: readonly PresentedAbsences[];
  readonly notes: readonly PresentedNote[];
  readonly escalations: readonly PresentedEscalation[];
  readonly entries: readonly (PresentedEntry & MaybeUndecided)[];
  /** What waits for the viewer. */
  readonly tasks: readonly Task[];
  /** What to open for this viewer. Anything sealed that is not listed stays sealed. */
  readonly sealed: readonly SealedField[];
}

/**
 * What `GET /v1/trajectories/{id}` shows to one viewer, as its secrecy regime allows [S2 Bijlage 1]: who takes part,
 * phase, facts, measures without content. Free words only where `sealed` lists them. Null when the trajectory is not
 * there for the viewer, or goes on elsewhere.
 */
export const presentTrajectory = (
  viewer: Organisation,
  { trajectoryId, state }: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState },
  organisations: Organisations,
): PresentedTrajectory | null => {
  const access = trajectoryAccess(viewer, state);
  if (access === 'none' || (state.status !== 'open' && state.status !== 'closed')) return null;
  const { revision, status, phase, openedAt, lastActivityAt } = state;
  const common = { access, revision, status, phase };
  return access === 'preview'
    ? { ...common, ...preview(viewer, state) }
    : {
        ...common,
        openedAt,
        lastActivityAt,
        ...inFull(viewer, state, undecidedIn(state, trajectoryId), organisations),
      };
};

/**
 * One call-in, as `GET /v1/trajectories/{id}/escalations/{escalationId}` shows it: as in the trajectory; and to who was asked and
 * does not see that (any more) what became of its own one, and nothing else.
 */
export const presentCallIn = (
  viewer: Organisation,
  escalationId: string,
  document: { readonly trajectoryId: TrajectoryId; readonly state: TrajectoryState },
  organisations: Organisations,
): { readonly escalation: PresentedEscalation; readonly sealed: readonly SealedField[] } | null => {
  const presented = presentTrajectory(viewer, document, organisations);
  const shown = presented?.escalations.find((each) => each.escalationId === escalationId);
  if (presented && shown)
    return { escalation: shown, sealed: presented.sealed.filter(({ id }) => id === escalationId) };
  const { status, escalations } = document.state;
  const own = escalations.find((each) => each.escalationId === escalationId && each.to === viewer.id);
  return own && !isRegional(viewer) && (status === 'open' || status === 'closed')
    ? { escalation: outcomeOf(own), sealed: [] }
    : null;
};

/**
 * Asked to come in: which step, by whom, on which grounds. Neither the person, nor who else takes part, nor any fact, nor any word
 * before it accepts [S2 Bijlage 1].
 */
const preview = (viewer: Organisation, state: TrajectoryState) => {
  const asked = state.escalations.filter((each) => each.to === viewer.id);
  return {
    personId: null,
    coordinator: null,
    unassignedSince: null,
    openedAt: null,
    lastActivityAt: null,
    closure: null,
    participants: state.participants
      .filter((each) => asked.some((call) => isPending(call) && call.by === each.organisationId))
      .map(presence),
    reports: [],
    measures: [],
    absences: [],
    notes: [],
    escalations: asked.map((each) =>
      isPending(each) ? presentEscalation(viewer, each, () => false) : outcomeOf(each),
    ),
    entries: [],
    tasks: [],
    sealed: [],
  };
};

const inFull = (
  viewer: Organisation,
  state: TrajectoryState,
  undecided: ReadonlyMap<string, readonly TrajectoryId[]>,
  organisations: Organisations,
) => {
  const marked = <Shown extends object>(recordId: string, shown: Shown): Shown & MaybeUndecided => {
    const others = undecided.get(recordId);
    return others ? { ...shown, undecidedWith: others } : shown;
  };
  const takingPart = takesPart(viewer, state);
  const receives = (author: OrganisationId, information: 'facts' | 'measures' | 'care') =>
    author === viewer.id || mayReceive(viewer, organisations.get(author), information, takingPart);
  const knows = (saidBy: OrganisationId | null) => mayKnow(viewer, saidBy, state, organisations);
  const entered = presentEntries(viewer, state, organisations);
  const measures = state.measures.filter((each) => receives(each.organisationId, 'measures'));
  const escalations = state.escalations.filter((each) => seesCallIn(viewer, each, state, organisations));
  return {
    personId: state.personId,
    coordinator: state.coordinator,
    unassignedSince: state.unassignedSince,
    closure: state.closure && {
      outcome: state.closure.outcome,
      at: state.closure.at,
      by: state.closure.by,
    },
    participants: state.participants.map(presence),
    reports: state.reports
      .filter((each) => receives(each.organisationId, 'facts'))
      .map(({ organisationType: _, registeredBy: __, community: ___, ...facts }) => facts),
    measures: measures.map(({ note: _, concluded, ...measure }) =>
      marked(measure.measureId, concluded && knows(concluded.by) ? { ...measure, concluded } : measure),
    ),
    absences: standingAbsences(state)
      .filter((each) => receives(each.organisationId, 'facts'))
      .map((each) => marked(each.absenceId, each)),
    notes: state.notes
      .filter((each) => viewer.secrecy !== 'judicial' || each.organisationId === viewer.id)
      .map(({ text: _, ...note }) => marked(note.noteId, note)),
    escalations: escalations.map((each) => marked(each.escalationId, presentEscalation(viewer, each, knows))),
    entries: entered.entries.map((each) => marked(each.entryId, each)),
    tasks: tasksOf(viewer, state),
    sealed: [
      ...measures.flatMap(({ measureId, organisationId, note }) =>
        note && receives(organisationId, 'care')
          ? [{ of: 'measure' as const, id: measureId, envelope: note }]
          : [],
      ),
      ...state.notes.flatMap(({ noteId, organisationId, text }) =>
        receives(organisationId, 'care') ? [{ of: 'note' as const, id: noteId, envelope: text }] : [],
      ),
      ...escalations.flatMap((each) => callInWords(each, viewer, receives)),
      ...entered.sealed,
    ],
  };
};

const presence = ({ organisationId, type, since }: TrajectoryState['participants'][number]) => ({
  organisationId,
  type,
  since,
});

const isParty = (viewer: Organisation, { by, to }: Pick<Escalation, 'by' | 'to'>): boolean =>
  by === viewer.id || to === viewer.id;

const outcomeOf = ({
  escalationId,
  step,
  to,
  by,
  status,
  requestedAt,
  answeredAt,
  offerId,
}: Escalation): PresentedEscalation => ({
  escalationId,
  step,
  to,
  by,
  status,
  requestedAt,
  answeredAt,
  ...(offerId === undefined ? {} : { offerId }),
});

/** Grounds, attachments and overrides are between sender and addressee; that a step was asked is known to who takes part. */
const presentEscalation = (
  viewer: Organisation,
  asked: Escalation,
  knows: (saidBy: OrganisationId | null) => boolean,
): PresentedEscalation => {
  const { grounds, attachments, override, followUp } = asked;
  return {
    ...outcomeOf(asked),
    ...(isParty(viewer, asked) ? { grounds, attachments } : {}),
    ...(isParty(viewer, asked) && override ? { overridden: override.of } : {}),
    ...(followUp && knows(followUp.by)
      ? { followUp: { how: followUp.how, by: followUp.by, at: followUp.at } }
      : {}),
  };
};

/**
 * The words of a call-in that are for the viewer: of sender and addressee among each other; as care what became of it, and
 * why somebody else took it back for a sender that left.
 */
const callInWords = (
  { escalationId, by, to, explanation, override, answerReason, answeredBy, followUp }: Escalation,
  viewer: Organisation,
  receives: (author: OrganisationId, information: 'care') => boolean,
): readonly SealedField[] => {
  const amongThem = answeredBy === by || answeredBy === to;
  const readsAnswer = amongThem ? isParty(viewer, { by, to }) : answeredBy && receives(answeredBy, 'care');
  const field = (of: CallInWords, envelope: Sealed | null | undefined): readonly SealedField[] =>
    envelope ? [{ of, id: escalationId, envelope }] : [];
  return [
    ...(isParty(viewer, { by, to })
      ? [...field('escalation', explanation), ...field('override', override?.reason)]
      : []),
    ...(readsAnswer ? field('answer', answerReason) : []),
    ...(followUp?.by && receives(followUp.by, 'care') ? field('follow-up', followUp.reason) : []),
  ];
};
