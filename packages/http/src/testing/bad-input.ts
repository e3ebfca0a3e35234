import { samplePerson, sampleReport } from './samples.js';

/** A request that must be refused, and how. Holds for the application on any engine. */
export interface BadInput {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status: number;
  readonly type: string;
  /** Pointer and rule of the first error, where there is one. */
  readonly pointer?: string;
  readonly rule?: string;
}

const form = { status: 400, type: '/problems/form' } as const;
const unreadable = { status: 400, type: '/problems/body-malformed', pointer: '' } as const;

const report = (name: string, body: unknown, pointer: string, rule: string): BadInput => ({
  name,
  method: 'POST',
  url: '/v1/reports',
  body,
  ...form,
  pointer,
  rule,
});

const person = (name: string, more: Readonly<Record<string, unknown>>, pointer: string, rule: string) =>
  report(
    name,
    { ...sampleReport, youngPerson: { ...samplePerson, ...more } },
    `/youngPerson${pointer}`,
    rule,
  );

const concern = (name: string, more: Readonly<Record<string, unknown>>, pointer: string, rule: string) =>
  report(
    name,
    { ...sampleReport, concern: { ...sampleReport.concern, ...more } },
    `/concern${pointer}`,
    rule,
  );

const command = (name: string, path: string, body: unknown, pointer: string, rule: string): BadInput => ({
  name,
  method: 'POST',
  url: `/v1/trajectories/none/${path}`,
  body,
  ...form,
  pointer,
  rule,
});

const query = (name: string, url: string, pointer: string, rule: string): BadInput => ({
  name,
  method: 'GET',
  url,
  ...form,
  pointer,
  rule,
});

const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString();
const allocation = { records: ['m'], to: 'stays', reason: 'nagevraagd' };
const measure = { type: 'talk-with-pupil', date: '2024-10-02' };
const stance = { stance: 'unwilling', date: '2024-10-01' };
const absences = { code: 'B', date: '2024-10-02', halfDays: 1 };
const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;

