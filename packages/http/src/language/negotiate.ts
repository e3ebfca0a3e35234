import { type Language, languages } from '@samenspoor/contracts';

interface Wish {
  readonly range: string;
  readonly quality: number;
}

const wishesIn = (header: string): readonly Wish[] =>
  header.split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const given = parameters.map((each) => /^\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*$/.exec(each)?.[1]);
    const quality = parameters.length === 0 ? 1 : Number(given[0] ?? 'NaN');
    return /^(?:\*|[a-z]{1,8}(?:-[a-z0-9]{1,8})*)$/.test(range.trim()) && quality <= 1
      ? [{ range: range.trim(), quality }]
      : [];
  });

/** The quality asked for a language: that of the closest range, or null when none speaks of it. */
const qualityOf = (language: Language, wishes: readonly Wish[]): number | null => {
  const own = wishes.filter(({ range }) => range === language || range.startsWith(`${language}-`));
  const exact = own.find(({ range }) => range === language);
  if (exact) return exact.quality;
  if (own.length > 0) return Math.max(...own.map(({ quality }) => quality));
  return wishes.find(({ range }) => range === '*')?.quality ?? null;
};

/**
 * The language of an answer: the one of nl, fr and en that `Accept-Language` (RFC 9110 §12.5.4) wants most, of equals
 * the one named first; English without a wish, or with one that cannot be met.
 */
export const negotiateLanguage = (header: string | undefined): Language => {
  const wishes = header === undefined ? [] : wishesIn(header.slice(0, 1_000));
  const place = (language: Language) => {
    const index = wishes.findIndex(({ range }) => range === language || range.startsWith(`${language}-`));
    return index < 0 ? wishes.length : index;
  };
  const [best] = languages
    .map((language) => ({ language, quality: qualityOf(language, wishes) ?? 0 }))
    .filter(({ quality }) => quality > 0)
    .sort(
      (a, b) =>
        b.quality - a.quality ||
        place(a.language) - place(b.language) ||
        Number(b.language === 'en') - Number(a.language === 'en'),
    );
  return best?.language ?? 'en';
};
