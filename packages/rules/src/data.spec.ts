import type { Dated, MeasureCategory, StrategyGoal } from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { readRules } from './read-rules.js';

const rules = await readRules();

/** What kind the measures of each goal are ('Soort maatregel') [S0 §5]. */
const kindsOf: Readonly<Record<StrategyGoal, readonly MeasureCategory[]>> = {
  D1: ['identification-coordination'],
  D2: ['prevention'],
  D3: ['prevention'],
  D4: ['prevention'],
  D5: ['prevention'],
  D6: ['intervention'],
  D7: ['intervention', 'compensation'],
  D8: ['identification-coordination'],
};
const all: readonly (readonly [string, readonly Dated<unknown>[]])[] = Object.entries(rules);

describe.each(all)('%s', (_, versions) => {
  it('names the source of each version', () => {
    for (const { source } of versions) expect(source).toMatch(/^\[S\d .+\]$/);
  });
});

describe.each(rules.ladder)('the ladder $version', ({ content }) => {
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
      expect(content['reported-in-error']).toBe('opens-next');
      expect(content.qualified).toBe('opens-next');
    },
  );

  it.each(rules['measure-types'])(
    'place each measure under a goal whose measures are of its category ($version) [S0 §5]',
    ({ content }) => {
      const misplaced = Object.entries(content).filter(
        ([, { goal, category }]) => !kindsOf[goal].includes(category),
      );
      expect(misplaced).toEqual([]);
    },
  );
});
