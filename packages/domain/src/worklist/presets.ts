import type { ActorType, Organisation } from '../organisation/index.js';
import type { WorklistReason } from './reasons.js';

/** Names of lists that people work with, each a set of reasons; `all` leaves nothing out. */
export const worklistNames = [
  'all',
  'new',
  'unassigned',
  'deadlines',
  'reviews',
  'call-ins',
  'files',
  'thresholds',
  'my-pupils',
  'asked-of-me',
  'requests',
  'places',
  'stalled',
  'bounced',
] as const;
export type WorklistName = (typeof worklistNames)[number];

/** The reasons of a named list: whoever has one of them is on it; null for `all`. */
export const reasonsOfList: Readonly<Record<WorklistName, readonly WorklistReason[] | null>> = {
  all: null,
  new: ['new'],
  unassigned: ['unassigned'],
  deadlines: ['deadline-overdue', 'deadline-soon'],
  reviews: ['review'],
  'call-ins': ['called-in', 'follow-up'],
  files: ['coordinator', 'participant'],
  thresholds: ['threshold'],
  'my-pupils': ['my-pupil'],
  'asked-of-me': ['called-in', 'follow-up', 'undecided', 'deadline-overdue', 'deadline-soon'],
  requests: ['place-requested', 'called-in'],
  places: ['place-held'],
  stalled: ['stalled'],
  bounced: ['bounced'],
};

const contactPoint: readonly WorklistName[] = ['new', 'unassigned', 'deadlines', 'reviews', 'asked-of-me'];
const guidanceCentre: readonly WorklistName[] = [
  'call-ins',
  'files',
  'thresholds',
  'asked-of-me',
  'deadlines',
];

const ofType: Readonly<Partial<Record<ActorType, readonly WorklistName[]>>> = {
  'municipal-contact-point': contactPoint,
  'central-contact-point': contactPoint,
  clb: guidanceCentre,
  pms: guidanceCentre,
  school: ['my-pupils', 'asked-of-me', 'thresholds', 'deadlines'],
};

/**
 * The lists that mean something to an organisation, in the order in which a screen would show them; none for the regional
 * coordinator, who has no worklist. Whoever coordinates a trajectory, of whatever type, sees where it is stuck.
 * @param offeredBy types of organisation that keep programmes, by the rule `offers`
 */
export const worklistsOf = (
  { type }: Pick<Organisation, 'type'>,
  offeredBy: readonly ActorType[],
): readonly WorklistName[] => {
  if (type === 'regional-coordinator') return [];
  const other: readonly WorklistName[] = offeredBy.includes(type)
    ? ['requests', 'places', 'files', 'asked-of-me', 'deadlines']
    : ['call-ins', 'files', 'asked-of-me', 'deadlines'];
  return [...(ofType[type] ?? other), 'stalled', 'bounced', 'all'];
};
