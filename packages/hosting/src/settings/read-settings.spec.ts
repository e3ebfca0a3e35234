import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ConfigError } from '../config-error.js';
import { readSettings, settingsHelp, settingsInForce } from './read-settings.js';
import {
  engineSettings,
  enginesOf,
  keySettings,
  listeningSettings,
  sharedEnginesOf,
} from './shared-settings.js';

const schema = z.object({ ...listeningSettings, ...engineSettings, ...keySettings });
const secret = 'hunter2-hunter2';

describe('settings', () => {
  it('are explained, each on a line', () => {
    const lines = settingsHelp(schema).split('\n');
    expect(lines.map((line) => line.trim().split(/\s+/)[0])).toEqual(Object.keys(schema.shape));
    for (const line of lines) expect(line).toMatch(/^ {2}[A-Z_]+ {2,}\S/);
  });

  it('are told as they are in force, and those that hold a secret only as given', () => {
    const given = {
      PORT: '',
      DATABASE_URL: `postgres://user:${secret}@localhost/samenspoor`,
      SAMENSPOOR_ESDB_URL: secret,
      SAMENSPOOR_MASTER_KEY: secret,
    };
    const told = settingsInForce(schema, given);
    expect(told).toMatchObject({
      PORT: 8080,
      SAMENSPOOR_LOG: 'pglite',
      DATABASE_URL: 'given',
      SAMENSPOOR_ESDB_URL: 'given',
      SAMENSPOOR_MASTER_KEY: 'given',
      SAMENSPOOR_MASTER_KEY_OLD: 'absent',
    });
    expect(JSON.stringify(told)).not.toContain(secret);
  });

  it('of a service that shares its log name engines that can be shared', () => {
    const shared = (environment: NodeJS.ProcessEnv) => () =>
      sharedEnginesOf(readSettings(z.object(engineSettings), environment));
    expect(shared({})).toThrow(/^SAMENSPOOR_LOG: /);
    expect(shared({ SAMENSPOOR_LOG: 'postgres' })).toThrow(/^DATABASE_URL: /);
    expect(shared({ SAMENSPOOR_LOG: 'esdb', SAMENSPOOR_ESDB_URL: 'esdb://localhost' })).toThrow(
      /^DATABASE_URL: /,
    );
    expect(shared({ SAMENSPOOR_LOG: 'esdb', DATABASE_URL: 'postgres://localhost/x' })).toThrow(
      /^SAMENSPOOR_ESDB_URL: /,
    );
    expect(shared({ SAMENSPOOR_LOG: 'postgres', DATABASE_URL: 'postgres://localhost/x' })()).toMatchObject({
      log: 'postgres',
    });
  });

  it('are refused by name, all that are wrong at once, without any value', () => {
    const refused = () => readSettings(schema, { PORT: secret, LOG_LEVEL: secret });
    expect(refused).toThrow(ConfigError);
    expect(refused).toThrow(/^PORT: .*\nLOG_LEVEL: /);
    expect(refused).not.toThrow(secret);
    expect(() => enginesOf(readSettings(schema, { SAMENSPOOR_LOG: 'postgres' }))).toThrow(ConfigError);
  });
});
