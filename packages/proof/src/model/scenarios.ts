import type { ReportAnswer, SubmittedYoungPerson } from '@samenspoor/casework';
import { actor, submission, youngPerson } from '@samenspoor/testing';
import type { Asked, Request, Scenario, Seen, Sent } from './scenario.js';

const once = { idempotencyKey: null };
const command = { idempotencyKey: null, ifMatch: null };
const elsewhere = { street: 'Nieuwstraat', houseNumber: '9', postcode: '1080', municipality: null };
const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
/** Certainly the same in every report, by the number. */
const lente = youngPerson({ address, nationalNumber: '09041700126' });
/** One letter apart from Lente, and at another address: perhaps the same. */
const maybeLente = youngPerson({
  address: elsewhere,
  familyName: 'Proefpersoons',
});
/** The same as that, and another municipality. */
const moved = { ...lente, address: { ...address, postcode: '1070' } };
const maybeMoved = { ...maybeLente, address: { ...elsewhere, postcode: '1070' } };
const kans = actor('kans');

const report = (name: string, at: number, by: string, who: SubmittedYoungPerson = lente): Sent => ({
  kind: 'report',
  name,
  at,
  by: actor(by),
  submission: submission(who, { externalRef: name }),
});

/** A request about reports that are acknowledged by then. */
const about = (
  name: string,
  at: number,
  reports: readonly string[],
  ask: (casework: Parameters<Asked['ask']>[0], answers: readonly ReportAnswer[]) => ReturnType<Asked['ask']>,
): Asked => {
  const found = (seen: Seen) => reports.flatMap((each) => seen.get(each) ?? []);
  return {
    kind: 'request',
    name,
    at,
    when: (seen) => found(seen).length === reports.length,
    ask: (casework, seen) => ask(casework, found(seen)),
  };
};

const only = (answers: readonly ReportAnswer[]): ReportAnswer => {
  const [answer] = answers;
  if (!answer) throw new Error('asked about nothing');
  return answer;
};

/** Says that the match of a report is the same young person. */
const same = (name: string, at: number): Asked => {
  const matchIn = (seen: Seen) => seen.get(name)?.possibleMatches[0]?.matchId;
  return {
    kind: 'request',
    name: `same(${name})`,
    at,
    when: (seen) => matchIn(seen) !== undefined,
    ask: (casework, seen) =>
      casework.giveVerdict(kans, matchIn(seen) ?? '', { verdict: 'same', reason: null }, once),
  };
};

/** Takes reports out of the person that the first of them was answered with, whoever that is by then. */
const unlink = (first: string, at: number, ...more: readonly string[]): Asked =>
  about(`unlink(${[first, ...more].join()})`, at, [first, ...more], (casework, answers) => {
    const reportIds = answers.map(({ reportId }) => reportId);
    return casework.unlink(kans, answers[0]?.personId ?? '', { reportIds, reason: null }, once);
  });

/** Something is written down in the trajectory of a report, and allocated to that of another. */
const noteAndAllocation = (text: string, by: string, at: string, to: string) => {
  let noteId = '';
  const note = about('note', 1, [at], async (casework, answers) => {
    const { trajectoryId } = only(answers);
    const added = await casework.onTrajectory(actor(by), trajectoryId, { kind: 'add-note', text }, command);
    if (added.ok) noteId = added.value.entryId ?? '';
    return added;
  });
  const allocate = (process: number) =>
    about('allocate', process, [at, to], (casework, [here, there]) => {
      const target = there?.trajectoryId ?? '';
      const asked = { kind: 'allocate', recordIds: [noteId], to: target, reason: null } as const;
      return casework.onTrajectory(kans, here?.trajectoryId ?? '', asked, command);
    });
  return { note, allocate };
};

/** Somebody is called in about a report, and says no with a reason in whatever trajectory that goes on in by then. */
const callInAndRefusal = (by: string, at: string) => {
  let escalationId = '';
  const callIn = about('call-in', 1, [at], async (casework, answers) => {
    const asked = {
      kind: 'request-escalation',
      step: 'school-external',
      to: 'naft-1',
      grounds: ['clb-or-pms-takes-part'],
      attachments: ['trajectory-goal', 'return-date'].map((type) => ({ type, words: null })),
    } as const;
    const made = await casework.onTrajectory(actor(by), only(answers).trajectoryId, asked, command);
    if (made.ok) escalationId = made.value.entryId ?? '';
    return made;
  });
  const refusal = about('refusal', 1, [at], (casework, answers) => {
    const no = { kind: 'answer-escalation', escalationId, outcome: 'refused', reason: 'volzet' } as const;
    return casework.onTrajectory(actor('naft-1'), only(answers).trajectoryId, no, command);
  });
  return { callIn, refusal };
};

const close = (name: string, at: number, outcome: 'qualified' | 'moved-away'): Asked =>
  about(`close(${name})`, at, [name], (casework, answers) =>
    casework.onTrajectory(
      kans,
      only(answers).trajectoryId,
      { kind: 'close', outcome, reason: null },
      command,
    ),
  );

const correct = (name: string, at: number, to: SubmittedYoungPerson): Asked =>
  about(`correct(${name})`, at, [name], (casework, answers) =>
    casework.correct(
      kans,
      only(answers).reportId,
      { youngPerson: to, sent: { youngPerson: { ...to } } },
      once,
    ),
  );

const forget = (name: string, at: number): Asked =>
  about(`forget(${name})`, at, [name], (casework, answers) =>
    casework.forget(kans, only(answers).personId, { reason: null }, once),
  );

const scenario = (
  name: string,
  about: string,
  before: readonly Request[],
  clients: readonly (readonly Request[])[],
  more: Partial<Scenario> = {},
): Scenario => ({ name, about, before, clients, together: [], atRest: () => [], departures: 2, ...more });

