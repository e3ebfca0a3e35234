import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkTable } from './check-table.js';
import { withRulesAndTests } from './page.js';
import { thisProject } from './project.js';
import { readTable } from './read-table.js';

const table = await readTable();

it('the table of rules and tests leaves nothing over, in either direction', async () => {
  expect(checkTable(table, await thisProject())).toEqual([]);
});

it('the page of rules and tests says what the table says (else: npm run generate:rules)', () => {
  const page = readFileSync(new URL('../../../docs/reference/rules-and-tests.md', import.meta.url), 'utf8');
  expect(page).toBe(withRulesAndTests(page, table));
});
