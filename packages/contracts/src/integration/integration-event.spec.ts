import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { integrationDataSchemas, readIntegrationEvent } from './integration-event.js';

const folder = new URL('./fixtures/', import.meta.url);
const fixtures = readdirSync(folder).map((file) => ({
  file,
  published: JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
}));
const types = Object.keys(integrationDataSchemas);

describe('golden fixtures: what was published once is read for ever', () => {
  it.each(types)('%s has one', (type) => {
    expect(fixtures.map(({ file }) => file)).toContain(`${type.replace('samenspoor.', '')}.json`);
  });

  it.each(fixtures)('$file is read today, and nothing of it is lost', ({ file, published }) => {
    expect(`${published.type.replace('samenspoor.', '')}.json`).toBe(file);
    expect(readIntegrationEvent(published)).toEqual({ ok: true, event: published });
  });
});

describe('reading', () => {
  const known = fixtures.find(({ file }) => file === 'trajectory.reported.v1.json')?.published;

  it('drops what it does not know, at any depth', () => {
    const more = { ...known, familyname: 'Canary', data: { ...known.data, familyName: 'Canary' } };
    expect(readIntegrationEvent(more)).toEqual({ ok: true, event: known });
  });

  it('says what does not fit, and never what stands there', () => {
    const bad = { ...known, data: { ...known.data, territory: 'Canary', organisationId: 'Jan Canary' } };
    const read = readIntegrationEvent(bad);
    expect(read).toEqual({
      ok: false,
      reason: 'unfit-data',
      where: expect.stringMatching(/data\/organisationId.*data\/territory/),
    });
    expect(JSON.stringify(read)).not.toContain('Canary');
  });

  it('tells newer software from nonsense', () => {
    expect(readIntegrationEvent({ ...known, type: 'samenspoor.trajectory.reported.v9' })).toMatchObject({
      reason: 'unknown-type',
    });
    for (const value of [null, 'text', [], {}, { ...known, specversion: '0.3' }, { ...known, subject: 'x' }])
      expect(readIntegrationEvent(value)).toMatchObject({ ok: false, reason: 'no-cloud-event' });
  });
});
