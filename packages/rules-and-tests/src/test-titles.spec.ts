import { expect, it } from 'vitest';
import { testTitles } from './test-titles.js';

it('are told of tests that run, with what stands around them, as they are written', () => {
  const text = `
    describe('a group', () => {
      it('holds', () => {});
      it.each([1, 2])('holds for %s', (each) => {});
      describe.each(rows)("the row '$step'", () => {
        it.skipIf(false)(\`is told of \${name}\`, async () => {});
      });
    });
    tellCase('A case', {}, (step) => {
      step('2026-09-21', 'the school reports', {}, async () => {});
    });
    await app.it('no title', () => {});
    test.as('school-12', 'GET');
    // it('is no test', () => {});
    it.skip('never runs', () => {});
    it.todo('is still to be written');
    describe.skip('never', () => {
      it('runs', () => {});
    });
  `;
  expect(testTitles(text)).toEqual([
    ['a group', 'holds'],
    ['a group', 'holds for %s'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a title with what is filled in, as it is written
    ['a group', "the row '$step'", 'is told of ${name}'],
    ['A case', 'the school reports'],
  ]);
});
