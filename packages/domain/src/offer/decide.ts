import { dayInBrussels } from '../calendar/index.js';
import type { EventMeta } from '../meta.js';
import type { Organisation } from '../organisation/index.js';
import { ok, type Result, refuse } from '../refusal.js';
import { inForce, type RuleBook } from '../rules/index.js';
import type { OfferEvent } from './events.js';
import type { OfferCapacity, OfferContent } from './offer.js';
import type { OfferState } from './state.js';

/** Capacity as it is told; `asOf` is null for the day on which it is decided, so that the same told again says the same. */
export type ToldCapacity = Omit<OfferCapacity, 'asOf'> & { readonly asOf: OfferCapacity['asOf'] | null };

/** What an organisation asks of one programme. */
export type OfferCommand =
  | { readonly kind: 'publish-offer'; readonly content: OfferContent; readonly capacity: ToldCapacity }
  | { readonly kind: 'change-offer'; readonly content: OfferContent }
  | { readonly kind: 'change-capacity'; readonly capacity: ToldCapacity }
  | { readonly kind: 'end-offer' };

export interface OfferContext {
  readonly actor: Organisation;
  readonly rules: Pick<RuleBook, 'offers'>;
  readonly meta: EventMeta;
}

type Decision = Result<readonly OfferEvent[]>;
const nothing: Decision = ok([]);

/**
 * Decides one command on one programme. Its owner keeps it, and nobody else [S2 §10]. Pure; deciding the same again on
 * the state it led to yields no event.
 */
export const decideOffer = (state: OfferState, command: OfferCommand, context: OfferContext): Decision => {
  const { actor, meta } = context;
  if (command.kind === 'publish-offer') return publish(state, command, context);
  if (state.status === 'absent') return refuse('not-found', 'not-found');
  if (state.owner !== actor.id)
    return refuse('forbidden', 'offer-owner-keeps', { params: { owner: state.owner }, source: '[S2 §10]' });
  if (command.kind === 'end-offer')
    return state.status === 'ended'
      ? nothing
      : ok([{ type: 'OfferEnded', data: { owner: state.owner }, meta }]);
  if (state.status === 'ended') return refuse('rule', 'offer-ended', { source: '[S2 §10]' });
  if (command.kind === 'change-offer')
    return same(state.content, command.content)
      ? nothing
      : ok([{ type: 'OfferChanged', data: { content: command.content }, meta }]);
  const capacity = capacityAt(command.capacity, meta);
  return same(state.capacity, capacity) ? nothing : ok([{ type: 'CapacityChanged', data: capacity, meta }]);
};

/** What is told of no day holds of the day in Brussels on which it is decided. */
const capacityAt = (told: ToldCapacity, { at }: EventMeta): OfferCapacity => ({
  ...told,
  asOf: told.asOf ?? dayInBrussels(at),
});

const publish = (
  state: OfferState,
  { content, capacity }: Publication,
  { actor, rules, meta }: OfferContext,
): Decision => {
  const rule = inForce(rules.offers, meta.at);
  const { offeredBy } = rule.content;
  if (!offeredBy.includes(actor.type))
    return refuse('forbidden', 'offer-by-other-types', {
      params: { type: actor.type, allowed: offeredBy.join(', ') },
      source: rule.source,
    });
  if (state.status !== 'absent') return nothing;
  return ok([
    {
      type: 'OfferPublished',
      data: { owner: actor.id, content, capacity: capacityAt(capacity, meta), rulesVersion: rule.version },
      meta,
    },
  ]);
};

/** Whether two contents say the same, in whatever order their fields were written. */
const same = <Said extends OfferContent | OfferCapacity>(one: Said, other: Said): boolean =>
  sorted(one) === sorted(other);

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

type Publication = Extract<OfferCommand, { kind: 'publish-offer' }>;

/** What makes a publication the same one sent again: everything but the day of which its capacity holds. */
export const publishedAs = ({ content, capacity }: Omit<Publication, 'kind'>): string => {
  const { asOf: _, ...room } = capacity;
  return sorted({ content, room });
};

/** Whether a running programme says what is about to be published, so that publishing it again is a repeat. */
export const saysTheSame = (state: OfferState, publication: Publication): boolean =>
  state.status === 'running' && publishedAs(state) === publishedAs(publication);
