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

  it('read the usual topic of each network, and another one where it is named', () => {
    expect([...readConfig(given).topics]).toEqual([
      ['anderlecht', 'samenspoor.anderlecht.v1'],
      ['brussels', 'samenspoor.brussels.v1'],
    ]);
    const { topics } = readConfig({ ...given, SAMENSPOOR_TOPICS: 'brussels:samenspoor.brussels.v1.again' });
    expect([...topics.values()]).toEqual(['samenspoor.anderlecht.v1', 'samenspoor.brussels.v1.again']);
  });

  it.each([
    ['SAMENSPOOR_TOPICS', 'brussels', '<network>:<topic>'],
    ['SAMENSPOOR_TOPICS', 'brussels:a topic', '<network>:<topic>'],
    ['SAMENSPOOR_TOPICS', 'brussels:a:b', '<network>:<topic>'],
    ['SAMENSPOOR_TOPICS', 'ghent:one', 'SAMENSPOOR_NETWORKS does not'],
    ['SAMENSPOOR_TOPICS', 'brussels:samenspoor.anderlecht.v1', 'the same topic'],
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
