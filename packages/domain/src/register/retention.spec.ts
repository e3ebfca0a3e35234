import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/rules.fixture.js';
import { isRetained, retainedUntil } from './retention.js';
import { emptyRegister, type KnownReport } from './state.js';

describe('retention of a person in the index [S0 goal 1]', () => {
  it.each([
    ['compulsory-education-guidance', '2029-10-02T08:00:00.000Z'],
    ['voluntary-guidance', '2026-10-02T08:00:00.000Z'],
    ['local-prevention', '2027-10-02T08:00:00.000Z'],
  ])('on the basis of %s ends at %s', (legalBasis, end) => {
    const report = { legalBasis, reportedAt: '2024-10-02T08:00:00.000Z', rulesVersion: '2022-1' };
    expect(retainedUntil(report, rules)).toBe(end);
    expect(retainedUntil({ ...report, rulesVersion: null }, rules)).toBe(end);
  });

  describe('with rules that changed since', () => {
    const [first] = rules['legal-bases'];
    if (!first) throw new Error('no version');
    const only = (code: string, retentionMonths: number) => [
      { code, label: { nl: code, fr: code, en: code }, retentionMonths },
    ];
    const ofOctober = (legalBasis: string, rulesVersion: string | null = null) => ({
      legalBasis,
      reportedAt: '2024-10-02T08:00:00.000Z',
      rulesVersion,
    });

    it('is that of the version in force when the report was made', () => {
      const later = {
        ...first,
        version: 'later',
        from: '2024-11-01',
        content: only('voluntary-guidance', 1),
      };
      expect(retainedUntil(ofOctober('voluntary-guidance'), { 'legal-bases': [first, later] })).toBe(
        '2026-10-02T08:00:00.000Z',
      );
    });

    it('is that of the version that was recorded, also when an installation put another in its place', () => {
      const own = {
        ...first,
        version: 'own',
        replaces: [first],
        content: only('voluntary-guidance', 1),
      };
      const until = (recorded: string | null) =>
        retainedUntil(ofOctober('voluntary-guidance', recorded), { 'legal-bases': [own] });
      expect([until(first.version), until('own'), until(null), until('gone')]).toEqual([
        '2026-10-02T08:00:00.000Z',
        '2024-11-02T08:00:00.000Z',
        '2024-11-02T08:00:00.000Z',
        '2024-11-02T08:00:00.000Z',
      ]);
    });

    it('is that of a younger version, for a basis that the report is older than', () => {
      const later = { ...first, version: 'later', from: '2024-11-01', content: only('new-basis', 12) };
      expect(retainedUntil(ofOctober('new-basis'), { 'legal-bases': [first, later] })).toBe(
        '2025-10-02T08:00:00.000Z',
      );
    });

    it('is that of a version that was replaced, for a basis that is no longer there', () => {
      const own = { ...first, version: 'own', replaces: [first], content: only('new-basis', 12) };
      expect(retainedUntil(ofOctober('voluntary-guidance'), { 'legal-bases': [own] })).toBe(
        '2026-10-02T08:00:00.000Z',
      );
    });
  });

  it('is what one of the reports gives, to the millisecond', () => {
    const instant = fc
      .date({ min: new Date('2024-09-01'), max: new Date('2032-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const basis = fc.constantFrom('compulsory-education-guidance', 'voluntary-guidance', 'local-prevention');
    const zone = fc.constantFrom('Z', '+14:00', '-12:00');
    const reports = fc.array(
      fc.record({
        legalBasis: basis,
        rulesVersion: fc.constantFrom(null, '2022-1'),
        reportedAt: fc.tuple(instant, zone).map(([at, offset]) => at.replace('Z', offset)),
      }),
      { maxLength: 3 },
    );
    const beside = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(reports, instant, beside, (made, moment, difference) => {
        const ends = made.map((report) => retainedUntil(report, rules));
        const [end] = ends;
        // As good as never at the end itself by chance.
        const at = end === undefined ? moment : new Date(new Date(end).getTime() + difference).toISOString();
        for (const each of [moment, at])
          expect(isRetained(registerOf(made), 'person' as never, each, rules)).toBe(
            ends.some((until) => until >= each),
          );
      }),
      { numRuns: 2000 },
    );
  });
});

function registerOf(made: readonly Pick<KnownReport, 'legalBasis' | 'reportedAt' | 'rulesVersion'>[]) {
  const state = emptyRegister();
  const reportIds = new Set(made.map((_, nth) => `report-${nth}`));
  made.forEach((report, nth) => {
    state.reports.set(`report-${nth}` as never, report as KnownReport);
  });
  state.persons.set('person' as never, { reportIds } as never);
  return state;
}
