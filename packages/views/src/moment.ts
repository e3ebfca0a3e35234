const inMilliseconds = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/**
 * A moment to the millisecond, as sorting columns and cursors hold it, so that what is read back compares equal.
 * @throws RangeError for what is no moment
 */
export function moment(text: string): string {
  return inMilliseconds.test(text) ? text : new Date(text).toISOString();
}
