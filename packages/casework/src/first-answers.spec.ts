import type { Result } from '@samenspoor/domain';
import { actor, Crash, startCasework, submission, testStore, youngPerson } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import { meanwhile } from './meanwhile.fixture.js';
import type { Casework } from './ports.js';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};
const once = { idempotencyKey: null };
const keyed = (idempotencyKey: string) => ({ idempotencyKey, ifMatch: null });

const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
const original = youngPerson({ address });
const similar = youngPerson({
  address: { ...address, street: 'Nieuwstraat', houseNumber: '9' },
  familyName: 'Proefpersoons',
});

const pair = async () => {
  const { environment } = await testStore();
  const casework = await startCasework(environment);
  const first = value(await casework.report(actor('school-12'), submission(original), once));
  const second = value(await casework.report(actor('clb-1'), submission(similar), once));
  return { casework, environment, first, second };
};

describe('the same command again', () => {
  it('hears its first answer whatever came in between, on another process too', async () => {
    const { casework, environment, first, second } = await pair();
    const kans = actor('kans');
    const correction = { youngPerson: similar, sent: { youngPerson: { ...similar } } };
    const [match] = second.possibleMatches;
    const commands = [
      (on: typeof casework) => on.correct(actor('clb-1'), second.reportId, correction, keyed('correct')),
      (on: typeof casework) =>
        on.giveVerdict(kans, match?.matchId ?? '', { verdict: 'same', reason: 'x' }, keyed('verdict')),
      (on: typeof casework) =>
        on.unlink(kans, first.personId, { reportIds: [second.reportId], reason: 'x' }, keyed('unlink')),
      (on: typeof casework) => on.forget(kans, second.personId, { reason: 'x' }, keyed('forget')),
    ];
    const answers: object[] = [];
    for (const command of commands) answers.push(value(await command(casework)));
    const other = await startCasework(environment);
    for (const on of [casework, other])
      for (const [index, command] of commands.entries())
        expect(value(await command(on))).toEqual({ ...answers[index], repeated: true });
  });

  it('is not carried out a second time in the trajectory that its own was merged into', async () => {
    const { casework, first, second } = await pair();
    const note = { kind: 'add-note', text: 'gebeld' } as const;
    const ask = () => casework.onTrajectory(actor('clb-1'), second.trajectoryId, note, keyed('note'));
    const noted = value(await ask());
    const [match] = second.possibleMatches;
    const same = { verdict: 'same', reason: null } as const;
    const merged = value(await casework.giveVerdict(actor('kans'), match?.matchId ?? '', same, once));
    expect(merged.trajectoryId).toBe(first.trajectoryId);
    expect(value(await ask())).toEqual({ ...noted, repeated: true });
  });

  it('hears the same when there was nothing left to do, also after leaving', async () => {
    const { casework, first } = await pair();
    const school = actor('school-12');
    const note = { kind: 'add-note', text: 'gebeld' } as const;
    const ask = (key: string) => casework.onTrajectory(school, first.trajectoryId, note, keyed(key));
    value(await ask('first'));
    const unchanged = value(await ask('second'));
    expect(unchanged.repeated).toBe(true);
    const leave = { kind: 'leave', reason: null } as const;
    value(await casework.onTrajectory(school, first.trajectoryId, leave, keyed('leave')));
    expect(value(await ask('second'))).toEqual(unchanged);
  });

  it('gives the one answer to who asks twice at once', async () => {
    const { casework, environment, second } = await pair();
    const other = await startCasework(environment);
    const [match] = second.possibleMatches;
    const same = { verdict: 'same', reason: null } as const;
    const answers = await Promise.all(
      [casework, other].map((on) => on.giveVerdict(actor('kans'), match?.matchId ?? '', same, keyed('v'))),
    );
    const [one, two] = answers.map((answer) => ({ ...value(answer), repeated: null }));
    expect(one).toEqual(two);
  });

  it('is warned as the first time, also when a process that was killed kept no answer', async () => {
    const { environment, first } = await pair();
    const kans = actor('kans');
    const ask = async (on: Casework, request: Parameters<Casework['onTrajectory']>[2], key: string) =>
      value(await on.onTrajectory(kans, first.trajectoryId, request, keyed(key)));
    const close = { kind: 'close', outcome: 'work-route', reason: null } as const;
    const killed = () => Promise.reject(new Crash('the process was killed'));
    const dying = await startCasework(meanwhile(environment, 'CommandAnswered', killed));
    await expect(ask(dying, close, 'close')).rejects.toThrow(Crash);
    const casework = await startCasework(environment);
    await ask(casework, { kind: 'reopen', reason: 'toch niet' }, 'reopen');
    const guidance = {
      kind: 'record-measure',
      type: 'exit-guidance',
      date: '2024-10-01',
      note: null,
    } as const;
    value(await casework.onTrajectory(actor('school-12'), first.trajectoryId, guidance, keyed('guidance')));
    expect(await ask(casework, close, 'close')).toMatchObject({
      repeated: true,
      hints: ['exit-guidance-missing'],
    });
  });

  it('is a conflict with other content, which names whose key it is', async () => {
    const { casework, first } = await pair();
    const ask = (text: string) =>
      casework.onTrajectory(actor('school-12'), first.trajectoryId, { kind: 'add-note', text }, keyed('k'));
    value(await ask('een'));
    const taken = { rule: 'command-name-taken', params: { holder: 'school-12' } };
    expect(await ask('twee')).toMatchObject({ refusal: taken });
    const report = submission(youngPerson({ familyName: 'Heelanders' }));
    expect(await casework.report(actor('school-12'), report, keyed('k'))).toMatchObject({ refusal: taken });
  });
});

describe('territory', () => {
  it('is that of the contact point that enters a report for an organisation without one', async () => {
    const { environment } = await testStore();
    const casework = await startCasework(environment);
    const nowhere = submission(youngPerson(), { onBehalfOf: 'clb-1' });
    const { trajectoryId } = value(await casework.report(actor('contact-21012'), nowhere, once));
    const assign = { kind: 'assign', organisationId: 'clb-1', reason: null } as const;
    value(await casework.onTrajectory(actor('contact-21012'), trajectoryId, assign, keyed('a')));
  });
});
