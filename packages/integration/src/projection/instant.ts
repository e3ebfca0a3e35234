const asWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * A moment as the outside reads it: ISO 8601 in UTC, to the millisecond. What looks like one already is not read again:
 * the schema that it goes through knows whether it is one.
 * @throws RangeError for what is no moment
 */
export const instant = (text: string): string => (asWritten.test(text) ? text : new Date(text).toISOString());

export const instantOrNull = (text: string | null): string | null => (text === null ? null : instant(text));
