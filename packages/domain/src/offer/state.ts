import type { OrganisationId } from '../ids.js';
import type { CommandName } from '../meta.js';
import type { OfferEvent } from './events.js';
import type { OfferCapacity, OfferContent } from './offer.js';

interface Folded {
  /** Revision of the last event folded; -1 before the first. */
  readonly revision: number;
  /** Commands that came with an idempotency key, each with the revision of its event. */
  readonly commands: readonly (CommandName & { readonly revision: number })[];
}

export type OfferState = Folded &
  (
    | { readonly status: 'absent' }
    | {
        readonly status: 'running' | 'ended';
        readonly owner: OrganisationId;
        readonly content: OfferContent;
        readonly capacity: OfferCapacity;
        /** When it was published, and when it ended; ISO 8601. */
        readonly publishedAt: string;
        readonly endedAt: string | null;
      }
  );

/** An offer that was published once. */
export type KnownOffer = Exclude<OfferState, { status: 'absent' }>;

export const initialOffer: OfferState = { status: 'absent', revision: -1, commands: [] };

/**
 * Folds one event.
 * @throws RangeError when an offer does not begin with its publication
 */
export const evolveOffer = (state: OfferState, event: OfferEvent): KnownOffer => {
  const revision = state.revision + 1;
  const { command, at } = event.meta;
  const commands = command === null ? state.commands : [...state.commands, { ...command, revision }];
  const folded = { revision, commands };
  if (event.type === 'OfferPublished') {
    const { owner, content, capacity } = event.data;
    return { ...folded, status: 'running', owner, content, capacity, publishedAt: at, endedAt: null };
  }
  if (state.status === 'absent') throw new RangeError(`an offer begins with ${event.type}`);
  switch (event.type) {
    case 'OfferChanged':
      return { ...state, ...folded, content: event.data.content };
    case 'CapacityChanged':
      return { ...state, ...folded, capacity: event.data };
    case 'OfferEnded':
      return { ...state, ...folded, status: 'ended', endedAt: at };
  }
};

export const foldOffer = (events: Iterable<OfferEvent>, from: OfferState = initialOffer): OfferState => {
  let state = from;
  for (const event of events) state = evolveOffer(state, event);
  return state;
};
