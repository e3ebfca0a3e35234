/** What `If-Match` asks for: a revision of ours, an entity tag that is not ours, nothing, or no form at all. */
export type IfMatch =
  | { readonly ok: true; readonly revision: number | 'other' | null }
  | { readonly ok: false };

const entityTag = /(W\/)?"([\x21\x23-\x7e\x80-\xff]*)"/y;

/** The opaque parts of a list of entity tags (RFC 9110 §8.8.3), weak ones as null; null when it is no such list. */
const tagsIn = (header: string): readonly (string | null)[] | null => {
  const tags: (string | null)[] = [];
  for (const part of split(header)) {
    entityTag.lastIndex = 0;
    const found = entityTag.exec(part);
    if (found === null || found[0].length !== part.length) return null;
    tags.push(found[1] === undefined ? (found[2] ?? '') : null);
  }
  return tags.length === 0 ? null : tags;
};

/** Entity tags may hold commas, but ours never do; a comma inside quotes belongs to its tag. */
const split = (header: string): readonly string[] =>
  (header.match(/(?:[^",]|"[^"]*")+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');

/**
 * Reads `If-Match`. `*` asks for nothing but that the trajectory is there. A weak tag never matches (strong
 * comparison). Of several revisions the newest counts: an older one can only have been left behind.
 */
export const parseIfMatch = (header: string | undefined): IfMatch => {
  if (header === undefined || header.trim() === '*') return { ok: true, revision: null };
  const tags = tagsIn(header);
  if (tags === null) return { ok: false };
  const revisions = tags.flatMap((tag) => (tag !== null && /^\d{1,15}$/.test(tag) ? [Number(tag)] : []));
  return { ok: true, revision: revisions.length === 0 ? 'other' : Math.max(...revisions) };
};

/** The entity tag of a revision. */
export const entityTagOf = (revision: number): string => `"${revision}"`;
