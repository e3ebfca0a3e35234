import { jaroWinkler } from '@skyra/jaro-winkler';
import { distance } from 'fastest-levenshtein';

/** Whether two different folded words are probably one word with a typing error in it. Symmetric. */
export function isTypoOf(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < 3 || longer - shorter > 2) return false;
  const edits = distance(a, b);
  if (edits <= 1) return shorter >= 4 || a.charAt(0) === b.charAt(0);
  return edits === 2 && shorter >= 5 && (a < b ? jaroWinkler(a, b) : jaroWinkler(b, a)) >= 0.9;
}
