import { describe, expect, it } from 'vitest';
import { actorTypes } from '../organisation/index.js';
import { reasonsOfList, worklistNames, worklistsOf } from './presets.js';
import { worklistReasons } from './reasons.js';

const offeredBy = ['naft', 'mediation'] as const;

describe('named lists', () => {
  it('are some for every type of actor but the Region, with everything last', () => {
    for (const type of actorTypes) {
      const lists = worklistsOf({ type }, offeredBy);
      expect(new Set(lists).size).toBe(lists.length);
      expect(lists.at(-1)).toBe(type === 'regional-coordinator' ? undefined : 'all');
    }
  });

  it("are each somebody's, and every reason stands on one of them but where it is only said beside others", () => {
    const somebodys = new Set(actorTypes.flatMap((type) => worklistsOf({ type }, offeredBy)));
    expect(worklistNames.filter((name) => !somebodys.has(name))).toEqual([]);
    const listed = new Set(worklistNames.flatMap((name) => reasonsOfList[name] ?? []));
    expect(worklistReasons.filter((reason) => !listed.has(reason))).toEqual(['territory']);
  });

  it('are those of providers for who may keep programmes', () => {
    expect(worklistsOf({ type: 'mediation' }, offeredBy)).toContain('places');
    expect(worklistsOf({ type: 'mediation' }, [])).not.toContain('places');
  });
});
