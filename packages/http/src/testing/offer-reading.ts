import { offerEventOf } from '@samenspoor/contracts';
import { evolveOffer, initialOffer, type KnownOffer, offerStreamPrefix } from '@samenspoor/domain';
import type { EventLog } from '@samenspoor/event-log';
import { allEvents } from '@samenspoor/testing';
import { InvalidCursor, placesIn } from '@samenspoor/views';
import type { CountedOffer, Page, PageRequest, Reading, TrajectoryDoc } from '../reading/reading.js';

/** Programmes, read from the log whenever they are asked for. */
export const offerReading = (
  log: EventLog,
  trajectories: () => Promise<readonly TrajectoryDoc[]>,
): Reading['queries']['offers'] => {
  const all = async (): Promise<readonly CountedOffer[]> => {
    const states = new Map<string, KnownOffer>();
    for (const recorded of await allEvents(log)) {
      if (!recorded.stream.startsWith(offerStreamPrefix)) continue;
      const offerId = recorded.stream.slice(offerStreamPrefix.length);
      states.set(offerId, evolveOffer(states.get(offerId) ?? initialOffer, offerEventOf(recorded)));
    }
    const places = (await trajectories()).flatMap(({ state }) => placesIn(state));
    const count = (offerId: string, status: 'requested' | 'granted') =>
      places.filter((each) => each.offerId === offerId && each.status === status).length;
    return [...states].map(([offerId, state]) => ({
      offerId,
      state,
      places: { requested: count(offerId, 'requested'), granted: count(offerId, 'granted') },
    }));
  };
  const running = async () => (await all()).filter(({ state }) => state.status === 'running');
  return {
    running,
    byId: async (id) => (await all()).find(({ offerId }) => offerId === id) ?? null,
    page: async (filter, request) =>
      pageOf(
        (await running()).filter(({ state: { owner, content, capacity }, places }) => {
          const { ageFrom, ageTo, languages, municipalities, measureType } = content;
          return (
            (filter.owner === null || owner === filter.owner) &&
            (filter.measureTypes === null || filter.measureTypes.includes(measureType)) &&
            (filter.language === null || languages.includes(filter.language)) &&
            (filter.municipality === null ||
              municipalities.length === 0 ||
              municipalities.includes(filter.municipality)) &&
            (filter.age === null || ((ageFrom ?? 0) <= filter.age && filter.age <= (ageTo ?? 1_000))) &&
            (!filter.free || capacity.places > places.granted)
          );
        }),
        request,
      ),
    places: async (id, request) =>
      pageOf(
        (await trajectories()).filter(({ state }) => placesIn(state).some(({ offerId }) => offerId === id)),
        request,
      ),
  };
};

const pageOf = <Item>(items: readonly Item[], { limit, cursor }: PageRequest): Page<Item> => {
  const start = cursor === null ? 0 : Number(cursor);
  if (!Number.isInteger(start)) throw new InvalidCursor();
  const next = start + limit < items.length ? String(start + limit) : null;
  return { items: items.slice(start, start + limit), next };
};