export const badInput: readonly BadInput[] = [
  report('no young person', { ...sampleReport, youngPerson: undefined }, '/youngPerson', 'required'),
  report('no concern', { ...sampleReport, concern: undefined }, '/concern', 'required'),
  report('no legal basis', { ...sampleReport, legalBasis: undefined }, '/legalBasis', 'required'),
  report('an unknown legal basis', { ...sampleReport, legalBasis: 'because' }, '/legalBasis', 'not-in-list'),
  report('an array for a body', [sampleReport], '', 'object-needed'),
  report('null for a body', 'null', '', 'object-needed'),
  report('a number for a body', '7', '', 'object-needed'),
  report('an unknown field', { ...sampleReport, legalbasis: 'x' }, '/legalbasis', 'unknown-field'),
  report('an empty reference', { ...sampleReport, externalRef: '' }, '/externalRef', 'blank'),
  report('a reference of 256', { ...sampleReport, externalRef: 'x'.repeat(256) }, '/externalRef', 'too-long'),
  report('a number for a reference', { ...sampleReport, externalRef: 7 }, '/externalRef', 'type'),
  report('no moment', { ...sampleReport, reportedAt: 'yesterday' }, '/reportedAt', 'instant'),
  report(
    'a moment without offset',
    { ...sampleReport, reportedAt: '2024-10-02T08:49:36' },
    '/reportedAt',
    'instant',
  ),
  report(
    'a moment on no day',
    { ...sampleReport, reportedAt: '2024-02-30T08:49:36Z' },
    '/reportedAt',
    'instant',
  ),
  report('a moment to come', { ...sampleReport, reportedAt: tomorrow }, '/reportedAt', 'instant-future'),
  report(
    'a moment long ago',
    { ...sampleReport, reportedAt: '1850-01-01T00:00:00Z' },
    '/reportedAt',
    'instant-early',
  ),
  report(
    'a prototype for a field',
    `{"__proto__":{"legalBasis":"x"},"youngPerson":{"familyName":"Proef"},"concern":{"kind":"illness"},"legalBasis":"voluntary-guidance"}`,
    '/__proto__',
    'unknown-field',
  ),
  person('no name at all', { familyName: null, givenNames: null }, '', 'name-needed'),
  person('a blank name', { familyName: ' \u00a0' }, '/familyName', 'blank'),
  person('a name of nothing visible', { familyName: '\u200b' }, '/familyName', 'blank'),
  person('a name of 201', { familyName: 'é'.repeat(201) }, '/familyName', 'too-long'),
  person('a line break in a name', { givenNames: 'Len\nte' }, '/givenNames', 'control-characters'),
  person('a NUL in a name', { givenNames: 'Len\u0000te' }, '/givenNames', 'control-characters'),
  person('half a character in a name', { givenNames: 'Lente\ud83d' }, '/givenNames', 'unicode'),
  person('a number for a name', { givenNames: 12 }, '/givenNames', 'type'),
  person('no birth date that exists', { birthDate: '2009-02-30' }, '/birthDate', 'partial-date'),
  person('a birth month 13', { birthDate: '2009-13' }, '/birthDate', 'partial-date'),
  person('a birth date in words', { birthDate: '17/04/2009' }, '/birthDate', 'partial-date'),
  person('a birth date to come', { birthDate: '9999' }, '/birthDate', 'date-future'),
  person('another sex', { sex: 'V' }, '/sex', 'not-in-list'),
  person('ten digits', { nationalNumber: '09.04.17-123.4' }, '/nationalNumber', 'national-number'),
  person('letters in a number', { nationalNumber: '0904171234A' }, '/nationalNumber', 'national-number'),
  person('no language', { language: 'xx' }, '/language', 'language'),
  person('a language of three letters', { language: 'fra' }, '/language', 'too-long'),
  person('a text for an address', { address: 'Teststraat 1' }, '/address', 'type'),
  person('an unknown part of an address', { address: { zip: '1080' } }, '/address/zip', 'unknown-field'),
  person('an unknown part of a school', { school: { naam: 'x' } }, '/school/naam', 'unknown-field'),
  concern('no kind', { kind: undefined }, '/kind', 'required'),
  concern('an unknown kind', { kind: 'truancy' }, '/kind', 'not-in-list'),
  concern('an unknown absence code', { absences: { Q: 1 } }, '/absences/Q', 'unknown-field'),
  concern('half a half day', { absences: { B: 1.5 } }, '/absences/B', 'type'),
  concern('fewer than no half days', { absences: { B: -1 } }, '/absences/B', 'too-small'),
  concern('a text for half days', { absences: { B: '12' } }, '/absences/B', 'type'),
  concern('no date since when', { since: '2024-09-31' }, '/since', 'partial-date'),
  concern('10,001 characters', { description: 'x'.repeat(10_001) }, '/description', 'too-long'),
  {
    name: 'no JSON',
    method: 'POST',
    url: '/v1/reports',
    body: '{"youngPerson":',
    ...unreadable,
    rule: 'json',
  },
  { name: 'an empty body', method: 'POST', url: '/v1/reports', body: '', ...unreadable, rule: 'json' },
  {
    name: 'no UTF-8',
    method: 'POST',
    url: '/v1/reports',
    body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
    ...unreadable,
    rule: 'utf-8',
  },
  { name: 'deep nesting', method: 'POST', url: '/v1/reports', body: nested, ...unreadable, rule: 'too-deep' },
  {
    name: 'a body over 1 MiB',
    method: 'POST',
    url: '/v1/reports',
    body: JSON.stringify({ ...sampleReport, externalRef: 'x'.repeat(1024 * 1024) }),
    status: 413,
    type: '/problems/body-too-large',
  },
  {
    name: 'another kind of content',
    method: 'POST',
    url: '/v1/reports',
    body: '<report/>',
    headers: { 'content-type': 'application/xml' },
    status: 415,
    type: '/problems/media-type',
  },
  {
    name: 'no kind of content',
    method: 'POST',
    url: '/v1/reports',
    ...form,
    pointer: '',
    rule: 'object-needed',
  },
  {
    name: 'JSON where lines are asked for',
    method: 'POST',
    url: '/v1/imports/reports',
    body: sampleReport,
    status: 415,
    type: '/problems/media-type',
  },
  {
    name: 'an idempotency key of 256',
    method: 'POST',
    url: '/v1/reports',
    body: sampleReport,
    headers: { 'idempotency-key': 'k'.repeat(256) },
    ...form,
    pointer: '/idempotency-key',
    rule: 'idempotency-key',
  },
  {
    name: 'an empty idempotency key',
    method: 'POST',
    url: '/v1/reports',
    body: sampleReport,
    headers: { 'idempotency-key': '' },
    ...form,
    pointer: '/idempotency-key',
    rule: 'idempotency-key',
  },
  {
    name: 'an entity tag without quotes',
    method: 'POST',
    url: '/v1/trajectories/none/measures',
    body: measure,
    headers: { 'if-match': 'seven' },
    ...form,
    pointer: '/if-match',
    rule: 'if-match',
  },
  {
    name: 'no position to read after',
    method: 'GET',
    url: '/v1/worklist',
    headers: { 'read-after': 'not a position' },
    ...form,
    pointer: '/read-after',
    rule: 'read-after',
  },
  query('a limit of 0', '/v1/worklist?limit=0', '/limit', 'limit'),
  query('a limit of 501', '/v1/reports?limit=501', '/limit', 'limit'),
  query('a limit below 0', '/v1/matches?limit=-1', '/limit', 'limit'),
  query('a limit in words', '/v1/worklist?limit=ten', '/limit', 'limit'),
  query('a limit with a fraction', '/v1/worklist?limit=1.5', '/limit', 'limit'),
  query('two limits', '/v1/worklist?limit=1&limit=2', '/limit', 'type'),
  query('a cursor that is not ours', '/v1/reports?cursor=abc', '/cursor', 'cursor'),
  query('an invented cursor', '/v1/worklist?cursor=AAAAAAAAAAAAAAAA.1', '/cursor', 'cursor'),
  query('an unknown question', '/v1/reports?limt=5', '/limt', 'unknown-field'),
  query('a question to one report', '/v1/reports/none?fields=x', '/fields', 'unknown-field'),
  query('a question to one trajectory', '/v1/trajectories/none?fields=x', '/fields', 'unknown-field'),
  query('another status', '/v1/matches?status=closed', '/status', 'not-in-list'),
  command('an unknown measure', 'measures', { ...measure, type: 'detention' }, '/type', 'not-in-list'),
  command('no day that exists', 'measures', { ...measure, date: '2024-02-30' }, '/date', 'date'),
  command('a month for a day', 'measures', { ...measure, date: '2024-02' }, '/date', 'date'),
  command('a day to come', 'measures', { ...measure, date: tomorrow.slice(0, 10) }, '/date', 'date-future'),
  command('an unknown field of a measure', 'measures', { ...measure, notes: 'x' }, '/notes', 'unknown-field'),
  command(
    'date and period',
    'absences',
    { ...absences, period: { from: '2024-10-01', to: '2024-10-02' } },
    '',
    'date-or-period',
  ),
  command('neither date nor period', 'absences', { code: 'B', halfDays: 1 }, '', 'date-or-period'),
  command('fewer than no half days', 'absences', { ...absences, halfDays: -1 }, '/halfDays', 'too-small'),
  command(
    'a period that ends before it begins',
    'absences',
    { code: 'B', period: { from: '2024-10-02', to: '2024-10-01' }, halfDays: 1 },
    '/period',
    'period-order',
  ),
  command('an unknown code', 'absences', { ...absences, code: 'b' }, '/code', 'not-in-list'),
  command('an unknown stance', 'stances', { ...stance, stance: 'angry' }, '/stance', 'not-in-list'),
  command(
    'an attempt to come',
    'stances',
    { ...stance, attempts: [{ date: tomorrow.slice(0, 10), means: 'letter' }] },
    '/attempts/0/date',
    'date-future',
  ),
  command(
    'an attempt after what rests on it',
    'stances',
    { ...stance, attempts: [{ date: '2024-10-15', means: 'letter' }] },
    '/attempts/0/date',
    'date-after',
  ),
  command(
    'an attempt that is named twice',
    'stances',
    {
      ...stance,
      attempts: [
        { date: '2024-10-01', means: 'letter' },
        { date: '2024-10-01', means: 'telephone' },
        { date: '2024-10-01', means: 'letter' },
      ],
    },
    '/attempts/2',
    'twice',
  ),
  command('an action of nobody', 'actions', { what: 'x', due: '2024-10-01' }, '/who', 'required'),
  command('a fifth phase', 'phase', { phase: 4 }, '/phase', 'not-in-list'),
  command('an empty note', 'notes', { text: '' }, '/text', 'blank'),
  command('a note of 10,001', 'notes', { text: 'x'.repeat(10_001) }, '/text', 'too-long'),
  command('no reason to leave', 'participants/leave', {}, '/reason', 'required'),
  command('no coordinator', 'assignment', { reason: 'x' }, '/organisationId', 'required'),
  command('an unknown step', 'escalations', { step: 'army', to: 'clb-1' }, '/step', 'not-in-list'),
  command(
    'an unknown part of an attachment',
    'escalations',
    { step: 'clb-guidance', to: 'clb-1', grounds: [], attachments: [{ kind: 'x', type: 'absence-list' }] },
    '/attachments/0/kind',
    'unknown-field',
  ),
  command(
    'a number for a ground',
    'escalations',
    { step: 'clb-guidance', to: 'clb-1', grounds: 5 },
    '/grounds',
    'type',
  ),
  command('nothing to allocate', 'allocations', { ...allocation, records: [] }, '/records', 'too-few'),
  command('nowhere to allocate', 'allocations', { records: ['m'], reason: 'x' }, '/to', 'required'),
  command('no reason to allocate', 'allocations', { records: ['m'], to: 'stays' }, '/reason', 'required'),
  command('another answer', 'escalations/e/answer', { outcome: 'maybe' }, '/outcome', 'not-in-list'),
  command('another outcome', 'closure', { outcome: 'done' }, '/outcome', 'not-in-list'),
  {
    name: 'another verdict',
    method: 'POST',
    url: '/v1/matches/none/verdict',
    body: { verdict: 'perhaps', reason: 'x' },
    ...form,
    pointer: '/verdict',
    rule: 'not-in-list',
  },
  {
    name: 'no reports to unlink',
    method: 'POST',
    url: '/v1/persons/none/unlink',
    body: { reportIds: [], reason: 'x' },
    ...form,
    pointer: '/reportIds',
    rule: 'too-few',
  },
  {
    name: 'an address that is not there',
    method: 'GET',
    url: '/v1/nothing',
    status: 404,
    type: '/problems/route-unknown',
  },
  {
    name: 'another method',
    method: 'GET',
    url: '/v1/imports/reports',
    status: 405,
    type: '/problems/method-not-allowed',
  },
  ...['none', '%00', '%E0%A4%A', '..%2f..', 'x'.repeat(5_000), '\u00e9%20"\''].flatMap((id): BadInput[] => [
    {
      name: `a report ${id.slice(0, 20)}`,
      method: 'GET',
      url: `/v1/reports/${encodeURI(id).replace(/%25/g, '%')}`,
      status: 404,
      type: '/problems/not-found',
    },
    {
      name: `a trajectory ${id.slice(0, 20)}`,
      method: 'GET',
      url: `/v1/trajectories/${encodeURI(id).replace(/%25/g, '%')}`,
      status: 404,
      type: '/problems/not-found',
    },
  ]),
];
