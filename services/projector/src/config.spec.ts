import { settingsHelp, settingsInForce } from '@samenspoor/hosting';
import { describe, expect, it } from 'vitest';
import { projectorSettings, readConfig } from './config.js';

const given = { SAMENSPOOR_LOG: 'postgres', DATABASE_URL: 'postgres://localhost/samenspoor' };

describe('settings of a projector', () => {
  it('publish nothing where no brokers are named', () => {
    expect(readConfig(given)).toMatchObject({ log: 'postgres', brokers: null, network: 'brussels' });
  });

  it('name brokers with commas between them', () => {
    const { brokers } = readConfig({ ...given, KAFKA_BROKERS: 'one.example:9092,two.example:9092' });
    expect(brokers).toEqual(['one.example:9092', 'two.example:9092']);
  });

  it('publish to the usual topic of the network, or to the one that is named', () => {
    expect(readConfig(given).topic).toBeNull();
    const named = { ...given, SAMENSPOOR_TOPIC: 'samenspoor.brussels.v1.again' };
    expect(readConfig(named).topic).toBe('samenspoor.brussels.v1.again');
  });

  it.each([
    ['SAMENSPOOR_TOPIC', { SAMENSPOOR_TOPIC: 'a topic' }],
    ['SAMENSPOOR_TOPIC', { SAMENSPOOR_TOPIC: '..' }],
    ['SAMENSPOOR_LOG', { SAMENSPOOR_LOG: 'pglite' }],
    ['DATABASE_URL', { DATABASE_URL: '' }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost:5432' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/samenspoor' }],
    ['DATABASE_URL', { DATABASE_URL: 'postgres://localhost' }],
    ['KAFKA_BROKERS', { KAFKA_BROKERS: 'one.example' }],
    ['SAMENSPOOR_NETWORK', { SAMENSPOOR_NETWORK: 'Brussels North' }],
  ])('are refused by the name of %s (%o)', (name, wrong) => {
    expect(() => readConfig({ ...given, ...wrong })).toThrow(new RegExp(`^${name}: `));
  });

  it('keep to themselves what is secret', () => {
    const secret = { ...given, DATABASE_URL: 'postgres://role:hidden@localhost/samenspoor' };
    expect(JSON.stringify(settingsInForce(projectorSettings, secret))).not.toContain('hidden');
    expect(() => readConfig({ ...given, DATABASE_URL: 'role:hidden@localhost' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hidden') }),
    );
  });

  it('say that it makes no master key of its own', () => {
    expect(settingsHelp(projectorSettings)).toMatch(/SAMENSPOOR_MASTER_KEY +the one of the contact points/);
  });
});
