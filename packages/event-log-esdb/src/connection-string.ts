import { EsdbConnectionStringError } from './errors.js';

/** Every option that client 6.2.1 knows, in lower case and without dashes, as it compares them itself. */
const knownOptions = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'throwonappendfailure',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
]);

/**
 * Refuses what the client would answer by printing the whole string, password and all: unknown options, and
 * `tlsVerifyCert=false`, which has no effect. Also what it would silently misread. The rest is the client's to judge.
 * @throws EsdbConnectionStringError that never holds a value of the string
 */
export function checkConnectionString(connectionString: string): void {
  const parts = /^esdb(?:\+discover)?:\/\/(?:(?<account>[^@/]*)@)?[^@/?]+\/*(?:\?(?<options>.*))?$/.exec(
    connectionString.trim(),
  );
  if (parts === null) {
    throw new EsdbConnectionStringError(
      'The EventStoreDB connection string must read esdb://user:password@host:2113,host:2113?option=value ' +
        '(or esdb+discover://…). Letters of a password that mean something in it are given as %xx.',
    );
  }
  const account = parts.groups?.['account'];
  if (account !== undefined && !/^[^:]+:[^:]+$/.test(account)) {
    throw new EsdbConnectionStringError(
      'The account in the EventStoreDB connection string must read user:password.',
    );
  }
  for (const option of (parts.groups?.['options'] ?? '').split('&').filter((text) => text !== '')) {
    const [name = '', value = ''] = option.split('=');
    const flat = name.trim().toLowerCase().replace(/[_-]/g, '');
    if (!knownOptions.has(flat) || value === '') {
      // A name that is none may be the rest of a password with an & in it, so it is not repeated.
      throw new EsdbConnectionStringError(
        'The EventStoreDB connection string has an option that the client does not know, or one without a value.',
      );
    }
    if (flat === 'tlsverifycert' && value.trim() !== 'true') {
      throw new EsdbConnectionStringError(
        'tlsVerifyCert=false has no effect in the EventStoreDB client: name the certificate authority in tlsCAFile.',
      );
    }
  }
}

/** Takes whatever is secret in the connection string out of a text that a person or a log will meet. */
export function withoutSecrets(connectionString: string): (text: string) => string {
  const account = /^[^:]+:\/\/(?<account>[^@/]*)@/.exec(connectionString.trim())?.groups?.['account'];
  const password = account?.split(':')[1] ?? '';
  const secrets = [connectionString, password, decoded(password)].filter((secret) => secret !== '');
  return (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
