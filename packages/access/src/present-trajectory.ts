import {
  type Escalation,
  type Organisation,
  type OrganisationId,
  type Organisations,
  type ReportedFacts,
  type Sealed,
  type TrajectoryId,
  type TrajectoryState,
  undecidedIn,
} from '@samenspoor/domain';
import { type EntryWords, type PresentedEntry, presentEntries } from './present-entries.js';
import { takesPart } from './relation.js';
import { mayReceive } from './secrecy.js';
import { trajectoryAccess } from './trajectories.js';

/** Where the words of an opened envelope belong. */
export interface SealedField {
  readonly of: 'measure' | 'note' | 'escalation' | EntryWords['of'];
  /** Id of the measure, note, escalation or other entry. */
  readonly id: string;
  readonly envelope: Sealed;
}

type PresentedReport = Omit<ReportedFacts, 'organisationType' | 'registeredBy' | 'community'>;

/** A record of which a parting could not say where it belongs, with the trajectories that it may belong to instead. */
interface MaybeUndecided {
  readonly undecidedWith?: readonly TrajectoryId[];
}
type PresentedMeasure = Omit<TrajectoryState['measures'][number], 'note'> & MaybeUndecided;
type PresentedAbsences = TrajectoryState['absences'][number] & MaybeUndecided;
type PresentedNote = Omit<TrajectoryState['notes'][number], 'text'> & MaybeUndecided;
type PresentedEscalation = MaybeUndecided &
  Omit<Escalation, 'grounds' | 'attachments' | 'explanation'> &
  Partial<Pick<Escalation, 'grounds' | 'attachments'>>;

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

/** Asked to come in: what it is asked and by whom. Neither the person, nor who else takes part, nor any fact. */
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
      .filter((each) => asked.some(({ by }) => by === each.organisationId))
      .map(presence),
    reports: [],
    measures: [],
    absences: [],
    notes: [],
    escalations: asked.map((each) => presentEscalation(viewer, each)),
    entries: [],
    sealed: explanationsFor(viewer, asked),
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
  const entered = presentEntries(viewer, state, organisations);
  const measures = state.measures.filter((each) => receives(each.organisationId, 'measures'));
  const escalations = state.escalations.filter(
    (each) => each.to === viewer.id || receives(each.by, 'measures'),
  );
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
    measures: measures.map(({ note: _, concluded, ...measure }) => {
      // How it ended was told by somebody who may be bound to another secrecy than who recorded it.
      const told = concluded && (concluded.by === null || receives(concluded.by, 'measures'));
      return marked(measure.measureId, told ? { ...measure, concluded } : measure);
    }),
    absences: state.absences
      .filter((each) => receives(each.organisationId, 'facts'))
      .map((each) => marked(each.absenceId, each)),
    notes: state.notes
      .filter((each) => viewer.secrecy !== 'judicial' || each.organisationId === viewer.id)
      .map(({ text: _, ...note }) => marked(note.noteId, note)),
    escalations: escalations.map((each) => marked(each.escalationId, presentEscalation(viewer, each))),
    entries: entered.entries.map((each) => marked(each.entryId, each)),
    sealed: [
      ...measures.flatMap(({ measureId, organisationId, note }) =>
        note && receives(organisationId, 'care')
          ? [{ of: 'measure' as const, id: measureId, envelope: note }]
          : [],
      ),
      ...state.notes.flatMap(({ noteId, organisationId, text }) =>
        receives(organisationId, 'care') ? [{ of: 'note' as const, id: noteId, envelope: text }] : [],
      ),
      ...explanationsFor(viewer, state.escalations),
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

/** Grounds and attachments are between sender and addressee; that a step was asked is known to who takes part. */
const presentEscalation = (
  viewer: Organisation,
  { escalationId, step, to, by, status, requestedAt, answeredAt, grounds, attachments }: Escalation,
): PresentedEscalation => ({
  escalationId,
  step,
  to,
  by,
  status,
  requestedAt,
  answeredAt,
  ...(isParty(viewer, { by, to }) ? { grounds, attachments } : {}),
});

const explanationsFor = (
  viewer: Organisation,
  escalations: TrajectoryState['escalations'],
): readonly SealedField[] =>
  escalations.flatMap((each) =>
    each.explanation && isParty(viewer, each)
      ? [{ of: 'escalation' as const, id: each.escalationId, envelope: each.explanation }]
      : [],
  );
