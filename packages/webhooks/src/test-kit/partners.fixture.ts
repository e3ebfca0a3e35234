import { createHmac } from 'node:crypto';
import { trajectoryEventOf } from '@samenspoor/contracts';
import {
  evolve,
  initialTrajectory,
  type Organisation,
  organisationId,
  type SecrecyRegime,
  type TrajectoryState,
} from '@samenspoor/domain';
import type { EventLog, RecordedEvent } from '@samenspoor/event-log';
import { everythingIn } from '../../../integration/src/test-kit/projection.fixture.js';
import type { Endpoint } from '../endpoints/endpoint.js';
import { secretOf } from './receiver.fixture.js';

export const hash = (...parts: string[]): string =>
  createHmac('sha256', 'known to tests').update(JSON.stringify(parts)).digest('base64url');

export const organisation = (
  id: string,
  type: Organisation['type'] = 'school',
  secrecy: SecrecyRegime = 'official',
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy,
  municipality: null,
});

/** The organisations of the example network; none is kept from anything by its regime. */
export const organisations = new Map(
  [
    organisation('school-1'),
    organisation('school-2'),
    organisation('clb-1', 'clb'),
    organisation('naft-1', 'naft'),
    organisation('contact-1', 'municipal-contact-point'),
  ].map((each) => [each.id, each]),
);

export const endpointFor = (id: string, url: string, more: Partial<Endpoint> = {}): Endpoint => {
  const found = organisations.get(organisationId(id));
  if (found === undefined) throw new Error(`${id} is not of the example network`);
  return {
    id: `of-${id}`,
    organisation: found,
    url: new URL(url),
    secrets: [secretOf(id)],
    types: null,
    from: 'beginning',
    timeoutMs: 2_000,
    pausesMs: [20, 20, 20, 20],
    allowed: { http: false, privateAddresses: false },
    ...more,
  };
};

/** What leaves nothing behind in any public event. */
const silent = ['NoteAdded'];

/**
 * The events that an organisation is to be told of, in log order: of trajectories in which it takes part just before or
 * just after, its own reports, and the erasure of whom it ever knew; of who is forgotten by now nothing else.
 */
export async function eventsFor(log: EventLog, id: string): Promise<readonly RecordedEvent[]> {
  const all = (await everythingIn(log)).filter(({ stream }) => stream.startsWith('trajectory-'));
  const erased = new Set(all.filter(({ type }) => type === 'Erased').map(({ stream }) => stream));
  const states = new Map<string, TrajectoryState>();
  const knew = new Set<string>();
  const takesPart = (state: TrajectoryState) =>
    state.coordinator === id || state.participants.some((each) => each.organisationId === id);
  return all.filter((recorded) => {
    const { stream, type, data } = recorded;
    const before = states.get(stream) ?? initialTrajectory;
    const after = evolve(before, trajectoryEventOf(recorded));
    states.set(stream, after);
    if (takesPart(after)) knew.add(stream);
    if (type === 'Erased') return knew.has(stream);
    const own = type === 'Reported' && data['organisationId'] === id;
    return (takesPart(before) || takesPart(after) || own) && !erased.has(stream) && !silent.includes(type);
  });
}

/** As it is told which event it was: trajectory and place in it. */
export const placesOf = (events: readonly RecordedEvent[]): readonly string[] =>
  events.map(({ stream, revision }) => `${stream.slice('trajectory-'.length)} ${revision}`);

export const placesTold = (
  received: readonly { readonly event: { readonly subject: string; readonly sequence: string } }[],
): readonly string[] => received.map(({ event }) => `${event.subject} ${Number(event.sequence)}`);
