/** Letters that Unicode decomposition leaves as they are, with what people type instead. */
const special: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
  ['ə', 'e'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ĳ', 'ij'],
]);

const plain = /^[a-z ]*$/;
const withinName = /['’‘ʼʿʾ`´]/g;
const marks = /\p{M}+/gu;
const between = /[^\p{L}\p{N}]+/gu;

/**
 * Lower-case text without accents and with special letters written out; apostrophes vanish (`D'Hondt`, `M'Barek`),
 * everything else that is no letter or digit becomes one space. Folding twice changes nothing.
 */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower) && !lower.includes('  ')) return lower.trim();
  let folded = '';
  for (const letter of lower.replace(withinName, '').normalize('NFKD').replace(marks, '').toLowerCase())
    folded += special.get(letter) ?? letter;
  return folded.replace(withinName, '').replace(between, ' ').trim();
}
