import { organisationId } from '../ids.js';
import type { EventMeta } from '../meta.js';
import type { ActorType, Organisation } from '../organisation/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { OfferContext } from './decide.js';
import type { OfferCapacity, OfferContent } from './offer.js';

// Support of the specs of this folder: an invented programme, and who asks.

export const programme = (more: Partial<OfferContent> = {}): OfferContent => ({
  name: { nl: 'Voorbeeldtraject', fr: null, en: null },
  description: { nl: null, fr: null, en: null },
  measureType: 'naft-trajectory',
  concernKinds: [],
  phases: [],
  enrolment: 'any',
  ageFrom: null,
  ageTo: null,
  levels: [],
  languages: ['nl'],
  municipalities: [],
  community: 'vg',
  ...more,
});

export const room = (places: number, waitingWeeks: number | null = null): OfferCapacity => ({
  places,
  waitingWeeks,
  asOf: '2024-10-02',
});

const actor = (id: string, type: ActorType): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'vg',
  secrecy: 'professional',
  municipality: null,
});
export const naft = actor('naft-1', 'naft');
export const otherNaft = actor('naft-2', 'naft');
export const clb = actor('clb-1', 'clb');

export const asks = (who: Organisation, meta: Partial<EventMeta> = {}): OfferContext => ({
  actor: who,
  rules,
  meta: { at: '2024-10-02T08:00:00.000Z', by: who.id, command: null, causationId: null, ...meta },
});
