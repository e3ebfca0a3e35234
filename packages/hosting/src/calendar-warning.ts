import {
  addDays,
  calendarKnownUntil,
  dayInBrussels,
  inForce,
  type RuleBook,
  schoolCommunities,
} from '@samenspoor/domain';
import type { Logger } from 'pino';

/** So many days ahead calendars have to be known: deadlines of today reach no further. */
const daysAhead = 120;

/**
 * Warns of each community whose school calendar is not known, and confirmed, for 120 days to come: its holidays are then
 * counted as working days of deadlines.
 */
export const warnOfCalendars = (
  rules: Pick<RuleBook, 'school-calendars'>,
  now: Date,
  logger: Pick<Logger, 'warn'>,
): void => {
  const today = dayInBrussels(now.toISOString());
  const { content, version } = inForce(rules['school-calendars'], today);
  for (const community of schoolCommunities) {
    const knownUntil = calendarKnownUntil(content, community);
    if (knownUntil !== null && knownUntil >= addDays(today, daysAhead)) continue;
    logger.warn(
      { rule: 'school-calendars', version, community, knownUntil },
      `the school calendar of ${community} is known until ${knownUntil ?? 'no day'}: its holidays after that are counted as working ` +
        `days; add the next school year under content.${community}.years of the rule school-calendars`,
    );
  }
};
