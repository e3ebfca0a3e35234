import { describe, expect, it } from 'vitest';
import { type Dated, everyVersion, inForce, versionNamed } from './dated.js';

const version = (name: string, from: string, more: Partial<Dated<string>> = {}): Dated<string> => ({
  version: name,
  from,
  source: '',
  content: `content of ${name}`,
  ...more,
});
const versions = [version('a', '2020-01-01'), version('b', '2024-09-01')];

describe('inForce', () => {
  it('is the last that began, whatever the order in which they are written', () => {
    for (const given of [versions, versions.toReversed()]) {
      expect(inForce(given, '2024-08-31').version).toBe('a');
      expect(inForce(given, '2024-09-01').version).toBe('b');
      expect(inForce(given, '2030-01-01T00:00:00Z').version).toBe('b');
    }
  });

  it('begins at midnight in Brussels', () => {
    expect(inForce(versions, '2024-08-31T21:59:59.999Z').version).toBe('a');
    expect(inForce(versions, '2024-08-31T22:00:00.000Z').version).toBe('b');
  });

  it('does not guess before the first', () => {
    expect(() => inForce(versions, '2019-12-31')).toThrow(RangeError);
  });
});

describe('a version that was replaced', () => {
  const replaced = version('a', '2020-01-01');
  const present = [version('own', '2020-01-01', { replaces: [replaced] }), version('b', '2024-09-01')];

  it('is never in force', () => {
    expect(inForce(present, '2021-01-01').version).toBe('own');
  });

  it('is found by its name, as any other', () => {
    expect(everyVersion(present).map((each) => each.version)).toEqual(['own', 'a', 'b']);
    for (const name of ['own', 'a', 'b'])
      expect(versionNamed(present, name)?.content).toBe(`content of ${name}`);
    expect(versionNamed(present, 'c')).toBeNull();
  });
});
