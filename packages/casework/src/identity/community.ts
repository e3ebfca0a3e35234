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

/** The schools of a network by their names as they are compared; folding all of them for each report would cost most of it. */
export type SchoolsByName = ReadonlyMap<string, readonly Organisation[]>;

/** Every school of a network, under its name in both languages. */
export const schoolsByName = (organisations: Organisations): SchoolsByName => {
  const schools = new Map<string, Organisation[]>();
  for (const each of organisations.values()) {
    if (each.type !== 'school') continue;
    for (const name of new Set([folded(each.name.nl), folded(each.name.fr)]))
      if (name !== '') schools.set(name, [...(schools.get(name) ?? []), each]);
  }
  return schools;
};

/**
 * The community of the pupil's education, as a report tells it: that of the school, CLB or PMS centre that reports; else of
 * the school of the network that it names. Null when it tells none, or names schools of both.
 */
export const communityOfReport = (
  { school }: Pick<SubmittedYoungPerson, 'school'>,
  reporter: Organisation,
  schools: SchoolsByName,
): SchoolCommunity | null => {
  const own = communityReportedBy(reporter);
  if (own !== null || school === null || school.name === null) return own;
  const place = municipalityOf({ postcode: null, municipality: school.municipality });
  const named = new Set(
    (schools.get(folded(school.name)) ?? [])
      .filter(({ municipality }) => place === null || municipality === null || place === municipality)
      .map(communityReportedBy),
  );
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : null;
};
