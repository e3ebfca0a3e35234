import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTable } from './read-table.js';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rules-and-tests-'));
  await write('explained.yaml', 'data: {}\nfiles: {}\nrefusals: {}\n');
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const read = () => readTable(pathToFileURL(`${folder}/`));
const chapterOf = (title: string, row: string) => `title: ${title}\nrows:\n  - { ${row} }\n`;
const sound = "id: one, rule: A rule., source: '[S2 §12]', held: code";

it('reads the chapters by their numbers, and no other file', async () => {
  await write('02-second.yaml', chapterOf('Second', sound));
  await write('01-first.yaml', chapterOf('First', sound));
  await write('README.md', 'no chapter');
  const { chapters } = await read();
  expect(chapters.map(({ title }) => title)).toEqual(['First', 'Second']);
  expect(chapters[0]?.rows).toEqual([
    {
      id: 'one',
      rule: 'A rule.',
      source: '[S2 §12]',
      held: 'code',
      data: [],
      code: [],
      tests: [],
      refusals: [],
    },
  ]);
});

it.each([
  ['a field that is not known', `${sound}, test: x`, '/rows/0'],
  ['no source document', sound.replace('S2', 'S9'), '/rows/0/source has to name sections of S0 to S4'],
  ['a way of being held that there is none of', sound.replace('held: code', 'held: perhaps'), '/rows/0/held'],
  ['an id that is no name', sound.replace('id: one', 'id: One rule'), '/rows/0/id has to be small letters'],
])('refuses %s, and names file and place', async (_, row, problem) => {
  await write('01-first.yaml', chapterOf('First', row));
  await expect(read()).rejects.toThrow(`01-first.yaml: ${problem}`);
});
