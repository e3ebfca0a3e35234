/** All spellings of "saint" (Dutch, French, abbreviated) stand for this one token. */
const saint = 'st';
const saints = /^(?:st|ste|saint|sainte|sint|sinte|sainct)$/;
const joinedSaint = /^(?:sainte|saint|sinte|sint)(\p{L}{4,})$/u;

/**
 * Spellings of one Dutch sound that municipalities were written with over the years
 * (Schaarbeek, Schaerbeek, Schaerbeeck; Noode, Node) come together.
 */
function foldSpelling(token: string): string {
  return token
    .replace(/ae/g, 'a')
    .replace(/ck/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/(\p{L})\1+/gu, '$1');
}

/**
 * The tokens of the name of a place, without what only the spelling makes different: accents, upper case,
 * hyphens, `St`/`Saint`/`Sint`, old double vowels, and the genitive after a saint (`Sint-Jans`, `Sint-Jan`).
 */
export function foldPlaceName(text: string): readonly string[] {
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (saints.test(word)) return [saint];
      const rest = joinedSaint.exec(word)?.[1];
      return rest === undefined ? [word] : [saint, rest];
    });
  return words.map((word, place) => {
    const token = foldSpelling(word);
    return words[place - 1] === saint && token.length > 3 ? token.replace(/s$/, '') : token;
  });
}
