import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const given = {
  SAMENSPOOR_LOG: 'postgres',
  DATABASE_URL: 'postgres://localhost/samenspoor',
  SAMENSPOOR_ORGANISATIONS: 'organisations.json',
  SAMENSPOOR_TOKENS: 'tokens.json',
};

describe('settings of a contact point', () => {
  it('say where log, organisations and tokens are', () => {
    expect(readConfig(given)).toMatchObject({
      port: 8080,
      log: 'postgres',
      network: 'brussels',
      organisationsFile: 'organisations.json',
      tokens: 'tokens.json',
    });
  });

  it.each([
    ['SAMENSPOOR_LOG', { SAMENSPOOR_LOG: '' }],
    ['DATABASE_URL', { DATABASE_URL: '' }],
    ['SAMENSPOOR_ORGANISATIONS', { SAMENSPOOR_ORGANISATIONS: '' }],
    ['SAMENSPOOR_TOKENS', { SAMENSPOOR_TOKENS: '' }],
  ])('are refused without %s', (name, without) => {
    expect(() => readConfig({ ...given, ...without })).toThrow(new RegExp(`^${name}: `));
  });
});
