import {
  communityReportedBy,
  foldPlaceName,
  municipalityOf,
  type Organisation,
  type Organisations,
  type SchoolCommunity,
} from '@samenspoor/domain';
import type { SubmittedYoungPerson } from '../ports.js';

const folded = (name: string): string => foldPlaceName(name).join(' ');

const isNamed = (
  { name, municipality }: Organisation,
  school: NonNullable<SubmittedYoungPerson['school']>,
) => {
  const asked = school.name === null ? '' : folded(school.name);
  if (asked === '' || ![name.nl, name.fr].some((each) => folded(each) === asked)) return false;
  const place = municipalityOf({ postcode: null, municipality: school.municipality });
  return place === null || municipality === null || place === municipality;
};

/**
 * The community of the pupil's education, as a report tells it: that of the school, CLB or PMS centre that reports; else of
 * the school of the network that it names. Null when it tells none, or names schools of both.
 */
export const communityOfReport = (
  { school }: Pick<SubmittedYoungPerson, 'school'>,
  reporter: Organisation,
  organisations: Organisations,
): SchoolCommunity | null => {
  const own = communityReportedBy(reporter);
  if (own !== null || school === null) return own;
  const named = new Set<SchoolCommunity | null>();
  for (const each of organisations.values())
    if (each.type === 'school' && isNamed(each, school)) named.add(communityReportedBy(each));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
};
