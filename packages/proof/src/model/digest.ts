import { createHash } from 'node:crypto';

/** Short for all that was said: equal only for equal parts. */
export const digest = (...parts: readonly string[]): string => {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(part).update('\u0000');
  return hash.digest('base64url');
};
