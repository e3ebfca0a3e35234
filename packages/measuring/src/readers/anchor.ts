/** A 2 before the nine digits, for births from 2000 on. */
const from2000 = 2_000_000_000;

/**
 * The eleven digits of a national number as written, when its check digits hold for either century, whatever the birth
 * date beside it says: so an equal one anchors two reports as one person although the date of one is wrong. Else null.
 */
export function anchorOf(written: string | null | undefined): string | null {
  const digits = written?.replace(/\D/g, '') ?? '';
  if (digits.length !== 11) return null;
  const nine = Number(digits.slice(0, 9));
  const check = Number(digits.slice(9));
  return 97 - (nine % 97) === check || 97 - ((nine + from2000) % 97) === check ? digits : null;
}
