import { describe, expect, it } from 'vitest';
import { actorTypes } from '../organisation/index.js';
import { closingOutcomes, newReportEffects } from './closing-outcomes.js';
import { type Dated, inForce } from './dated.js';
import { deadlines } from './deadlines.js';
import { escalationSteps, ladders } from './ladder.js';
import { legalBases } from './legal-bases.js';
import { measureCategories, measureTypes } from './measure-types.js';

const dated: readonly (readonly [string, readonly Dated<unknown>[]])[] = [
  ['closing outcomes', newReportEffects],
  ['deadlines', deadlines],
  ['escalation ladder', ladders],
  ['legal bases', legalBases],
  ['measure categories', measureCategories],
];

describe.each(dated)('%s', (_, versions) => {
  it('has versions with names and first days of their own, and a source', () => {
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions.map((each) => each.version)).size).toBe(versions.length);
    expect(new Set(versions.map((each) => each.from)).size).toBe(versions.length);
    for (const { from, source } of versions) {
      expect(new Date(`${from}T00:00:00Z`).toISOString().slice(0, 10)).toBe(from);
      expect(source).toMatch(/^\[S\d .+\]$/);
    }
  });

  it('has a version in force on any day that a report can be about', () => {
    expect(() => inForce(versions, '1950-01-01')).not.toThrow();
  });
});

describe('inForce', () => {
  const versions: readonly Dated<string>[] = [
    { version: 'a', from: '2020-01-01', source: '', content: 'old' },
    { version: 'b', from: '2024-09-01', source: '', content: 'new' },
  ];

  it('is the last that began, whatever the order in which they are written', () => {
    for (const given of [versions, versions.toReversed()]) {
      expect(inForce(given, '2024-08-31T23:59:59.999Z').version).toBe('a');
      expect(inForce(given, '2024-09-01').version).toBe('b');
      expect(inForce(given, '2030-01-01T00:00:00Z').version).toBe('b');
    }
  });

  it('does not guess before the first', () => {
    expect(() => inForce(versions, '2019-12-31')).toThrow(RangeError);
  });
});

describe.each(ladders)('the ladder $version', ({ content }) => {
  it('has one row for each step', () => {
    expect(content.map((each) => each.step).toSorted()).toEqual([...escalationSteps].toSorted());
  });

  it.each(content)('names at $step actor types that exist, and no code twice', (row) => {
    for (const type of [...row.calledInBy, ...row.to, ...(row.needsParticipant ?? [])])
      expect(actorTypes).toContain(type);
    expect(row.calledInBy).not.toHaveLength(0);
    expect(row.to).not.toHaveLength(0);
    const grounds = row.grounds.map((each) => each.code);
    expect(new Set(grounds).size).toBe(grounds.length);
    const attachments = row.mustCarry.flatMap((each) => [each.type, ...(each.orTypes ?? [])]);
    expect(new Set(attachments).size).toBe(attachments.length);
    expect(row.source).toMatch(/^\[S\d .+\]$/);
  });

  it('lets only a school call the police: neither CLB nor PMS breaks its secrecy', () => {
    expect(content.find((each) => each.step === 'police-preventive')?.calledInBy).toEqual(['school']);
  });
});

describe('the lists', () => {
  it.each(newReportEffects)(
    'say for every closing outcome what a later report does ($version)',
    ({ content }) => {
      expect(Object.keys(content).toSorted()).toEqual([...closingOutcomes].toSorted());
      expect(content['reported-in-error']).toBe('opens-next');
      expect(content.qualified).toBe('opens-next');
    },
  );

  it.each(measureCategories)('say for every measure its category ($version)', ({ content }) => {
    expect(Object.keys(content).toSorted()).toEqual([...measureTypes].toSorted());
  });

  it.each(legalBases)(
    'have legal bases with a code of their own, three labels and an end ($version)',
    ({ content }) => {
      expect(new Set(content.map((each) => each.code)).size).toBe(content.length);
      for (const { label, retentionMonths } of content) {
        expect(Object.values(label).every((each) => each.trim().length > 0)).toBe(true);
        expect(retentionMonths).toBeGreaterThan(0);
      }
    },
  );

  it.each(deadlines)('have whole, positive deadlines ($version)', ({ content }) => {
    for (const days of Object.values(content)) expect(Number.isInteger(days) && days > 0).toBe(true);
  });
});
