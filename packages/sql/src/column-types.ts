/**
 * How both engines hand over column types that JavaScript has no exact counterpart for, so that code written against
 * one meets the same values on the other. Keys are PostgreSQL type numbers.
 */
export type TextParser = (text: string) => unknown;

const asText: TextParser = (text) => text;

/** `timestamptz` to ISO 8601 in UTC with milliseconds; `infinity` stays as it is. Needs DateStyle ISO (the default). */
export function isoFromTimestamptz(text: string): string {
  const parts = /^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(\.\d+)?([+-]\d\d)(?::?(\d\d))?$/.exec(text);
  if (parts === null) return text;
  const [, date, time, fraction, hours, minutes] = parts;
  // Cut, never rounded, to milliseconds: rounding up could give a moment that has not come yet.
  const milliseconds = (fraction ?? '.').padEnd(4, '0').slice(0, 4);
  return new Date(`${date}T${time}${milliseconds}${hours}:${minutes ?? '00'}`).toISOString();
}

export const columnParsers: Readonly<Record<number, TextParser>> = {
  20: asText, // int8: beyond what a JavaScript number holds exactly
  1700: asText, // numeric
  1082: asText, // date: a day, not a moment
  1114: asText, // timestamp without a zone
  1184: isoFromTimestamptz,
};

/** Array types and the type of their elements, for those above. */
export const arrayElementTypes: Readonly<Record<number, number>> = {
  1016: 20,
  1231: 1700,
  1182: 1082,
  1115: 1114,
  1185: 1184,
};
