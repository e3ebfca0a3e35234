import {
  closingOutcomes,
  type Dated,
  escalationSteps,
  inForce,
  measureTypes,
  riskFactors,
  strategyGoals,
} from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { readRules } from './read-rules.js';

const rules = await readRules();
const all: readonly (readonly [string, readonly Dated<unknown>[]])[] = Object.entries(rules);

describe.each(all)('%s', (_, versions) => {
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
    expect(() => inForce(versions, '1900-01-01')).not.toThrow();
  });
});

describe.each(rules.ladder)('the ladder $version', ({ content }) => {
  it('has one row for each step', () => {
    expect(content.map((each) => each.step).toSorted()).toEqual([...escalationSteps].toSorted());
  });

  it.each(content)('names at $step no code twice, and a source', (row) => {
    const attachments = row.mustCarry.flatMap((each) => [each.type, ...(each.orTypes ?? [])]);
    expect(new Set(attachments).size).toBe(attachments.length);
    expect(row.source).toMatch(/^\[S\d .+\]$/);
  });

  it('lets only a school call the police: neither CLB nor PMS breaks its secrecy', () => {
    const police = content.find((each) => each.step === 'police-preventive');
    expect(police).toMatchObject({ calledInBy: ['school'], notForSchoolRefusal: true });
  });
});

describe('the lists', () => {
  it.each(rules['closing-outcomes'])(
    'say for every closing outcome what a later report does ($version)',
    ({ content }) => {
      expect(Object.keys(content).toSorted()).toEqual([...closingOutcomes].toSorted());
      expect(content['reported-in-error']).toBe('opens-next');
      expect(content.qualified).toBe('opens-next');
    },
  );

  it.each(rules['measure-types'])(
    'say for every measure its category, risk factor and goal ($version)',
    ({ content }) => {
      expect(Object.keys(content).toSorted()).toEqual([...measureTypes].toSorted());
      for (const { riskFactor, goal } of Object.values(content)) {
        expect(riskFactors).toContain(riskFactor);
        expect(strategyGoals).toContain(goal);
      }
    },
  );
});
