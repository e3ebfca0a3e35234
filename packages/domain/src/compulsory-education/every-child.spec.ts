import { expect, it } from 'vitest';
import { rules as book } from '../rules/rules.fixture.js';
import { pupil, rules } from './facts.fixture.js';
import { compulsoryEducationOn } from './status.js';

it('holds for families without a fixed residence as for all others [S2 Terminologie 1]', () => {
  // Bargees, fairground, circus and caravan families, and who has a reference address: registered, perhaps travelling.
  const travelling = pupil('2012-05-05', {
    registration: 'not-needed',
    domiciledAbroad: 'no',
    enrolled: 'no',
  });
  expect(compulsoryEducationOn(rules, travelling, '2024-10-02').compulsory).toBe('certainly');
  for (const { content } of book['compulsory-education'])
    expect(content.exemptionGrounds).toEqual(['handicap']);
});
