import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNationalNumber, nationalNumberDate, parseNationalNumber } from './national-number.js';
import { parsePartialDate } from './partial-date.js';

function number(text: string) {
  const read = parseNationalNumber(text);
  if (!read.ok) throw new Error(`${text} is no national number`);
  return read.number;
}

/** Adds check digits to nine digits, written out as the rule says it. */
function withCheckDigits(nine: string, century: 19 | 20) {
  const rest = BigInt(century === 20 ? `2${nine}` : nine) % 97n;
  return number(`${nine}${String(97n - rest).padStart(2, '0')}`);
}

const check = (n: ReturnType<typeof number>, birthDate: string | null) =>
  checkNationalNumber(n, birthDate === null ? null : parsePartialDate(birthDate));

describe('parseNationalNumber', () => {
  it('drops spaces, dots and dashes', () => {
    expect(parseNationalNumber(' 06.05.29-718 57 ')).toEqual({ ok: true, number: '06052971857' });
    expect(parseNationalNumber('06.05.29–718.57')).toEqual({ ok: true, number: '06052971857' });
  });

  it.each(['', '0605297185', '060529718577', '06/05/29-718.57', 'O6052971857'])('refuses %s', (text) => {
    expect(parseNationalNumber(text)).toEqual({ ok: false, reason: 'not-eleven-digits' });
  });
});

describe('checkNationalNumber [S2 Terminologie 1]', () => {
  it('takes the century from the birth date', () => {
    expect(check(withCheckDigits('060529718', 20), '2006-05-29')).toEqual({ valid: true, broken: [] });
    expect(check(withCheckDigits('860529718', 19), '1986-05-29')).toEqual({ valid: true, broken: [] });
    expect(check(withCheckDigits('060529718', 19), '2006-05-29').broken).toEqual(['birth-date-mismatch']);
    expect(check(withCheckDigits('060529718', 20), null).valid).toBe(true);
  });

  it('names each rule that is broken', () => {
    expect(check(number('06052971858'), '2006-05-29').broken).toEqual(['check-digits']);
    expect(check(number('06052971857'), '2006-05-28').broken).toEqual(['birth-date-mismatch']);
    expect(check(number('06052971858'), '2007-05-29').broken).toEqual([
      'check-digits',
      'birth-date-mismatch',
    ]);
    expect(check(number('00000000000'), null).broken).toContain('check-digits');
  });

  it('compares only what both sides know', () => {
    const n = withCheckDigits('060529718', 20);
    for (const known of ['2006', '2006-05']) expect(check(n, known).valid).toBe(true);
    for (const other of ['2007', '2006-06']) expect(check(n, other).valid).toBe(false);
    expect(check(withCheckDigits('060000718', 20), '2006-05-29').valid).toBe(true);
    expect(check(withCheckDigits('060500718', 20), '2006-05-29').valid).toBe(true);
    expect(check(withCheckDigits('060500718', 20), '2006-06-29').valid).toBe(false);
  });

  it('knows BIS numbers, with known and with unknown sex', () => {
    expect(check(withCheckDigits('064529718', 20), '2006-05-29').valid).toBe(true);
    expect(check(withCheckDigits('062529718', 20), '2006-05-29').valid).toBe(true);
    expect(check(withCheckDigits('064000718', 20), '2006').valid).toBe(true);
    expect(nationalNumberDate(number('06452971800'))).toEqual({
      yearOfCentury: 6,
      month: 5,
      day: 29,
      bis: true,
    });
    expect(nationalNumberDate(number('06052971800')).bis).toBe(false);
  });

  it('refuses a date that does not exist', () => {
    expect(check(withCheckDigits('061329718', 20), null).broken).toEqual(['birth-date-mismatch']);
    expect(check(withCheckDigits('060230718', 20), null).broken).toEqual(['birth-date-mismatch']);
  });

  it('notices every single wrong digit in the number of someone whose birth date is known', () => {
    const n = withCheckDigits('060529718', 20);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 9 }), (place, digit) => {
        const wrong = number(`${n.slice(0, place)}${digit}${n.slice(place + 1)}`);
        expect(check(wrong, '2006-05-29').valid).toBe(wrong === n);
      }),
    );
  });
});
