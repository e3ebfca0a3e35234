import { resolve } from 'node:path';
import { ConfigError } from '@samenspoor/hosting';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const refusalOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'accepted';
};

describe('settings', () => {
  it('have defaults, and an empty variable counts as absent', () => {
    const usual = readConfig({});
    expect(usual).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      demo: true,
      log: 'pglite',
      databaseUrl: null,
    });
    expect(usual.data).toBe(resolve('.data'));
    expect(readConfig({ PORT: '', SAMENSPOOR_LOG: '', SAMENSPOOR_TOKENS: '' })).toEqual(usual);
  });

  it('leave the demo out where organisations are given', () => {
    const given = { SAMENSPOOR_ORGANISATIONS: 'organisations.json', SAMENSPOOR_TOKENS: '{}' };
    expect(readConfig(given).demo).toBe(false);
    expect(readConfig({ ...given, SAMENSPOOR_DEMO: 'on' }).demo).toBe(true);
  });

  it('put the log in EventStoreDB, and keys and views in PostgreSQL where one is given', () => {
    const given = { SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: 'esdb://localhost:2113?tls=false' };
    expect(readConfig(given)).toMatchObject({
      log: 'esdb',
      esdbUrl: given.SAMENSPOOR_ESDB_URL,
      databaseUrl: null,
    });
    const database = 'postgres://localhost/samenspoor';
    expect(readConfig({ ...given, DATABASE_URL: database })).toMatchObject({ databaseUrl: database });
  });

  const secret = 'hunter2-hunter2';
  it.each([
    ['PORT', { PORT: `${secret}` }],
    ['PORT', { PORT: '70000' }],
    ['SAMENSPOOR_DEMO', { SAMENSPOOR_DEMO: secret }],
    ['SAMENSPOOR_NETWORK', { SAMENSPOOR_NETWORK: `${secret}!` }],
    ['SAMENSPOOR_LOG', { SAMENSPOOR_LOG: secret }],
    [
      'SAMENSPOOR_ESDB_URL',
      { SAMENSPOOR_LOG: 'esdb', DATABASE_URL: `postgres://user:${secret}@localhost/x` },
    ],
    [
      'SAMENSPOOR_ESDB_URL',
      { SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: `https://user:${secret}@localhost` },
    ],
    [
      'SAMENSPOOR_ESDB_URL',
      { SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: `esdb://u:${secret}@localhost?x=1` },
    ],
    ['DATABASE_URL', { SAMENSPOOR_LOG: 'postgres', SAMENSPOOR_MASTER_KEY: secret }],
    ['DATABASE_URL', { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: `user:${secret}@localhost` }],
    ['SAMENSPOOR_ORGANISATIONS', { SAMENSPOOR_DEMO: 'off', SAMENSPOOR_TOKENS: secret }],
    ['SAMENSPOOR_TOKENS', { SAMENSPOOR_DEMO: 'off', SAMENSPOOR_ORGANISATIONS: secret }],
    ['LOG_LEVEL', { LOG_LEVEL: secret }],
  ])('refuse %s by its name, without any value (%j)', (name, environment) => {
    const refusal = refusalOf(environment);
    expect(refusal).toMatch(new RegExp(`^${name}: `));
    expect(refusal).not.toContain(secret);
    expect(refusal).not.toContain('70000');
  });

  it('name everything that is wrong at once', () => {
    expect(refusalOf({ PORT: 'x', LOG_LEVEL: 'x' }).split('\n')).toHaveLength(2);
  });
});
