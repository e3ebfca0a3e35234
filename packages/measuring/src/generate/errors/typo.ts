import type { Random } from '../../random/random.js';

/** Rows of the Belgian keyboard (AZERTY). */
const rows = ['azertyuiop', 'qsdfghjklm', 'wxcvbn'];

function neighbours(letter: string): string {
  for (const [index, row] of rows.entries()) {
    const at = row.indexOf(letter);
    if (at < 0) continue;
    const beside = row.slice(Math.max(0, at - 1), at) + row.slice(at + 1, at + 2);
    return beside + (rows[index + 1]?.[at] ?? rows[index - 1]?.[at] ?? '');
  }
  return 'aeinrst';
}

/** One slip: a letter left out, doubled, hit beside, put in, or two letters in the wrong order. */
export function withTypo(random: Random, text: string): string {
  const letters = [...text];
  if (letters.length < 3) return text;
  const at = random.int(0, letters.length - 1);
  const letter = letters[at] ?? '';
  if (letter === ' ') return text;
  const beside = random.pick(neighbours(letter.toLowerCase()));
  const kind = random.next();
  if (kind < 0.25) letters.splice(at, 1);
  else if (kind < 0.4) letters.splice(at, 0, letter.toLowerCase());
  else if (kind < 0.65) letters[at] = letter === letter.toLowerCase() ? beside : beside.toUpperCase();
  else if (kind < 0.78) letters.splice(at + 1, 0, beside);
  else if (at + 1 < letters.length) letters.splice(at, 2, letters[at + 1] ?? '', letter);
  return letters.join('').trim();
}

/** One digit hit wrongly, or two in the wrong order. */
export function withWrongDigit(random: Random, text: string): string {
  const places = [...text].flatMap((digit, at) => (/\d/.test(digit) ? [at] : []));
  if (places.length === 0) return text;
  const digits = [...text];
  const place = random.int(0, places.length - 1);
  const at = places[place] ?? 0;
  const next = places[place + 1];
  if (next !== undefined && digits[next] !== digits[at] && random.chance(0.35)) {
    const first = digits[at] ?? '';
    digits[at] = digits[next] ?? '';
    digits[next] = first;
  } else digits[at] = String((Number(digits[at]) + random.int(1, 9)) % 10);
  return digits.join('');
}
