import { readdirSync, readFileSync } from 'node:fs';
import { eventCodec } from '@samenspoor/contracts';
import { createKeyedHash, createKeyRing, createMemoryKeyStore, localMasterKey } from '@samenspoor/privacy';
import { describe, expect, it } from 'vitest';
import { recorded } from '../../../views/src/test-kit/folded.fixture.js';
import { sourceOf, testProjection } from '../test-kit/projection.fixture.js';
import { createProjection } from './project.js';
import { createPseudonyms } from './pseudonyms.js';
import { whatLeaves } from './what-leaves.js';

const contracts = new URL('../../../contracts/src/', import.meta.url);
const json = (file: URL) => JSON.parse(readFileSync(file, 'utf8'));
const stored = readdirSync(new URL('fixtures/', contracts)).map((file) =>
  json(new URL(`fixtures/${file}`, contracts)),
);
const published = readdirSync(new URL('integration/fixtures/', contracts)).map((file) =>
  json(new URL(`integration/fixtures/${file}`, contracts)),
);
const [rule] = whatLeaves;
const ofRegister = [
  'ReportIdentified',
  'PersonalDetailsCorrected',
  'MatchVerdictGiven',
  'PersonsLinked',
  'ReportsUnlinked',
  'PersonForgotten',
];

/** The newest fixture of an internal event, as the log would give it: the same id and place as in the public fixture. */
function inLog(type: string, nth = 7) {
  const newest = stored.filter((each) => each.type === type).at(-1);
  const event = eventCodec.decode({
    id: `00000000-0000-4000-8000-${String(nth).padStart(12, '0')}`,
    ...newest,
  });
  const stream = ofRegister.includes(type)
    ? 'identity-register-test'
    : 'trajectory-3f7c1f5e-0000-4000-8000-000000000001.1';
  return recorded({ stream, revision: nth, event }, nth);
}

const types = Object.entries(rule?.content ?? {});

describe('what leaves', () => {
  it.each(types.filter(([, what]) => what === 'leaves'))('%s is told as its golden fixture says', (type) => {
    const projected = testProjection()(inLog(type));
    if (projected.outcome !== 'leaves') throw new Error(`${type}: ${JSON.stringify(projected)}`);
    expect(published).toContainEqual(projected.event);
  });

  it.each(types.filter(([, what]) => what === 'stays'))('%s stays', (type) => {
    for (const audience of ['topic', 'partner'] as const)
      expect(testProjection('test', audience)(inLog(type))).toEqual({ outcome: 'stays' });
  });

  it.each(types.filter(([, what]) => what === 'partners'))('%s is told to partners alone', (type) => {
    expect(testProjection()(inLog(type))).toEqual({ outcome: 'stays' });
    const projected = testProjection('test', 'partner')(inLog(type));
    if (projected.outcome !== 'leaves') throw new Error(`${type}: ${JSON.stringify(projected)}`);
    expect(published).toContainEqual(projected.event);
  });

  it('every golden fixture comes of an event: none is there that nothing leads to', () => {
    const ids = types.flatMap(([type]) => {
      const projected = testProjection('test', 'partner')(inLog(type));
      return projected.outcome === 'leaves' ? [projected.event.type] : [];
    });
    expect(new Set(ids)).toEqual(new Set(published.map(({ type }) => type)));
  });

  it('says when an event can’t be told, and not what stood in it', () => {
    const event = inLog('Reported');
    const projection = testProjection();
    for (const data of [
      { ...event.data, reportedAt: 'Canary’s birthday' },
      { ...event.data, organisationId: 'Jan Canary, Kerkstraat 1' },
      { ...event.data, territory: 'Canary' },
    ]) {
      const projected = projection({ ...event, data });
      expect(projected.outcome).toBe('refused');
      expect(JSON.stringify(projected)).not.toContain('Canary');
    }
    expect(projection({ ...event, type: 'Invented' }).outcome).toBe('refused');
  });
});

describe('pseudonyms', () => {
  it('tell nothing of the id, differ by network and by kind, and stay the same', async () => {
    const keyRing = createKeyRing({ current: localMasterKey(Buffer.alloc(32, 7)) });
    const { hash } = await createKeyedHash(createMemoryKeyStore(), keyRing);
    const of = (network: string) =>
      createProjection({ source: sourceOf(network), pseudonyms: createPseudonyms(hash, network) });
    const event = inLog('Reported');
    const told = [of('a')(event), of('b')(event), of('a')(event)].map((each) =>
      each.outcome === 'leaves' ? each.event.subject : '',
    );
    expect(told[0]).toBe(told[2]);
    expect(told[0]).not.toBe(told[1]);
    expect(told.join()).not.toContain('3f7c1f5e');
    const one = createPseudonyms(hash, 'a');
    expect(new Set([one.escalation('x'), one.escalation('y')]).size).toBe(2);
  });
});
