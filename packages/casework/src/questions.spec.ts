import type { Result } from '@samenspoor/domain';
import { isOpen } from '@samenspoor/domain';
import { actor, audit, startCasework, submission, testStore, youngPerson } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { SubmittedYoungPerson } from './ports.js';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};
const once = { idempotencyKey: null };

const start = async () => {
  const store = await testStore();
  const casework = await startCasework(store.environment);
  const report = async (as: string, more: Partial<SubmittedYoungPerson> = {}) =>
    value(await casework.report(actor(as), submission(youngPerson(more)), once));
  const correct = async (as: string, reportId: string, more: Partial<SubmittedYoungPerson> = {}) => {
    const person = youngPerson(more);
    const correction = { youngPerson: person, sent: { youngPerson: { ...person } } };
    return value(await casework.correct(actor(as), reportId, correction, once));
  };
  const verdict = (matchId: string | undefined, said: 'same' | 'different') =>
    casework.giveVerdict(actor('kans'), matchId ?? '', { verdict: said, reason: 'besproken' }, once);
  const open = async () => {
    const { register, broken } = await audit(store.log);
    expect(broken).toEqual([]);
    return [...register.matches.values()].filter((match) => isOpen(register, match));
  };
  return { ...store, casework, report, correct, verdict, open };
};

const home = { street: 'Kerkstraat', houseNumber: '12', postcode: '1080', municipality: 'Molenbeek' };
const other = { familyName: 'Voorbeeld', givenNames: 'Winter', birthDate: '2011-02-03' };

describe('a correction', () => {
  it('that no longer fits the other reports asks whether the report still belongs there', async () => {
    const { report, correct, verdict, open } = await start();
    const first = await report('school-12');
    const second = await report('clb-1');
    const corrected = await correct('clb-1', second.reportId, other);
    expect(corrected).toMatchObject({ outcome: 'possible', personId: first.personId });
    expect(corrected.possibleMatches).toMatchObject([{ candidatePersonId: first.personId }]);
    expect(await open()).toHaveLength(1);
    const out = value(await verdict(corrected.possibleMatches[0]?.matchId, 'different'));
    expect(out.personId).not.toBe(first.personId);
    expect(out.trajectoryId).not.toBe(first.trajectoryId);
    expect(await open()).toEqual([]);
  });

  it('with another valid national number asks it too', async () => {
    const { report, correct } = await start();
    const numbered = { nationalNumber: '09041700126' };
    await report('school-12', { ...numbered, address: home });
    const second = await report('clb-1', { ...numbered, address: home });
    const corrected = await correct('clb-1', second.reportId, {
      nationalNumber: '09041700324',
      address: home,
    });
    expect(corrected.possibleMatches).toHaveLength(1);
    expect(corrected.possibleMatches[0]).toMatchObject({ candidatePersonId: second.personId });
    expect(corrected.possibleMatches[0]?.weight).toBeGreaterThan(13);
  });

  it('that still fits asks nothing, nor does one of a report that stands alone', async () => {
    const { report, correct, open } = await start();
    const alone = await report('school-12');
    await correct('school-12', alone.reportId, other);
    const second = await report('clb-1', other);
    expect(second.outcome).toBe('joined');
    expect(await correct('clb-1', second.reportId, { ...other, address: home })).toMatchObject({
      outcome: 'joined',
    });
    expect(await open()).toEqual([]);
  });

  it('is kept with its person by a verdict, and the same details ask no more', async () => {
    const { report, correct, verdict, open } = await start();
    await report('school-12');
    const second = await report('clb-1');
    const asked = await correct('clb-1', second.reportId, other);
    value(await verdict(asked.possibleMatches[0]?.matchId, 'same'));
    await correct('clb-1', second.reportId);
    expect((await correct('clb-1', second.reportId, other)).possibleMatches).toEqual([]);
    expect(await open()).toEqual([]);
  });

  it('that contradicts a verdict asks, and only a person overrules it', async () => {
    const { report, correct, verdict, open } = await start();
    const first = await report('school-12');
    const second = await report('clb-1', { familyName: 'Proefpersoons' });
    value(await verdict(second.possibleMatches[0]?.matchId, 'different'));
    const corrected = await correct('clb-1', second.reportId);
    expect(corrected).toMatchObject({
      outcome: 'possible',
      personId: second.personId,
      possibleMatches: [{ candidatePersonId: first.personId, contradicts: true }],
    });
    const [question] = await open();
    const linked = value(await verdict(question?.matchId, 'same'));
    expect(linked).toMatchObject({ personId: first.personId, trajectoryId: first.trajectoryId });
    expect(await open()).toEqual([]);
  });

  it('that contradicts a verdict is confirmed by a person, and the same facts never ask again', async () => {
    const { report, correct, verdict, open } = await start();
    await report('school-12');
    const second = await report('clb-1', { familyName: 'Proefpersoons' });
    value(await verdict(second.possibleMatches[0]?.matchId, 'different'));
    const corrected = await correct('clb-1', second.reportId);
    value(await verdict(corrected.possibleMatches[0]?.matchId, 'different'));
    await correct('clb-1', second.reportId, other);
    expect((await correct('clb-1', second.reportId)).possibleMatches).toEqual([]);
    expect(await open()).toEqual([]);
  });
});

describe('a report that fits with certainty two who were said to be apart', () => {
  it('leaves the second question open as a contradiction, for a person to overrule', async () => {
    const { casework, report, correct, verdict, open } = await start();
    const first = await report('school-12');
    const second = await report('clb-1', { familyName: 'Proefpersoons' });
    value(await verdict(second.possibleMatches[0]?.matchId, 'different'));
    const confirmed = await correct('clb-1', second.reportId);
    value(await verdict(confirmed.possibleMatches[0]?.matchId, 'different'));
    const third = await report('pms-1');
    expect(third.possibleMatches.map((each) => each.candidatePersonId).toSorted()).toEqual(
      [first.personId, second.personId].toSorted(),
    );
    const one = third.possibleMatches.find((each) => each.candidatePersonId === first.personId);
    const two = third.possibleMatches.find((each) => each.candidatePersonId === second.personId);
    value(await verdict(one?.matchId, 'same'));
    expect((await open()).map(({ matchId }) => matchId)).toEqual([two?.matchId]);
    const all = value(await verdict(two?.matchId, 'same'));
    expect(all.personId).toBe(first.personId);
    const parting = { reportIds: [second.reportId], reason: null };
    const parted = value(await casework.unlink(actor('kans'), all.personId, parting, once));
    expect(parted).toMatchObject({ personId: second.personId, trajectoryId: second.trajectoryId });
    expect(await open()).toEqual([]);
  });
});
