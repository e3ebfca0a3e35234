import {
  type CaseEntry,
  type Organisation,
  type OrganisationId,
  type Organisations,
  type Party,
  participantOf,
  type Sealed,
  type TrajectoryState,
} from '@samenspoor/domain';
import { factAsShown, receivesFact } from './fact-receivers.js';
import { keepsTrajectory, takesPart } from './relation.js';
import { mayReceive } from './secrecy.js';

type Shown<Kind extends CaseEntry['kind'], Words extends string = never> = Omit<
  Extract<CaseEntry, { kind: Kind }>,
  Words
>;

/** An entry as somebody sees it: without its words, which are listed apart for who may read them. */
export type PresentedEntry =
  | (Shown<'action', 'what' | 'settled'> & {
      readonly settled: Omit<NonNullable<Extract<CaseEntry, { kind: 'action' }>['settled']>, 'reason'> | null;
    })
  | Shown<'stance'>
  | Shown<'agreement'>
  | Shown<'information'>
  | Shown<'return-plan', 'agreed'>
  | Shown<'fact', 'withdrawn'>;

/** Words of an entry that a viewer may read. */
export interface EntryWords {
  readonly of: 'entry' | 'settlement';
  /** Id of the entry. */
  readonly id: string;
  readonly envelope: Sealed;
}

/**
 * Whether `viewer` sees an entry. That something was agreed, by whom and by when, where the parents stand, what they agreed
 * with and what they were told are measures without content: who takes part sees them, and a judicial party never sees
 * those of a holder of professional secrecy. A stance is what the police step rests on: the school sees that the CLB
 * established it, and tells the police that it did [S2 §12; S2 Bijlage 1].
 *
 * Who receives which fact is in `receivesFact`.
 */
export const seesEntry = (
  viewer: Organisation,
  entry: Authored,
  state: TrajectoryState,
  organisations: Organisations,
): boolean => {
  const takingPart = takesPart(viewer, state);
  if (!takingPart && !keepsTrajectory(viewer, state)) return false;
  const author = organisations.get(entry.organisationId);
  return entry.said === undefined
    ? mayReceive(viewer, author, entry.halfDays === undefined ? 'measures' : 'facts', takingPart)
    : receivesFact(viewer, author, entry.said, takingPart);
};

/** An entry, a measure or absences, as far as it decides who sees it. */
type Authored = Pick<CaseEntry, 'organisationId'> &
  Partial<Pick<Extract<CaseEntry, { kind: 'fact' }>, 'said'>> & { readonly halfDays?: number };

/**
 * Whether `viewer` may read the words of an entry. A plan is to be read by who carries it out, whatever its secrecy; else words of a
 * holder of professional secrecy are care, and of anybody else a measure [S2 Bijlage 1].
 * @param parties who carries it out
 */
const readsWords = (
  viewer: Organisation,
  author: OrganisationId,
  parties: readonly Party[],
  state: TrajectoryState,
  organisations: Organisations,
): boolean => {
  if (author === viewer.id) return true;
  const writer = organisations.get(author);
  const confided = writer === undefined || writer.secrecy === 'professional';
  if (confided && viewer.secrecy === 'judicial') return false;
  const isParty = parties.some((each) => each.kind === 'organisation' && each.organisationId === viewer.id);
  if (isParty && participantOf(state, viewer.id)) return true;
  return mayReceive(viewer, writer, confided ? 'care' : 'measures', takesPart(viewer, state));
};

/** What `viewer` sees of what was entered, and which words it may read. */
export const presentEntries = (
  viewer: Organisation,
  state: TrajectoryState,
  organisations: Organisations,
): { readonly entries: readonly PresentedEntry[]; readonly sealed: readonly EntryWords[] } => {
  const seen = state.entries
    .filter((each) => each.kind !== 'fact' || each.withdrawn === null)
    .filter((each) => seesEntry(viewer, each, state, organisations));
  const reads = (author: OrganisationId | null, parties: readonly Party[]) =>
    author !== null && readsWords(viewer, author, parties, state, organisations);
  return {
    entries: seen.map((each) =>
      presentEntry(viewer, each, (by) => mayKnow(viewer, by, state, organisations)),
    ),
    sealed: seen.flatMap((entry): readonly EntryWords[] => {
      const { entryId: id } = entry;
      if (entry.kind === 'return-plan')
        return entry.agreed && reads(entry.organisationId, entry.preparedWith)
          ? [{ of: 'entry', id, envelope: entry.agreed }]
          : [];
      if (entry.kind !== 'action') return [];
      const { what, who, settled } = entry;
      const author = { kind: 'organisation' as const, organisationId: entry.organisationId };
      return [
        ...(reads(entry.organisationId, [who]) ? [{ of: 'entry' as const, id, envelope: what }] : []),
        ...(settled?.reason && reads(settled.by, [who, author])
          ? [{ of: 'settlement' as const, id, envelope: settled.reason }]
          : []),
      ];
    }),
  };
};

/**
 * Whether `viewer` may know what somebody said of how an entry, a measure or a call-in ended: who says so may be bound to
 * another secrecy than who entered it. Somebody who is not known counts as a holder of professional secrecy [S2 Bijlage 1].
 */
export const mayKnow = (
  viewer: Organisation,
  saidBy: OrganisationId | null,
  state: TrajectoryState,
  organisations: Organisations,
): boolean =>
  mayReceive(
    viewer,
    saidBy === null ? undefined : organisations.get(saidBy),
    'measures',
    takesPart(viewer, state),
  );

/** An entry without its words; and as still open where the viewer may not know how it ended. */
const presentEntry = (
  viewer: Organisation,
  entry: CaseEntry,
  knows: (saidBy: OrganisationId | null) => boolean,
): PresentedEntry => {
  switch (entry.kind) {
    case 'action': {
      const { what: _, settled, ...shown } = entry;
      if (settled === null || !knows(settled.by)) return { ...shown, settled: null };
      const { reason: __, ...ended } = settled;
      return { ...shown, settled: ended };
    }
    case 'return-plan': {
      const { agreed: _, settled, ...shown } = entry;
      return { ...shown, settled: settled && knows(settled.by) ? settled : null };
    }
    case 'fact': {
      const { withdrawn: _, ...shown } = entry;
      return { ...shown, said: factAsShown(viewer, shown.said) };
    }
    default:
      return entry;
  }
};

/**
 * Whether what is asked of an entry, a measure or absences by their id can be asked at all: what `caller` does not see is not there
 * for it.
 */
export const reachesEntry = (
  caller: Organisation,
  asked: Readonly<Record<'kind', string> & Partial<Record<'entryId' | 'measureId' | 'absenceId', string>>>,
  state: TrajectoryState,
  organisations: Organisations,
): boolean => {
  const { measureId, absenceId, entryId } = asked;
  const found =
    measureId !== undefined
      ? state.measures.find((each) => each.measureId === measureId)
      : absenceId !== undefined
        ? state.absences.find((each) => each.absenceId === absenceId)
        : state.entries.find((each) => each.entryId === entryId);
  return found !== undefined && seesEntry(caller, found, state, organisations);
};
