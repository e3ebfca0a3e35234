import { schoolYearOf, schoolYearSpan } from '../calendar/index.js';
import type { Community } from '../organisation/index.js';
import { inForce, type RuleBook, schoolCommunities } from '../rules/index.js';

/** First day of the school year of a day, `YYYY-MM-DD`; where the community is not known the earlier of both. */
export const schoolYearFrom = (rules: RuleBook, community: Community, day: string): string => {
  const { content } = inForce(rules['school-calendars'], day);
  const first = (community === 'bi' ? schoolCommunities : [community]).map(
    (each) => schoolYearSpan(content, schoolYearOf(content, day, each), each).from,
  );
  return first.toSorted()[0] ?? day;
};
