/**
 * A moment to the millisecond, as sorting columns and cursors hold it, so that what is read back compares equal.
 * @throws RangeError for what is no moment
 */
export function moment(text: string): string {
  return new Date(text).toISOString();
}
