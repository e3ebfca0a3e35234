import type { Organisation, SecrecyRegime } from '@samenspoor/domain';

/** Classes of information about a young person [S2 Bijlage 1]. */
export type InformationClass = 'presence' | 'facts' | 'measures' | 'care';

/**
 * From which author's regimes a viewer may receive, by class; the author itself always may. Facts of a school may
 * always go to the police; what a holder of professional secrecy wrote never does. `care` goes only from one holder of
 * professional secrecy to another who takes part [S2 Bijlage 1].
 */
const receives: Readonly<
  Record<SecrecyRegime, Readonly<Record<InformationClass, readonly SecrecyRegime[]>>>
> = (() => {
  const everyone: readonly SecrecyRegime[] = ['official', 'professional', 'discretion', 'judicial'];
  const notProfessional: readonly SecrecyRegime[] = ['official', 'discretion', 'judicial'];
  const open = { presence: everyone, facts: everyone, measures: everyone, care: [] };
  return {
    official: open,
    discretion: open,
    professional: { ...open, care: ['professional'] },
    judicial: { presence: everyone, facts: notProfessional, measures: notProfessional, care: [] },
  };
})();

/** Who wrote something: an organisation, or undefined for one that is no longer in the network. */
export type Author = Organisation | undefined;

/**
 * Whether `viewer` may receive this class of information from `author`. An author that is no longer known counts as
 * the strictest one, a holder of professional secrecy.
 * @param viewerTakesPart shared secrecy is for participants, not for who keeps the territory
 */
export const mayReceive = (
  viewer: Organisation,
  author: Author,
  information: InformationClass,
  viewerTakesPart: boolean,
): boolean => {
  if (author?.id === viewer.id) return true;
  if (information === 'care' && !viewerTakesPart) return false;
  if (information === 'care' && author === undefined) return false;
  return receives[viewer.secrecy][information].includes(author?.secrecy ?? 'professional');
};
