import { evolveOffer, initialOffer, offerStreamPrefix, type PublicText } from '@samenspoor/domain';
import { said } from '../events.js';
import type { ViewDefinition } from '../framework/definition.js';
import type { OfferDoc } from './offer-doc.js';

/** What a list of programmes is sorted by: the first name there is. */
export const sortName = ({ nl, fr, en }: PublicText): string =>
  (nl ?? fr ?? en ?? '').toLocaleLowerCase('nl');

/** Every programme that was ever published, by its id. Who has a place in it stands in the trajectories. */
export const offersView: ViewDefinition<OfferDoc> = {
  name: 'offers',
  version: 1,
  streamPrefixes: [offerStreamPrefix],
  columns: [
    { name: 'status', type: 'text', of: ({ state }) => state.status },
    { name: 'owner', type: 'text', of: ({ state }) => state.owner },
    { name: 'measure_type', type: 'text', of: ({ state }) => state.content.measureType },
    { name: 'languages', type: 'text[]', of: ({ state }) => state.content.languages },
    { name: 'municipalities', type: 'text[]', of: ({ state }) => state.content.municipalities },
    { name: 'age_from', type: 'integer', of: ({ state }) => state.content.ageFrom },
    { name: 'age_to', type: 'integer', of: ({ state }) => state.content.ageTo },
    { name: 'capacity', type: 'integer', of: ({ state }) => state.capacity.places },
    { name: 'sort_name', type: 'text', of: ({ state }) => sortName(state.content.name) },
  ],
  indexes: [{ name: 'by-name', on: '(sort_name collate "C", key)', where: "status = 'running'" }],

  route(recorded) {
    const what = said(recorded);
    return what.of === 'offer' ? [what.offerId] : [];
  },

  evolve(doc, recorded) {
    const what = said(recorded);
    if (what.of !== 'offer') return doc;
    const { offerId, event } = what;
    return { offerId, state: evolveOffer(doc?.state ?? initialOffer, event) };
  },
};
