import { readRules } from '@samenspoor/rules';
import { expect, it, vi } from 'vitest';
import { tellReplacedVersions } from './replaced-versions.js';

it('tells which versions of ours an installation put its own in the place of, and nothing of others', async () => {
  const ours = await readRules();
  const [first, ...later] = ours.ladder;
  if (first === undefined) throw new Error('no version');
  const info = vi.fn();
  tellReplacedVersions(ours, { info });
  expect(info).not.toHaveBeenCalled();
  tellReplacedVersions(
    { ...ours, ladder: [{ ...first, version: 'own', replaces: [first, ...later] }] },
    { info },
  );
  expect(info.mock.calls.map(([fields]) => fields)).toEqual([
    { rule: 'ladder', version: 'own', replaced: ours.ladder.map(({ version }) => version) },
  ]);
});
