import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRules } from './read-rules.js';
import { withRuleTables } from './reference.js';

const page = readFileSync(new URL('../../../docs/reference/rules.md', import.meta.url), 'utf8');
const rules = await readRules();

describe('the page of the rules', () => {
  it('says what the data say (else: npm run generate:rules)', () => {
    expect(page).toBe(withRuleTables(page, rules));
  });

  it('shows every version, and what is changed in it', () => {
    const deadlines = rules.deadlines.map((each) => ({
      ...each,
      version: 'own-1',
      content: { ...each.content, stalledDays: 14 },
    }));
    const changed = withRuleTables(page, { ...rules, deadlines: [...rules.deadlines, ...deadlines] });
    expect(changed).toContain('Version `2022-1`');
    expect(changed).toContain('Version `own-1`');
    expect(changed).toContain('| 14 days without a measure or note |');
  });

  it('is refused without the marks of a rule', () => {
    expect(() => withRuleTables(page.replace('<!-- end of ladder -->', ''), rules)).toThrow('ladder');
  });
});
