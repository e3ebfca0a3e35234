import type { OrganisationId, TrajectoryId } from '../ids.js';
import {
  isPending,
  openFollowUps,
  participantOf,
  type TrajectoryState,
  undecidedIn,
} from '../trajectory/index.js';
import {
  type Audience,
  forKeeper,
  forKeepers,
  forNetwork,
  forOrganisation,
  forWhoAnswers,
} from './audience.js';

/** What a trajectory says of itself to an audience, whatever the time and the rules. */
export type StandingKind =
  | 'coordinator'
  | 'called-in'
  | 'participant'
  | 'unassigned'
  | 'territory'
  | 'undecided'
  | 'follow-up'
  | 'new'
  | 'my-pupil'
  | 'bounced'
  /** It may have been passed on too often: `timesPassedOn` and the rule tell. */
  | 'passed-on'
  | 'place-requested'
  | 'place-held';

export const standingTag = (audience: Audience, kind: StandingKind): string => `${audience} ${kind}`;

/**
 * For whom a trajectory stands on worklists, and why, as far as that depends on nothing but the trajectory: one tag for each
 * audience and reason. `territory` is for keepers that have no other part in it. One that is closed waits for no coordinator;
 * one that goes on elsewhere says nothing.
 */
export const standingTags = (trajectoryId: TrajectoryId, state: TrajectoryState): readonly string[] => {
  if (state.status !== 'open' && state.status !== 'closed') return [];
  const { coordinator } = state;
  const pending = new Set(state.escalations.filter(isPending).map(({ to }) => to));
  const tags: string[] = [];
  const say = (audience: Audience, kind: StandingKind) => tags.push(standingTag(audience, kind));
  if (coordinator !== null) say(forOrganisation(coordinator), 'coordinator');
  for (const to of pending) say(forOrganisation(to), 'called-in');
  for (const { organisationId, type } of state.participants) {
    if (organisationId !== coordinator && !pending.has(organisationId))
      say(forOrganisation(organisationId), 'participant');
    if (type === 'school') say(forOrganisation(organisationId), 'my-pupil');
  }
  if (state.status === 'open') say(forKeepers, coordinator === null ? 'unassigned' : 'territory');
  if (isUntouched(state)) say(forKeepers, 'new');
  if (undecidedIn(state, trajectoryId).size > 0)
    for (const audience of [forNetwork, ...organisation(coordinator)]) say(audience, 'undecided');
  const answers = forWhoAnswers(state);
  const left = openFollowUps(state);
  for (const { by } of left)
    for (const audience of participantOf(state, by) ? [forOrganisation(by)] : [forKeeper(by), answers])
      say(audience, 'follow-up');
  if (left.length > 0) say(answers, 'bounced');
  if (state.status === 'open' && (state.leads.length > 1 || state.escalations.length > 0))
    say(answers, 'passed-on');
  for (const { to, status, offerId } of state.status === 'open' ? state.escalations : [])
    if (offerId !== undefined && (status === 'requested' || status === 'accepted'))
      say(forOrganisation(to), status === 'requested' ? 'place-requested' : 'place-held');
  return [...new Set(tags)];
};

const organisation = (id: OrganisationId | null): readonly Audience[] =>
  id === null ? [] : [forOrganisation(id)];

/** Reported, and nothing else: nobody was ever accountable or recorded anything. */
const isUntouched = (state: TrajectoryState): boolean =>
  state.status === 'open' &&
  state.coordinator === null &&
  state.leads.length === 0 &&
  [state.measures, state.absences, state.notes, state.escalations, state.entries].every(
    (each) => each.length === 0,
  );
