import { readRules } from '@samenspoor/rules';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkForm } from './check-form.js';
import { dayOf, daysIn, isFutureDate, parseInstant } from './dates.js';
import { pointerOf } from './form-error.js';
import { knownFields, nearestName } from './known-fields.js';
import { reportBody, youngPerson } from './report.js';
import { escalationBody } from './trajectory.js';

const now = new Date('2024-10-02T10:00:00Z');
const least = {
  youngPerson: { familyName: 'Proef' },
  concern: { kind: 'illness' },
  legalBasis: 'voluntary-guidance',
};

describe('instants', () => {
  it.each([
    ['2024-10-02T08:49:36Z', '2024-10-02T08:49:36.000Z'],
    ['2024-10-02T10:49:36+02:00', '2024-10-02T08:49:36.000Z'],
    ['2024-10-02T10:49:36.5+0200', '2024-10-02T08:49:36.500Z'],
    ['2024-10-02T10:49+02', '2024-10-02T08:49:00.000Z'],
    ['2024-10-02t03:19:36,123456-05:30', '2024-10-02T08:49:36.123Z'],
    ['2024-01-01T00:30:00+01:00', '2023-12-31T23:30:00.000Z'],
  ])('%s', (text, utc) => {
    expect(new Date(parseInstant(text) ?? Number.NaN).toISOString()).toBe(utc);
  });

  it.each([
    '2024-10-02',
    '2024-10-02T08:49:36',
    '2023-02-29T00:00:00Z',
    '2024-10-02T24:00:00Z',
    '2024-10-02 08:49Z',
    '2024-10-02T08:49:60Z',
    '2024-10-02T08:49:36+24:00',
    '+002024-10-02T08:49:36Z',
  ])('%s is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('read whatever a clock writes', () => {
    const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => parseInstant(date.toISOString()) === date.getTime()));
  });
});

describe('days', () => {
  it('are those of Brussels', () => {
    expect(dayOf(new Date('2024-10-02T22:30:00Z'))).toBe('2024-10-03');
    expect(isFutureDate('2024-10-03', now)).toBe(true);
    expect(isFutureDate('2024-10', now)).toBe(false);
    expect(daysIn({ from: '2024-10-01', to: '2024-10-01' })).toBe(1);
    expect(daysIn({ from: '2024-10-26', to: '2024-10-28' })).toBe(3);
  });
});

const body = reportBody(await readRules(), now);

describe('forms [S2 Terminologie 1]', () => {
  it('accept what the domain needs, and no more is needed', () => {
    expect(checkForm(body, least, now)).toEqual({ ok: true, value: least });
  });

  it('never break on whatever was sent, and never say it back', () => {
    const anything = fc.anything({ withNullPrototype: true, maxDepth: 3 });
    fc.assert(
      fc.property(anything, (value) => {
        const marked = { ...least, youngPerson: { familyName: 'Geheim\u0000', value }, concern: value };
        const checked = checkForm(body, marked, now);
        expect(checked.ok).toBe(false);
        if (!checked.ok) expect(JSON.stringify(checked.errors)).not.toContain('Geheim');
      }),
    );
  });

  it('count characters, not units', () => {
    const name = (length: number) => ({ familyName: '😀'.repeat(length) });
    expect(youngPerson.safeParse({ familyName: 'x'.repeat(200) }).success).toBe(true);
    expect(checkForm(youngPerson, { familyName: `${'𐐷'.repeat(199)}x` }, now).ok).toBe(true);
    expect(checkForm(youngPerson, name(201), now).ok).toBe(false);
  });

  it('keep dots, spaces and dashes in a national number, and want eleven digits', () => {
    for (const nationalNumber of ['09041712345', '09.04.17-123.45', '09 04 17 123 45'])
      expect(checkForm(youngPerson, { familyName: 'x', nationalNumber }, now).ok).toBe(true);
    for (const nationalNumber of ['0904171234', '090417123456', '', '09/04/17/123/45'])
      expect(checkForm(youngPerson, { familyName: 'x', nationalNumber }, now).ok).toBe(false);
  });

  it('take grounds and attachments in either form', () => {
    const call = { step: 'clb-guidance', to: 'clb-1' };
    for (const more of [
      {},
      { grounds: 'x' },
      { grounds: ['x'], attachments: ['y', { type: 'z', reference: null }] },
    ])
      expect(checkForm(escalationBody, { ...call, ...more }, now).ok).toBe(true);
  });

  it('point at the nearest known name, at any depth', () => {
    expect(nearestName('familyname', knownFields(body, ['youngPerson']))).toBe('familyName');
    expect(nearestName('on_behalf_of', knownFields(body, []))).toBe('onBehalfOf');
    expect(nearestName('post_code', knownFields(body, ['youngPerson', 'address']))).toBe('postcode');
    expect(nearestName('refrence', knownFields(escalationBody, ['attachments', 0]))).toBe('reference');
    expect(knownFields(body, ['nowhere', 'at', 'all'])).toEqual([]);
  });

  it('point as RFC 6901 says', () => {
    expect(pointerOf(['a/b', 'c~d', 0])).toBe('/a~1b/c~0d/0');
  });
});
