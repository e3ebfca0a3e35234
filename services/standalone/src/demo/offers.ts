import { isNisCode, type OfferCapacity, type OfferContent } from '@samenspoor/domain';

interface DemoOffer {
  /** Names its publication, so that seeding again gives the same one. */
  readonly key: string;
  readonly owner: string;
  readonly content: OfferContent;
  readonly capacity: OfferCapacity;
}

const anybody: Omit<OfferContent, 'name' | 'description' | 'measureType' | 'languages' | 'community'> = {
  concernKinds: [],
  phases: [],
  enrolment: 'any',
  ageFrom: null,
  ageTo: null,
  levels: [],
  municipalities: [],
};

const room = (places: number, waitingWeeks: number | null): OfferCapacity => ({
  places,
  waitingWeeks,
  asOf: '2025-10-01',
});

/** Invented programmes of the invented providers of the demo network. */
export const demoOffers: readonly DemoOffer[] = [
  {
    key: 'demo-offer-naft',
    owner: 'naft-1',
    content: {
      ...anybody,
      name: { nl: 'Voorbeeldtraject op maat', fr: null, en: 'Example tailored trajectory' },
      description: { nl: 'Drie dagen per week, zes weken lang.', fr: null, en: null },
      measureType: 'naft-trajectory',
      concernKinds: ['relative-absence', 'passive-disengagement', 'school-refusal', 'exclusion'],
      phases: [2, 3],
      enrolment: 'enrolled',
      ageFrom: 12,
      ageTo: 18,
      languages: ['nl'],
      community: 'vg',
    },
    capacity: room(8, 3),
  },
  {
    key: 'demo-offer-care-farm',
    owner: 'care-farm-1',
    content: {
      ...anybody,
      name: { nl: 'Voorbeeldboerderij', fr: null, en: 'Example farm' },
      description: { nl: 'Meewerken op een boerderij, twee dagen per week.', fr: null, en: null },
      measureType: 'care-farm',
      concernKinds: ['relative-absence', 'exclusion'],
      enrolment: 'enrolled',
      ageFrom: 14,
      levels: ['secondary-first-grade', 'secondary-second-grade', 'secondary-third-grade'],
      languages: ['nl', 'fr'],
      community: 'vg',
    },
    capacity: room(2, 6),
  },
  {
    key: 'demo-offer-sas',
    owner: 'sas-1',
    content: {
      ...anybody,
      name: { nl: null, fr: 'SAS Exemple', en: 'Example SAS' },
      description: { nl: null, fr: 'Un temps hors de l’école, pour y revenir.', en: null },
      measureType: 'day-activity',
      ageFrom: 12,
      ageTo: 17,
      languages: ['fr'],
      municipalities: ['21001', '21012', '21013'].filter(isNisCode),
      community: 'fwb',
    },
    capacity: room(10, 4),
  },
  {
    key: 'demo-offer-transition',
    owner: 'transition-1',
    content: {
      ...anybody,
      name: { nl: 'Voorbeeld naar werk', fr: null, en: 'Example to work' },
      description: { nl: 'Met een coach van school naar werk of opleiding.', fr: null, en: null },
      measureType: 'transition-trajectory',
      enrolment: 'enrolled',
      ageFrom: 16,
      levels: ['secondary-second-grade', 'secondary-third-grade', 'part-time'],
      languages: ['nl'],
      community: 'vg',
    },
    capacity: room(12, null),
  },
  {
    key: 'demo-offer-mediation',
    owner: 'mediation-fwb',
    content: {
      ...anybody,
      name: { nl: null, fr: 'Médiation Exemple', en: 'Example mediation' },
      description: { nl: null, fr: 'Rétablir le dialogue entre le jeune, la famille et l’école.', en: null },
      measureType: 'mediation',
      languages: ['fr', 'nl', 'en'],
      community: 'fwb',
    },
    capacity: room(20, 1),
  },
];
