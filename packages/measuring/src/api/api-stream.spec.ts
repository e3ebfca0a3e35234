import { createClient } from '@samenspoor/client';
import { expect, test } from 'vitest';
import type { SentReport } from '../readers/reports.js';
import { measureApi } from './api-stream.js';
import { StandingPersons } from './standing-persons.js';

interface Line {
  readonly outcome: string;
  readonly personId: string;
  readonly candidates?: readonly string[];
}

/** A service that answers as it is told, and links persons by verdicts. */
class ScriptedService {
  readonly verdicts: string[] = [];
  readonly #open = new Map<string, { personId: string; candidatePersonId: string }>();
  readonly #persons = new Map<string, string>();
  readonly #script: Iterator<Line>;

  constructor(script: readonly Line[]) {
    this.#script = script.values();
  }

  fetch = async (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    if (pathname === '/v1/imports/reports') return this.#import(await request.text());
    if (pathname === '/v1/matches') return Response.json({ items: [...this.#items()], next: null });
    const [, kind, id = ''] = /^\/v1\/(reports|matches)\/([^/]+)/.exec(pathname) ?? [];
    if (kind === 'reports') return Response.json({ personId: this.#persons.get(id) });
    const { verdict }: { verdict: unknown } = JSON.parse(await request.text());
    return this.#verdict(id, String(verdict));
  };

  *#items() {
    for (const [matchId, sides] of this.#open) yield { matchId, ...sides };
  }

  #import(body: string): Response {
    const answers = body
      .trim()
      .split('\n')
      .map((line) => {
        const { externalRef } = JSON.parse(line);
        const { value } = this.#script.next();
        const { outcome, personId, candidates = [] }: Line = value;
        this.#persons.set(`id-${externalRef}`, personId);
        const possibleMatches = candidates.map((candidatePersonId) => {
          const matchId = `${personId}-${candidatePersonId}`;
          this.#open.set(matchId, { personId, candidatePersonId });
          return { matchId, candidatePersonId };
        });
        return {
          externalRef,
          status: 201,
          reportId: `id-${externalRef}`,
          personId,
          outcome,
          possibleMatches,
        };
      });
    return new Response(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }

  #verdict(id: string, verdict: string): Response {
    const match = this.#open.get(id);
    this.#open.delete(id);
    this.verdicts.push(`${id} ${verdict}`);
    if (verdict === 'same' && match !== undefined)
      for (const [report, person] of this.#persons)
        if (person === match.personId) this.#persons.set(report, match.candidatePersonId);
    return Response.json({});
  }
}

const report = (ref: string, trueId: string): SentReport => ({
  ref,
  trueId,
  origin: null,
  line: JSON.stringify({ externalRef: ref }),
  details: {
    familyName: 'Proef',
    givenNames: null,
    birthDate: null,
    sex: null,
    nationalNumber: null,
    address: null,
    school: null,
  },
});

test('a stream through the API is told by what the service answers', async () => {
  const service = new ScriptedService([
    { outcome: 'new', personId: 'p1' },
    { outcome: 'possible', personId: 'p2', candidates: ['p1'] },
    { outcome: 'joined', personId: 'p1' },
    { outcome: 'possible', personId: 'p3', candidates: ['p1'] },
    { outcome: 'new', personId: 'p4' },
  ]);
  const client = createClient({ baseUrl: 'http://service', token: 'kans', fetch: service.fetch });
  const reports = [report('a', 'A'), report('b', 'A'), report('c', 'C'), report('d', 'D'), report('e', 'A')];
  const figures = await measureApi(client, reports, 2);
  expect(service.verdicts).toEqual(['p2-p1 same', 'p3-p1 different']);
  expect(figures).toMatchObject({
    reports: 5,
    repeats: 2,
    joinedRight: 0,
    joinedWrong: 1,
    missed: 1,
    queued: 2,
    queuedRight: 1,
    review: { same: 1, different: 1, lapsed: 0 },
    pairs: { truePairs: 3, foundPairs: 3, rightPairs: 1 },
  });
});

test('a service that knows the reports already is refused', async () => {
  const answer = { externalRef: 'a', status: 200, reportId: '1', personId: 'p', outcome: 'new' };
  const fetch = async () => new Response(`${JSON.stringify(answer)}\n`);
  const client = createClient({ baseUrl: 'http://service', token: 'kans', fetch });
  await expect(measureApi(client, [report('a', 'A')])).rejects.toThrow('holds no reports yet');
});

test('persons that were linked stand for one young person', () => {
  const persons = new StandingPersons();
  persons.add('p1', 'A');
  persons.add('p2', 'B');
  persons.add('p3', 'B');
  persons.link('p1', 'p2');
  expect(persons.standsFor('p2')).toBe('A');
  persons.link('p3', 'p2');
  expect(['p1', 'p2', 'p3'].map((id) => persons.standsFor(id))).toEqual(['B', 'B', 'B']);
  expect(persons.standsFor('p9')).toBeNull();
});
