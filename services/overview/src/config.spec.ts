import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

const given = {
  KAFKA_BROKERS: 'a:9092,b:9092',
  SAMENSPOOR_NETWORKS: 'anderlecht,brussels',
  SAMENSPOOR_ORGANISATIONS: 'organisations.json',
  SAMENSPOOR_TOKENS: '{}',
};

describe('settings of the overview', () => {
  it('name brokers and networks, and have an embedded database where none is given', () => {
    expect(readConfig(given)).toMatchObject({
      brokers: ['a:9092', 'b:9092'],
      networks: ['anderlecht', 'brussels'],
      group: 'samenspoor-overview',
      databaseUrl: null,
    });
  });

  it.each([
    ['KAFKA_BROKERS', 'nowhere', 'host:port'],
    ['SAMENSPOOR_NETWORKS', 'Brussels', 'names of networks'],
    ['SAMENSPOOR_NETWORKS', 'a,,b', 'names of networks'],
    ['SAMENSPOOR_NETWORKS', 'a,a', 'each network once'],
    ['KAFKA_GROUP', 'a group', 'letters'],
    ['SAMENSPOOR_TOKENS', '', 'SAMENSPOOR_TOKENS'],
  ])('refuse %s=%s by name', (name, value, because) => {
    expect(() => readConfig({ ...given, [name]: value })).toThrow(
      new RegExp(`${name}.*${because}|${because}`),
    );
  });
});
