import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOrganisations } from './organisations.js';

const school = {
  id: 'school',
  type: 'school',
  name: { nl: 'Proefschool', fr: 'Ecole d’essai' },
  community: 'vg',
  secrecy: 'discretion',
  municipality: '21010',
};

describe('organisations [S2 Betrokken actoren 1–15; S0 goals 6–8]', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'organisations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));
  const read = async (text: string | null) => {
    const organisationsFile = join(folder, 'organisations.json');
    if (text !== null) await writeFile(organisationsFile, text);
    return readOrganisations(organisationsFile);
  };

  it('are those of the file', async () => {
    expect([...(await read(JSON.stringify([school]))).values()]).toEqual([school]);
  });

  it.each([
    ['that is not there', null, "can't be read"],
    ['that is no JSON', '[', 'no JSON'],
    ['that holds nobody', '[]', '/'],
    ['with an unknown type', JSON.stringify([{ ...school, type: 'circus' }]), '/0/type'],
    [
      'with a municipality elsewhere',
      JSON.stringify([{ ...school, municipality: '11002' }]),
      '/0/municipality',
    ],
    ['with a field too many', JSON.stringify([{ ...school, motto: 'x' }]), 'motto'],
    ['with one id twice', JSON.stringify([school, school]), 'same id'],
  ])('are refused in a file %s', async (_, text, said) => {
    const reading = read(text);
    await expect(reading).rejects.toThrow(/^SAMENSPOOR_ORGANISATIONS: /);
    await expect(reading).rejects.toThrow(said);
    await expect(reading).rejects.toMatchObject({ name: 'ConfigError' });
  });
});
