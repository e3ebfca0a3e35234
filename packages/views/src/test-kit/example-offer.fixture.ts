import { municipalities, type OfferContent, type Organisation, organisationId } from '@samenspoor/domain';

/** Who keeps all programmes of an example network. */
export const provider: Organisation = {
  id: organisationId('naft-1'),
  type: 'naft',
  name: { nl: 'naft-1', fr: 'naft-1' },
  community: 'vg',
  secrecy: 'professional',
  municipality: null,
};

const names = ['Élan', 'Atelier', 'Boerderij', 'atelier', 'Zomer'];

/** One of some programmes that differ in all that a list can be narrowed to. */
export function exampleOffer(dice: number): OfferContent {
  const [nth, other] = [Math.floor(dice * 5), Math.floor(dice * 35) % 7];
  const some = <Entry>(entries: readonly Entry[], count: number): readonly Entry[] => entries.slice(0, count);
  return {
    name:
      nth % 2 === 0
        ? { nl: names[nth] ?? null, fr: null, en: null }
        : { nl: null, fr: names[nth] ?? null, en: null },
    description: { nl: null, fr: null, en: null },
    measureType: other % 2 === 0 ? 'care-farm' : 'naft-trajectory',
    concernKinds: [],
    phases: [],
    enrolment: 'any',
    ageFrom: other === 1 ? null : 10 + nth,
    ageTo: other === 2 ? null : 14 + other,
    levels: [],
    languages: other % 3 === 0 ? ['nl', 'fr'] : ['fr'],
    municipalities: some(
      municipalities.map(({ nis }) => nis),
      other % 4,
    ),
    community: 'bi',
  };
}
