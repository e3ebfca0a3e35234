import canonicalize from 'canonicalize';

/**
 * The one text of a JSON value (RFC 8785): members sorted, numbers and strings in one spelling, no white space. Equal
 * content gives equal text, so it can be hashed. Members that are undefined are left out. Throws a TypeError for what
 * has no such text: NaN, infinities, half a surrogate pair, cycles, undefined itself.
 */
export function canonicalJson(value: unknown): string {
  let text: string | undefined;
  try {
    text = canonicalize(value);
  } catch {
    // The cause is dropped on purpose: it may repeat what it met.
  }
  if (text === undefined) throw new TypeError('This value has no canonical JSON text (RFC 8785).');
  return text;
}
