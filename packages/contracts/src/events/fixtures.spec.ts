import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applicationEventSchemas,
  eventCodec,
  offerEventSchemas,
  presentVersion,
  registerEventSchemas,
  trajectoryEventSchemas,
  UnreadableEvent,
  upcast,
} from './index.js';

const folder = new URL('../fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => ({
  file,
  stored: {
    id: '00000000-0000-4000-8000-000000000000',
    ...JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  },
}));
const types = [
  ...Object.keys(registerEventSchemas),
  ...Object.keys(trajectoryEventSchemas),
  ...Object.keys(offerEventSchemas),
  ...Object.keys(applicationEventSchemas),
];

describe('golden fixtures: what was written once is read for ever', () => {
  it.each(types)('%s has a fixture of every version ever written', (type) => {
    for (let version = 1; version <= presentVersion(type); version += 1)
      expect(fixtures.map(({ file }) => file)).toContain(`${type}.v${version}.json`);
  });

  it.each(fixtures)('$file is read today', ({ file, stored }) => {
    const read = eventCodec.decode(stored);
    expect(`${stored.type}.v${stored.schemaVersion}.json`).toBe(file);
    expect(read.schemaVersion).toBe(presentVersion(stored.type));
    if (stored.schemaVersion === read.schemaVersion) expect(read.data).toEqual(stored.data);
    expect(read.meta).toEqual(stored.meta);
  });

  it('has no fixture of a type that nobody knows', () => {
    for (const { stored } of fixtures) expect(types).toContain(stored.type);
  });
});

describe('metadata', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  it.each(fixtures)('of $file may say in which trace it was written', ({ stored }) => {
    const traced = { ...stored, meta: { ...stored.meta, traceparent } };
    expect(eventCodec.decode(traced).meta).toEqual({ ...stored.meta, traceparent });
    expect('traceparent' in Object(eventCodec.decode(stored).meta)).toBe(false);
  });
});

describe('the codec', () => {
  const known = fixtures.find(({ stored }) => stored.type === 'Closed')?.stored;

  it('refuses data that the schema does not know, without repeating it', () => {
    const bad = { ...known, data: { ...known.data, familyName: 'Canary' } };
    expect(() => eventCodec.decode(bad)).toThrow(UnreadableEvent);
    try {
      eventCodec.decode(bad);
    } catch (error) {
      expect(String(error)).not.toContain('Canary');
    }
  });

  it('refuses a version from the future and an unknown type', () => {
    expect(() => eventCodec.decode({ ...known, schemaVersion: 99 })).toThrow(/newer software/);
    expect(() => eventCodec.decode({ ...known, type: 'Nonsense' })).toThrow(UnreadableEvent);
  });

  it('brings old data forward step by step, each step once', () => {
    const registry = {
      Closed: [
        (data: unknown) => ({ ...(data as object), second: true }),
        (data: unknown) => ({ ...(data as object), third: 'second' in (data as object) }),
      ],
    };
    expect(presentVersion('Closed', registry)).toBe(3);
    expect(upcast('Closed', 1, { first: true }, registry)).toEqual({
      first: true,
      second: true,
      third: true,
    });
    expect(upcast('Closed', 2, { first: true }, registry)).toEqual({ first: true, third: false });
    expect(upcast('Closed', 3, { first: true }, registry)).toEqual({ first: true });
  });
});
