import { expect, it } from 'vitest';
import { tallyView } from '../test-kit/tally-view.fixture.js';
import type { GenerationRow } from './generations.js';
import { Unattended } from './unattended.js';

const view = tallyView({ fingerprint: 'rules of before' });
const row = (attended: boolean, more: Partial<GenerationRow> = {}): GenerationRow => ({
  view: 'tally',
  version: 1,
  generation: 0,
  position: null,
  active: true,
  retired: false,
  droppable: false,
  failed: false,
  owned: false,
  attended,
  ...more,
});

it('names a view once when nobody has run it for as long as that, without a break', () => {
  const unattended = new Unattended([view], 1_000);
  expect(unattended.among([row(false)], 5_000)).toEqual([]);
  expect(unattended.among([row(false)], 5_999)).toEqual([]);
  expect(unattended.among([row(true)], 6_000)).toEqual([]);
  expect(unattended.among([row(false)], 6_001)).toEqual([]);
  expect(unattended.among([row(false)], 7_000)).toEqual([]);
  expect(unattended.among([row(false)], 7_001)).toEqual([view]);
  expect(unattended.among([row(false)], 7_002)).toEqual([]);
});

it('leaves alone what somebody builds beside it, other versions, and views that depend on events alone', () => {
  const plain = tallyView({ name: 'plain' });
  const unattended = new Unattended([view, plain], 0);
  expect(unattended.among([row(false), row(true, { generation: 1, active: false })], 1)).toEqual([]);
  expect(unattended.among([row(false, { version: 2 })], 2)).toEqual([]);
  expect(unattended.among([row(false, { retired: true })], 3)).toEqual([]);
  expect(unattended.among([row(false, { view: 'plain' })], 4)).toEqual([]);
  expect(unattended.among([row(false), row(false, { retired: true })], 5)).toEqual([view]);
});