/** A, and B that may be the same, in their trajectories. */
const twoPersons = [report('A', 1, 'school-12'), report('B', 2, 'clb-1', maybeLente)];

const ofEither = noteAndAllocation('van wie?', 'school-12', 'A', 'B');
/** Two who were one for a while, and a note that may be about either: the school reported both. */
const undecided = [
  report('A0', 1, 'pms-1'),
  report('A', 1, 'school-12'),
  report('B', 2, 'clb-1', maybeLente),
  report('B2', 2, 'school-12', maybeLente),
  same('B', 1),
  ofEither.note,
  unlink('B', 1, 'B2'),
];
/** Two who are one, and a note about one report of them. */
const ofLater = noteAndAllocation('van B2', 'clb-1', 'A', 'A');
const oneWithNote = [
  report('A', 1, 'school-12'),
  report('B', 1, 'caw-1', maybeLente),
  report('B2', 1, 'clb-1', maybeLente),
  same('B', 1),
  ofLater.note,
];

const ofB = callInAndRefusal('clb-1', 'B');
/** Two who are one, and a call-in of one of them that was refused since. */
const oneWithRefusal = [...twoPersons, ofB.callIn, same('B', 1), ofB.refusal];

/** What is explored: each a handful of requests whose orders matter. */
export const scenarios: readonly Scenario[] = [
  scenario(
    'reports',
    'two reports about one young person, one of them sent twice',
    [],
    [[report('A', 1, 'school-12')], [report('A2', 2, 'clb-1')], [report('A2', 1, 'clb-1')]],
    { together: [['A', 'A2']] },
  ),
  scenario(
    'look-alikes',
    'two reports about one young person, and one about somebody who may be the same',
    [],
    [[report('A', 1, 'school-12')], [report('B', 2, 'caw-1', maybeLente)], [report('A2', 2, 'clb-1')]],
    { together: [['A', 'A2']] },
  ),
  scenario(
    'closed for good',
    'a trajectory is closed for good while two more reports come in',
    [report('A', 1, 'school-12')],
    [[close('A', 1, 'qualified')], [report('A2', 2, 'clb-1')], [report('A3', 1, 'caw-1')]],
    { together: [['A', 'A2', 'A3']] },
  ),
  scenario(
    'closed for now',
    'a trajectory is closed while two more reports come in',
    [report('A', 1, 'school-12')],
    [[close('A', 1, 'moved-away')], [report('A2', 2, 'clb-1')], [report('A3', 1, 'caw-1')]],
    { together: [['A', 'A2', 'A3']] },
  ),
  scenario(
    'merge',
    'two persons are said to be one while a report about either comes in',
    twoPersons,
    [[same('B', 1)], [report('A2', 2, 'clb-2')], [report('B2', 2, 'caw-1', maybeLente)]],
    {
      together: [['A', 'A2']],
      atRest: (granted) => (granted.has('same(B)') ? [{ one: 'A', other: 'B', same: true }] : []),
    },
  ),
  scenario(
    'unlink',
    'a report is taken out of its person while reports about both come in',
    [...twoPersons, same('B', 1)],
    [[unlink('B', 1)], [report('A2', 2, 'clb-2')], [report('B2', 2, 'caw-1', maybeLente)]],
    { together: [['A', 'A2']], atRest: () => [{ one: 'A', other: 'B', same: false }] },
  ),
  scenario(
    'merge and unlink',
    'a merge is taken back at once, while a report comes in',
    twoPersons,
    [[same('B', 1), unlink('B', 2)], [report('A2', 2, 'clb-2')]],
    {
      together: [['A', 'A2']],
      atRest: (granted) => (granted.has('unlink(B)') ? [{ one: 'A', other: 'B', same: false }] : []),
    },
  ),
  scenario(
    'correction',
    'a report is corrected to be about somebody else who is known, while that one is reported again',
    twoPersons,
    [[correct('B', 1, moved)], [report('A2', 2, 'clb-2')]],
    { together: [['A', 'A2']], atRest: () => [{ one: 'A', other: 'B', same: true }] },
  ),
  scenario(
    'forgetting',
    'a person is forgotten while it is reported again',
    [report('A', 1, 'school-12')],
    [[forget('A', 1)], [report('A2', 2, 'clb-2')]],
  ),
  scenario(
    'allocation and forgetting',
    'a note is allocated to the other trajectory while the one that it leaves is forgotten',
    undecided,
    [[ofEither.allocate(1)], [forget('A', 2)]],
    { departures: 1 },
  ),
  scenario(
    'refusal and forgetting',
    'two are told apart, and one is forgotten, after a call-in of the other was refused with a reason',
    oneWithRefusal,
    [[unlink('B', 1)], [forget('A', 2)]],
    { departures: 1 },
  ),
  scenario(
    'refusal and unlink',
    'a call-in is refused with a reason while the report goes out with which it goes',
    [...twoPersons, ofB.callIn, same('B', 1)],
    [[ofB.refusal], [unlink('B', 2)]],
  ),
  scenario(
    'allocation and unlink',
    'a note is allocated while the report goes out with which it goes',
    undecided,
    [[ofEither.allocate(1)], [unlink('A', 2)]],
  ),
  scenario(
    'correction and merge',
    'a report is corrected to be from elsewhere while its person becomes one with another',
    twoPersons,
    [[correct('B', 1, maybeMoved)], [same('B', 2)]],
    { departures: 1 },
  ),
  scenario(
    'two unlinks',
    'reports are taken out of a person, and one of them again out of who they came to be',
    oneWithNote,
    [[unlink('B', 1, 'B2')], [unlink('B2', 2)]],
    { departures: 1 },
  ),
];
