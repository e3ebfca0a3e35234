import type { Ask } from '@samenspoor/http/testing';
import fc from 'fast-check';
import { reportOf } from './api.js';

/** One thing that is done about one of two young people; the numbers choose among what there is then. */
export interface Deed {
  readonly side: 0 | 1;
  readonly kind: (typeof kinds)[number];
  readonly who: number;
  readonly which: number;
}

const kinds = [
  'report',
  'assign',
  'measure',
  'measure',
  'note',
  'action',
  'stance',
  'result',
  'absences',
  'call-in',
  'answer',
  'leave',
  'close',
  'reopen',
] as const;

export const deeds = (maxLength: number): fc.Arbitrary<readonly Deed[]> =>
  fc.array(
    fc.record({
      side: fc.constantFrom(0 as const, 1 as const),
      kind: fc.constantFrom(...kinds),
      who: fc.nat(workers.length - 1),
      which: fc.nat(99),
    }),
    { maxLength, size: 'max' },
  );

const workers = ['school-12', 'clb-1', 'caw-1', 'pms-1'] as const;
const viewers = [...workers, 'contact-21012', 'kans', 'police-1'] as const;
const outcomes = ['regular-attendance', 'moved-away', 'qualified', 'reported-in-error'] as const;
const syllables = ['Ba', 'Ke', 'Mo', 'Ru', 'Ti', 'Do', 'Fa', 'Li', 'Nu', 'Zo'];
let told = 0;

type Body = Readonly<Record<string, unknown>>;
interface Reported {
  readonly reportId: string;
  readonly personId: string;
  readonly trajectoryId: string;
}

/** A national number of someone born on a day from 2000 on. */
const numberOf = (birthDate: string, serial: number): string => {
  const nine = `${birthDate.replaceAll('-', '').slice(2)}${String(serial).padStart(3, '0')}`;
  return `${nine}${String(97 - Number(BigInt(`2${nine}`) % 97n)).padStart(2, '0')}`;
};

/**
 * Two young people of the same names and birth date with two national numbers: perhaps one. Nobody of an earlier story
 * resembles them.
 */
export const beginStory = async (ask: Ask) => {
  const number = told++;
  const digit = (place: number): number => Math.floor(number / 10 ** place) % 10;
  const name = [digit(0), digit(1), digit(2)].map((each) => syllables[each]).join('');
  const born = `${2006 + (number % 9)}-0${1 + (digit(1) % 9)}`;
  const reports: [Reported[], Reported[]] = [[], []];
  let deed = 0;

  const report = async (side: 0 | 1, as: string) => {
    const person = {
      familyName: name.toLowerCase().replace(/^./, (letter) => letter.toUpperCase()),
      givenNames: `${syllables[digit(0)]}lente`,
      birthDate: `${born}-17`,
      nationalNumber: numberOf(`${born}-17`, 101 + 2 * side + 4 * (number % 200)),
      address: { postcode: '1080' },
    };
    const answer = await ask(as, 'POST', '/v1/reports', reportOf(person));
    const made: Reported & { outcome: string; possibleMatches: { matchId: string }[] } = answer.json();
    reports[side].push(made);
    return made;
  };
  const post = (as: string, side: 0 | 1, route: string, body: Body, headers = {}) =>
    ask(as, 'POST', `/v1/trajectories/${reports[side].at(-1)?.trajectoryId}/${route}`, body, headers);

  const carryOut = async ({ side, kind, who, which }: Deed): Promise<unknown> => {
    const as = workers[who % workers.length] ?? 'kans';
    const words = `${name} ${deed++}`;
    const url = `/v1/trajectories/${reports[side].at(-1)?.trajectoryId}`;
    switch (kind) {
      case 'report':
        return report(side, as);
      case 'measure':
        return post(as, side, 'measures', { type: 'home-visit', date: '2024-10-01', note: words });
      case 'note':
        return post(as, side, 'notes', { text: words });
      case 'action':
        return post(as, side, 'actions', { what: words, who: 'young-person', due: '2026-12-01' });
      case 'stance': {
        const stance = which % 2 === 0 ? 'unwilling' : 'powerless';
        return post(as, side, 'stances', { stance, date: `2024-0${1 + (which % 9)}-12` });
      }
      case 'result': {
        const { measures = [] } = (await ask('kans', 'GET', url)).json();
        const measure = measures[which % Math.max(1, measures.length)];
        const ended = { result: 'reached', date: '2024-10-12' };
        return measure && post(as, side, `measures/${measure.measureId}/result`, ended);
      }
      case 'absences':
        return post(as, side, 'absences', {
          code: 'B',
          date: `2024-0${1 + (which % 9)}-11`,
          halfDays: which % 3,
        });
      case 'assign': {
        const seen = await ask('kans', 'GET', url);
        const organisationId = workers[which % workers.length];
        return post(
          'kans',
          side,
          'assignment',
          { organisationId, reason: words },
          { 'if-match': String(seen.headers['etag']) },
        );
      }
      case 'call-in': {
        const [step, to] = which % 2 === 0 ? ['clb-guidance', 'clb-1'] : ['pms-guidance', 'pms-1'];
        const attachments = ['school-measures', 'absence-summary', 'parents-contacted'];
        return post('school-12', side, 'escalations', { step, to, grounds: [words], attachments });
      }
      case 'answer': {
        const { escalations = [] } = (await ask('kans', 'GET', url)).json();
        const asked = escalations[which % Math.max(1, escalations.length)];
        const outcome = which % 3 === 0 ? 'refused' : 'accepted';
        return (
          asked &&
          post(asked.to, side, `escalations/${asked.escalationId}/answer`, { outcome, reason: words })
        );
      }
      case 'leave':
        return post(as, side, 'participants/leave', { reason: words });
      case 'close':
        for (const each of ['kans', ...workers])
          await post(each, side, 'closure', { outcome: outcomes[which % 4] });
        return;
      case 'reopen':
        for (const each of ['kans', ...workers]) await post(each, side, 'reopening', { reason: words });
    }
  };

  await report(0, 'school-12');
  const second = await report(1, 'clb-1');
  return {
    /** The question whether both are one. */
    matchId: second.possibleMatches[0]?.matchId ?? '',
    /** The person of each side. */
    persons: [reports[0][0]?.personId ?? '', reports[1][0]?.personId ?? ''] as const,
    reportsOf: (side: 0 | 1) => reports[side].map(({ reportId }) => reportId),
    carryOut: async (all: readonly Deed[]) => {
      for (const each of all) await carryOut(each);
    },
  };
};

