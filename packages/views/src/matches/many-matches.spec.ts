import { presentVersion } from '@samenspoor/contracts';
import {
  type EventMeta,
  identify,
  matchId,
  organisationId,
  type PersonId,
  type PossibleMatch,
  personId,
  type RegisterEvent,
  registerStreamPrefix,
  reportId,
} from '@samenspoor/domain';
import type { EventToAppend } from '@samenspoor/event-log';
import { expect, it } from 'vitest';
import { sealed } from '../test-kit/example-network.fixture.js';
import { recorded, TableInMemory } from '../test-kit/folded.fixture.js';
import { matchesView } from './matches-view.js';

const meta: EventMeta = { at: '2024-10-02T08:00:00.000Z', by: null, command: null, causationId: null };
const wanted = personId('wanted');
const own = (n: number): PersonId => personId(`person-${n}`);

const question = (n: number | string, candidatePersonId = wanted, certain?: true): PossibleMatch => ({
  matchId: matchId(`match-${n}`),
  candidatePersonId,
  weight: 7,
  explanation: [],
  ...(certain ? { certain } : {}),
});

/** The n-th report; possibly about `wanted` unless said otherwise. */
function report(
  n: number,
  of = own(n),
  possibleMatches: readonly PossibleMatch[] = [question(n)],
): RegisterEvent {
  const school = organisationId('school-1');
  const facts = {
    reportId: reportId(`report-${n}`),
    organisationId: school,
    registeredBy: school,
    concernKind: 'illness' as const,
    absences: {},
    territory: null,
    reportedAt: meta.at,
    reportName: `report-${n}`,
    contentHash: 'content',
    legalBasis: 'basis',
    warnings: [],
    report: sealed(),
  };
  const outcome = possibleMatches.length > 0 ? 'possible' : 'new';
  return identify(facts, { outcome, possibleMatches, explanation: [], parametersVersion: '1' }, of, meta);
}

const answered = (n: number, of = own(n)): RegisterEvent => ({
  type: 'MatchVerdictGiven',
  data: {
    matchId: matchId(`match-${n}`),
    reportId: reportId(`report-${n}`),
    personId: of,
    candidatePersonId: wanted,
    verdict: 'different',
    reason: null,
  },
  meta,
});

const linked = (n: number): RegisterEvent => ({
  type: 'PersonsLinked',
  data: {
    leadingPersonId: wanted,
    absorbedPersonId: own(n),
    reportIds: [reportId(`report-${n}`)],
    cause: 'verdict',
  },
  meta,
});

/** A register in which `count` questions about one person are open, and what each event after that costs. */
async function register(count: number) {
  const table = new TableInMemory(matchesView);
  let revision = -1;
  const next = ({ type, data, meta: said }: RegisterEvent) => {
    revision += 1;
    const event: EventToAppend = {
      id: `event-${revision}`,
      type,
      schemaVersion: presentVersion(type),
      data: JSON.parse(JSON.stringify(data)),
      meta: JSON.parse(JSON.stringify(said)),
    };
    return recorded({ stream: `${registerStreamPrefix}brussels`, revision, event }, revision + 1);
  };
  await table.apply([next(report(0, wanted, [])), next(report(-1, wanted, []))]);
  await table.apply(Array.from({ length: count }, (_, n) => next(report(n + 1))));
  return {
    statusOf: (n: number | string) => table.stored.get(`match:match-${n}`)?.doc,
    async costOf(event: RegisterEvent) {
      const { loaded, written, characters } = table;
      await table.apply([next(event)]);
      return {
        loaded: table.loaded - loaded,
        written: table.written - written,
        characters: table.characters - characters,
      };
    },
  };
}

it('one more match of a person, an answer and a report cost the same whether 128 or 1,600 are open', async () => {
  // At the same place on a page, so that what is written is as long.
  const few = await register(128);
  const many = await register(1_600);
  for (const event of [report(5_000), report(5_001, wanted, []), answered(5_000)]) {
    const { loaded, written, characters } = await many.costOf(event);
    const cost = await few.costOf(event);
    expect({ loaded, written }).toEqual({ loaded: cost.loaded, written: cost.written });
    expect(loaded).toBeLessThan(12);
    expect(characters).toBeLessThan(cost.characters + 100);
  }
  expect(many.statusOf(5_000)).toMatchObject({ status: 'different' });
  expect(many.statusOf(1)).toMatchObject({ status: 'open' });
});

it('a person with many matches takes over all of another, over every page', async () => {
  const { statusOf, costOf } = await register(100);
  const { loaded } = await costOf(linked(7));
  expect(loaded).toBeLessThan(20);
  expect(statusOf(7)).toMatchObject({ status: 'lapsed' });
  expect(statusOf(8)).toMatchObject({ status: 'open' });
  await costOf({
    type: 'PersonForgotten',
    data: { personId: wanted, reportIds: [reportId('report-0')], reason: null },
    meta,
  });
  for (let n = 1; n <= 100; n += 1) expect(statusOf(n)).toMatchObject({ status: 'lapsed', explanation: [] });
});

it('whether a report belongs to its person is asked again once there is another one', async () => {
  const { statusOf, costOf } = await register(1);
  await costOf(report(2, own(2), [question(2, own(2))]));
  expect(statusOf(2)).toMatchObject({ status: 'lapsed' });
  await costOf(report(3, own(2), []));
  expect(statusOf(2)).toMatchObject({ status: 'open' });
});

it('who was kept apart before is kept apart of every question that the last word is about', async () => {
  const { statusOf, costOf } = await register(3);
  await costOf(answered(1));
  await costOf(report(4, own(1), [question(4, wanted, true), question('other', own(2), true)]));
  await costOf(linked(2));
  for (const id of [4, 'other']) expect(statusOf(id)).toMatchObject({ status: 'open', contradiction: true });
  await costOf(answered(4, own(1)));
  expect(statusOf('other')).toMatchObject({ status: 'lapsed' });
});
