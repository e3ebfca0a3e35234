import { expect, it } from 'vitest';
import { withRulesAndTests } from './page.js';
import type { Table } from './row.js';

const page = `# Title

<!-- rules-and-tests: made by npm run generate:rules -->
old
<!-- end of rules-and-tests -->

after`;
const row = { id: 'one', rule: 'A | B.', source: '[S2 §12]', data: [], code: [], tests: [], refusals: [] };
const table: Table = {
  chapters: [
    {
      title: 'Chapter',
      rows: [
        {
          ...row,
          held: 'code',
          code: ['packages/domain/src/a.ts#name'],
          tests: ['packages/domain/src/a.spec.ts > group > $test'],
          refusals: ['no-way'],
        },
        { ...row, id: 'two', held: 'not-yet', why: 'Nothing does it.' },
      ],
    },
  ],
  explained: { data: {}, files: {}, refusals: { 'not-found': 'no rule' } },
};

it('says of each rule where it is decided and what shows it, and first of all what is missing', () => {
  const made = withRulesAndTests(page, table);
  expect(made).toContain('2 rules: 0 data, 1 code, 0 not in the software, 1 not yet.');
  expect(made).toContain('| `two` | A \\| B. | Nothing does it. |');
  expect(made).toContain(
    '| `one` | A \\| B. [S2 §12] | code | [a.ts](../../packages/domain/src/a.ts) `name`<br>refused as `no-way` | ' +
      '[a.spec.ts](../../packages/domain/src/a.spec.ts) group › \\$test |',
  );
  expect(made).toContain('| `not-found` | no rule |');
  expect(made.endsWith('\n\nafter')).toBe(true);
  expect(withRulesAndTests(made, table)).toBe(made);
});

it('is refused without the marks', () => {
  expect(() => withRulesAndTests('# Title', table)).toThrow('marks');
});
