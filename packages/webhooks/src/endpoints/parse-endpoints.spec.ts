import { describe, expect, it } from 'vitest';
import { organisation, organisations } from '../test-kit/partners.fixture.js';
import { secretOf } from '../test-kit/receiver.fixture.js';
import { isPublicAddress } from './address.js';
import { usualPausesMs } from './endpoint.js';
import { parseEndpoints } from './parse-endpoints.js';

const strict = { http: false, privateAddresses: false };
const region = organisation('region', 'regional-coordinator');
const network = new Map([...organisations, [region.id, region]]);
const endpoint = {
  id: 'clb',
  organisation: 'clb-1',
  url: 'https://partner.example/samenspoor',
  secrets: [secretOf('one')],
};
const parse = (given: unknown, allowed = strict) =>
  parseEndpoints(typeof given === 'string' ? given : JSON.stringify(given), network, allowed);
const problemsOf = (given: unknown, allowed = strict): string => {
  const parsed = parse(given, allowed);
  return parsed.ok ? 'accepted' : parsed.problems.join('; ');
};

describe('endpoints', () => {
  it('are those of the file, with what is usual where nothing is said', () => {
    const parsed = parse([endpoint]);
    if (!parsed.ok) throw new Error(parsed.problems.join());
    expect(parsed.endpoints).toMatchObject([
      { id: 'clb', organisation: { type: 'clb' }, types: null, from: 'now', timeoutMs: 15_000 },
    ]);
    expect(parsed.endpoints[0]?.pausesMs).toEqual(usualPausesMs);
    const more = {
      types: ['samenspoor.trajectory.closed.v1'],
      from: 'beginning',
      timeoutSeconds: 5,
      retrySeconds: [1, 2],
    };
    const full = parse([{ ...endpoint, ...more }]);
    expect(full.ok && full.endpoints[0]).toMatchObject({
      from: 'beginning',
      timeoutMs: 5_000,
      pausesMs: [1_000, 2_000],
    });
  });

  const secret = 'hunter2-hunter2';
  it.each([
    ['no JSON', `[${secret}`, 'the file is no JSON'],
    ['no list', { secret }, 'expected array'],
    ['an unknown field', [{ ...endpoint, motto: secret }], '"motto"'],
    ['an id of another form', [{ ...endpoint, id: `${secret}!` }], '/0/id small letters'],
    ['an id twice', [endpoint, { ...endpoint, url: 'https://other.example' }], '/1/id another endpoint'],
    [
      'an unknown organisation',
      [{ ...endpoint, organisation: secret }],
      '/0/organisation an organisation of',
    ],
    ['the region', [{ ...endpoint, organisation: 'region' }], '/0/organisation one that may take part'],
    ['no address', [{ ...endpoint, url: secret }], '/0/url an absolute address'],
    ['another protocol', [{ ...endpoint, url: `ftp://${secret}` }], '/0/url https only'],
    ['plain HTTP', [{ ...endpoint, url: `http://${secret}.example` }], '/0/url https only'],
    [
      'a password',
      [{ ...endpoint, url: `https://u:${secret}@partner.example` }],
      '/0/url no name or password',
    ],
    ['a private address', [{ ...endpoint, url: 'https://10.1.2.3/' }], '/0/url a public address'],
    ['the same in disguise', [{ ...endpoint, url: 'https://[::ffff:a01:203]/' }], '/0/url a public address'],
    [
      'an address of a cloud’s own',
      [{ ...endpoint, url: 'https://169.254.169.254/' }],
      '/0/url a public address',
    ],
    ['no secret', [{ ...endpoint, secrets: [] }], '/0/secrets one secret'],
    ['three secrets', [{ ...endpoint, secrets: ['a', 'b', 'c'].map(secretOf) }], '/0/secrets one secret'],
    [
      'a secret of another form',
      [{ ...endpoint, secrets: [secret] }],
      '/0/secrets/0 whsec_ and 24 to 64 bytes',
    ],
    ['a short secret', [{ ...endpoint, secrets: ['whsec_aGk='] }], '/0/secrets/0 whsec_'],
    ['an unknown type', [{ ...endpoint, types: [secret] }], '/0/types/0 one of samenspoor.trajectory.'],
    [
      'a type of the register',
      [{ ...endpoint, types: ['samenspoor.register.person-forgotten.v1'] }],
      '/0/types/0',
    ],
    ['a long timeout', [{ ...endpoint, timeoutSeconds: 600 }], '/0/timeoutSeconds'],
    ['too many', Array.from({ length: 51 }, (_, index) => ({ ...endpoint, id: `clb-${index}` })), '50'],
  ])('are refused with %s, by the rule and without any value', (_, given, said) => {
    const problems = problemsOf(given);
    expect(problems).toContain(said);
    expect(problems).not.toContain(secret);
  });

  it('may be on this machine over plain HTTP, and elsewhere where the operator says so', () => {
    for (const url of ['http://127.0.0.1:9000/', 'http://localhost:9000/', 'http://[::1]:9000/'])
      expect(problemsOf([{ ...endpoint, url }])).toBe('accepted');
    const plain = [{ ...endpoint, url: 'http://partner.example/' }];
    expect(problemsOf(plain, { http: true, privateAddresses: false })).toBe('accepted');
    const local = [{ ...endpoint, url: 'https://10.1.2.3/' }];
    expect(problemsOf(local, { http: true, privateAddresses: false })).toContain('public address');
    expect(problemsOf(local, { http: false, privateAddresses: true })).toBe('accepted');
  });
});

describe('an address', () => {
  it.each(['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
  it.each([
    ...[
      '0.0.0.0',
      '10.0.0.1',
      '100.64.0.1',
      '127.0.0.1',
      '169.254.169.254',
      '172.16.0.1',
      '192.168.1.1',
      '224.0.0.1',
    ],
    ...[
      '240.0.0.1',
      '255.255.255.255',
      '::',
      '::1',
      'fe80::1',
      'fd00::1',
      'ff02::1',
      '::ffff:10.0.0.1',
      '64:ff9b::a00:1',
    ],
    ...['2002:a00:1::', '198.18.0.1', 'nonsense'],
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