/**
 * Everything that every actor sees of two persons; the order in which it is listed, when it was last touched, and whether a match waits
 * for a verdict aside: one that was given is not taken back by parting.
 */
export const seenOf = async (ask: Ask, persons: readonly string[]) => {
  const all: [string, unknown][] = [];
  const ids = (await trajectoriesOf(ask, persons)).map(({ trajectoryId }) => trajectoryId);
  for (const as of viewers) {
    for (const url of [
      ...persons.map((id) => `/v1/persons/${id}`),
      ...ids.map((id) => `/v1/trajectories/${id}`),
    ]) {
      const answer = await ask(as, 'GET', url);
      all.push([`${as} ${url}`, answer.statusCode === 200 ? inOrder(answer.json()) : answer.statusCode]);
    }
    const { items } = (await ask(as, 'GET', '/v1/worklist?limit=500')).json();
    const listed = items
      .filter((each: { trajectoryId: string }) => ids.includes(each.trajectoryId))
      .map((each: { why: readonly string[] }) => ({
        ...each,
        why: each.why.filter((why) => why !== 'review'),
      }));
    all.push([`${as} worklist`, inOrder(listed)]);
  }
  return Object.fromEntries(all);
};

/** The live trajectories of some persons, as KANS sees them. */
export const trajectoriesOf = async (ask: Ask, persons: readonly string[]) => {
  const ids = new Set<string>();
  for (const id of persons)
    for (const { trajectoryId } of (await ask('kans', 'GET', `/v1/persons/${id}`)).json().trajectories)
      ids.add(trajectoryId);
  return Promise.all(
    [...ids].toSorted().map(async (id) => (await ask('kans', 'GET', `/v1/trajectories/${id}`)).json()),
  );
};

interface ShownRecord {
  readonly measureId?: string;
  readonly absenceId?: string;
  readonly noteId?: string;
  readonly escalationId?: string;
  readonly entryId?: string;
  readonly undecidedWith?: readonly string[];
}
type Shown = Readonly<
  Record<'measures' | 'absences' | 'notes' | 'escalations' | 'actions' | 'stances', readonly ShownRecord[]>
>;

const recordsOf = (shown: Shown): readonly ShownRecord[] => [
  ...shown.measures,
  ...shown.absences,
  ...shown.notes,
  ...shown.escalations,
  ...shown.actions,
  ...shown.stances,
];
const idOf = ({ measureId, absenceId, noteId, escalationId, entryId }: ShownRecord): string =>
  measureId ?? absenceId ?? noteId ?? escalationId ?? entryId ?? '';

/** Ids of everything recorded in a trajectory, as it is shown. */
export const recordsIn = (shown: Shown): readonly string[] => recordsOf(shown).map(idOf);

/** What is shown as undecided, with the trajectories that it may belong to instead. */
export const undecidedIn = (shown: Shown) =>
  recordsOf(shown).flatMap((each) =>
    each.undecidedWith ? [{ recordId: idOf(each), others: each.undecidedWith }] : [],
  );

const touched = new Set(['revision', 'lastActivityAt']);

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value))
    return value.map(inOrder).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !touched.has(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => [name, inOrder(each)]),
  );
};
