import { describe, expect, it, vi } from 'vitest';
import { checkConnectionString, withoutSecrets } from './connection-string.js';
import { EsdbConnectionStringError } from './errors.js';
import { createEsdbEventLog } from './esdb-event-log.js';

const secret = 'hunter2-hunter2';

describe('connection string', () => {
  it.each([
    'esdb://127.0.0.1:2113?tls=false',
    'esdb://localhost',
    `esdb+discover://user:${secret}@cluster.example?tlsCAFile=%2Fetc%2Fca.crt`,
    `esdb://user:${secret}@h1:2113,h2:2113,h3:2113?tls=true&nodePreference=leader&gossipTimeout=1&maxDiscoverAttempts=10` +
      '&discoveryInterval=300&keepAliveInterval=10000&keepAliveTimeout=3000',
  ])('taken as it is: %s', (connectionString) => {
    expect(() => checkConnectionString(connectionString)).not.toThrow();
  });

  it.each([
    ['another protocol', `postgres://user:${secret}@localhost`],
    ['a password with an @ in it', `esdb://user:${secret}@x@localhost:2113`],
    ['a password with a slash in it', `esdb://user:${secret}/x@localhost:2113`],
    ['a password with a colon in it', `esdb://user:${secret}:x@localhost:2113`],
    ['a user without a password', `esdb://${secret}@localhost:2113`],
    ['an option that is none', `esdb://user:${secret}@localhost:2113?colour=blue`],
    ['an option without a value', `esdb://user:${secret}@localhost:2113?tls`],
    ['a port that is no number', `esdb://user:${secret}@localhost:port`],
    ['a number that is none', `esdb://user:${secret}@localhost?gossipTimeout=${secret}`],
    ['tlsVerifyCert=false, which has no effect', `esdb://user:${secret}@localhost?tlsVerifyCert=false`],
    ['a certificate file that is not there', `esdb://user:${secret}@localhost?tlsCAFile=%2F${secret}`],
  ])('refused, and nothing of it repeated anywhere: %s', (_, connectionString) => {
    const printed = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error'), vi.spyOn(console, 'log')];
    let refusal: unknown;
    try {
      createEsdbEventLog({ connectionString });
    } catch (error) {
      refusal = error;
    }
    expect(refusal).toBeInstanceOf(EsdbConnectionStringError);
    expect(`${refusal}${JSON.stringify(refusal)}`).not.toContain(secret);
    for (const spy of printed) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });

  it('is taken out of any text, as it stands and as it reads', () => {
    const clean = withoutSecrets('esdb://user:p%40ss-word@localhost:2113');
    expect(clean('tried p%40ss-word and p@ss-word at esdb://user:p%40ss-word@localhost:2113')).toBe(
      'tried *** and *** at ***',
    );
    expect(withoutSecrets('esdb://localhost')('nothing secret at localhost')).toBe(
      'nothing secret at localhost',
    );
  });
});
