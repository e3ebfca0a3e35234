import type { Result } from '@samenspoor/domain';
import { actor, audit, startCasework, submission, testStore, youngPerson } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};
const once = { idempotencyKey: null };
const command = { idempotencyKey: null, ifMatch: null };

const start = async () => {
  const store = await testStore();
  return { ...store, casework: await startCasework(store.environment) };
};

describe('reporting [S0 goal 8]', () => {
  it('brings two reports about one young person into one trajectory', async () => {
    const { casework } = await start();
    const first = value(await casework.report(actor('school-12'), submission(), once));
    const second = value(await casework.report(actor('clb-1'), submission(), once));
    expect(first.outcome).toBe('new');
    expect(second.outcome).toBe('joined');
    expect(second.trajectoryId).toBe(first.trajectoryId);
    expect(second.participants.map((each) => each.organisationId)).toEqual(['school-12', 'clb-1']);
  });

  it('answers the same report again with the first answer, on another process too', async () => {
    const { casework, environment } = await start();
    const sent = submission(youngPerson(), { externalRef: 'R1' });
    const first = value(await casework.report(actor('school-12'), sent, once));
    await casework.report(actor('clb-1'), submission(), once);
    const other = await startCasework(environment);
    const again = value(await other.report(actor('school-12'), sent, once));
    expect(again).toEqual({ ...first, repeated: true });
  });

  it('refuses the same reference with other content', async () => {
    const { casework } = await start();
    const options = { externalRef: 'R1' };
    await casework.report(actor('school-12'), submission(youngPerson(), options), once);
    const other = submission(youngPerson({ givenNames: 'Herfst' }), options);
    expect(await casework.report(actor('school-12'), other, once)).toMatchObject({
      ok: false,
      refusal: { kind: 'conflict', rule: 'report-name-taken', params: { holder: 'school-12' } },
    });
  });

  it('keeps an idempotency key for one command in the whole network', async () => {
    const { casework } = await start();
    const key = { idempotencyKey: 'k1' };
    const first = value(await casework.report(actor('school-12'), submission(), key));
    expect(value(await casework.report(actor('school-12'), submission(), key))).toEqual({
      ...first,
      repeated: true,
    });
    const note = { kind: 'add-note', text: 'gebeld' } as const;
    expect(
      await casework.onTrajectory(actor('school-12'), first.trajectoryId, note, { ...key, ifMatch: null }),
    ).toMatchObject({ ok: false, refusal: { kind: 'conflict', rule: 'command-name-taken' } });
  });

  it('makes one trajectory of 64 reports that race on three processes', async () => {
    const { environment, casework } = await start();
    const processes = [casework, await startCasework(environment), await startCasework(environment)];
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        processes[index % 3]?.report(actor('school-12'), submission(), once),
      ),
    );
    const trajectories = new Set(answers.map((answer) => answer && value(answer).trajectoryId));
    expect(trajectories.size).toBe(1);
    expect(answers.filter((answer) => answer && value(answer).outcome === 'new')).toHaveLength(1);
  });
});

describe('casework', () => {
  it('assigns, escalates, closes; a later report reopens', async () => {
    const { casework } = await start();
    const { trajectoryId } = value(await casework.report(actor('school-12'), submission(), once));
    const clb = actor('clb-1');
    const contact = actor('kans');
    const assign = { kind: 'assign', organisationId: 'clb-1', reason: null } as const;
    expect(value(await casework.onTrajectory(contact, trajectoryId, assign, command)).repeated).toBe(false);
    expect(value(await casework.onTrajectory(contact, trajectoryId, assign, command)).repeated).toBe(true);
    const measure = {
      kind: 'record-measure',
      type: 'contact-with-parents',
      date: '2024-10-01',
      note: null,
    } as const;
    await casework.onTrajectory(actor('school-12'), trajectoryId, measure, command);
    const escalation = {
      kind: 'request-escalation',
      step: 'pms-guidance',
      to: 'pms-1',
      grounds: ['five-b-half-days'],
      attachments: [],
    } as const;
    const asked = value(await casework.onTrajectory(actor('school-12'), trajectoryId, escalation, command));
    const accept = {
      kind: 'answer-escalation',
      escalationId: asked.entryId ?? '',
      outcome: 'accepted',
      reason: null,
    } as const;
    value(await casework.onTrajectory(actor('pms-1'), trajectoryId, accept, command));
    const close = { kind: 'close', outcome: 'regular-attendance', reason: null } as const;
    expect(await casework.onTrajectory(actor('school-12'), trajectoryId, close, command)).toMatchObject({
      refusal: { kind: 'forbidden', rule: 'coordinator-closes' },
    });
    value(await casework.onTrajectory(clb, trajectoryId, close, command));
    const later = value(await casework.report(actor('school-12'), submission(), once));
    expect(later.trajectoryId).toBe(trajectoryId);
    expect(later.participants.map((each) => each.organisationId)).toEqual(['school-12', 'clb-1', 'pms-1']);
  });

  it('opens the next trajectory after one that was reported in error', async () => {
    const { casework } = await start();
    const { trajectoryId } = value(await casework.report(actor('school-12'), submission(), once));
    const close = { kind: 'close', outcome: 'reported-in-error', reason: 'verkeerde leerling' } as const;
    value(await casework.onTrajectory(actor('kans'), trajectoryId, close, command));
    const next = value(await casework.report(actor('school-12'), submission(), once));
    expect(next.outcome).toBe('joined');
    expect(next.trajectoryId).not.toBe(trajectoryId);
  });
});

describe('retention', () => {
  it('keeps a person in the index until its legal basis ends, and no longer', async () => {
    const { environment } = await testStore();
    const clock = { at: '2024-10-02T08:00:00.000Z' };
    const casework = await startCasework({ ...environment, now: () => new Date(clock.at) });
    const voluntary = submission(youngPerson(), { legalBasis: 'voluntary-guidance' });
    const first = value(await casework.report(actor('school-12'), voluntary, once));
    clock.at = '2026-10-01T08:00:00.000Z';
    const within = value(await casework.report(actor('clb-1'), voluntary, once));
    expect(within.personId).toBe(first.personId);
    clock.at = '2028-10-02T08:00:00.000Z';
    expect(value(await casework.report(actor('clb-1'), voluntary, once)).outcome).toBe('new');
  });
});

describe('who is who [S0 goal 8; S0 goal 1]', () => {
  const similar = youngPerson({
    familyName: 'Proefpersoons',
    address: { street: 'Nieuwstraat', houseNumber: '9', postcode: '1080', municipality: null },
  });
  const original = youngPerson({
    address: { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null },
  });

  const pair = async () => {
    const started = await start();
    const first = value(await started.casework.report(actor('school-12'), submission(original), once));
    const second = value(await started.casework.report(actor('clb-1'), submission(similar), once));
    return { ...started, first, second };
  };

  it('merges on a verdict and gives both back when that is undone', async () => {
    const { casework, first, second } = await pair();
    expect(second.outcome).toBe('possible');
    const [match] = second.possibleMatches;
    const same = { verdict: 'same', reason: 'zelfde adres' } as const;
    const merged = value(await casework.giveVerdict(actor('kans'), match?.matchId ?? '', same, once));
    expect(merged).toMatchObject({ personId: first.personId, trajectoryId: first.trajectoryId });
    const note = { kind: 'add-note', text: 'over het oude nummer' } as const;
    expect(
      value(await casework.onTrajectory(actor('clb-1'), second.trajectoryId, note, command)).trajectoryId,
    ).toBe(first.trajectoryId);
    const parting = { reportIds: [second.reportId], reason: 'toch een ander' };
    const undone = value(await casework.unlink(actor('kans'), first.personId, parting, once));
    expect(undone).toMatchObject({ personId: second.personId, trajectoryId: second.trajectoryId });
    expect(value(await casework.unlink(actor('kans'), first.personId, parting, once)).repeated).toBe(true);
    const late = value(await casework.report(actor('clb-2'), submission(similar), once));
    expect([late.trajectoryId, late.outcome]).not.toContain(first.trajectoryId);
  });

  it('goes on in the next trajectory when the leading one was closed for good', async () => {
    const { casework, first, second, log } = await pair();
    const close = { kind: 'close', outcome: 'reported-in-error', reason: null } as const;
    value(await casework.onTrajectory(actor('kans'), first.trajectoryId, close, command));
    const [match] = second.possibleMatches;
    const same = { verdict: 'same', reason: null } as const;
    const merged = value(await casework.giveVerdict(actor('kans'), match?.matchId ?? '', same, once));
    expect(merged.trajectoryId).toBe(`${first.personId}.2`);
    const late = value(await casework.report(actor('clb-2'), submission(original), once));
    expect(late.trajectoryId).toBe(merged.trajectoryId);
    expect((await audit(log)).broken).toEqual([]);
    const parting = { reportIds: [second.reportId], reason: null };
    const undone = value(await casework.unlink(actor('kans'), first.personId, parting, once));
    expect(undone.trajectoryId).toBe(second.trajectoryId);
    expect((await audit(log)).broken).toEqual([]);
  });

  it('follows what another process undid: a report never lands with the person it was parted from', async () => {
    const { casework, environment, log } = await start();
    const numbered = youngPerson({ ...similar, nationalNumber: '09041700126' });
    const first = value(await casework.report(actor('school-12'), submission(original), once));
    const second = value(await casework.report(actor('clb-1'), submission(numbered), once));
    const [match] = second.possibleMatches;
    await casework.giveVerdict(actor('kans'), match?.matchId ?? '', { verdict: 'same', reason: null }, once);
    const other = await startCasework(environment);
    const parting = { reportIds: [second.reportId], reason: null };
    value(await other.unlink(actor('kans'), first.personId, parting, once));
    // This process still remembers the second trajectory as merged into the first.
    const late = value(await casework.report(actor('clb-2'), submission(numbered), once));
    expect(late).toMatchObject({ personId: second.personId, trajectoryId: second.trajectoryId });
    expect((await audit(log)).broken).toEqual([]);
  });

  it('counts an entry that is sent again to an id that was merged meanwhile once', async () => {
    const { casework, second, log } = await pair();
    const absences = {
      kind: 'record-absences',
      code: 'B',
      date: '2024-10-01',
      period: null,
      halfDays: 2,
    } as const;
    const send = () => casework.onTrajectory(actor('clb-1'), second.trajectoryId, absences, command);
    const sent = value(await send());
    const [match] = second.possibleMatches;
    await casework.giveVerdict(actor('kans'), match?.matchId ?? '', { verdict: 'same', reason: null }, once);
    expect(value(await send())).toMatchObject({ repeated: true, entryId: sent.entryId });
    const states = [...(await audit(log)).trajectories.values()];
    expect(states.filter(({ status }) => status === 'open').map(({ absences }) => absences.length)).toEqual([
      1,
    ]);
  });

  it('forgets one of two without harming the other, and replays without fault', async () => {
    const { casework, first, second, environment, keyStore } = await pair();
    const [match] = second.possibleMatches;
    await casework.giveVerdict(actor('kans'), match?.matchId ?? '', { verdict: 'same', reason: null }, once);
    await casework.unlink(
      actor('kans'),
      first.personId,
      { reportIds: [second.reportId], reason: null },
      once,
    );
    const before = await keyStore.count();
    value(await casework.forget(actor('kans'), first.personId, { reason: 'op vraag' }, once));
    expect(await keyStore.keysOf(first.personId)).toEqual([]);
    expect(await keyStore.keysOf(second.personId)).toHaveLength(1);
    expect(await keyStore.count()).toBeLessThan(before);
    const replayed = await startCasework(environment);
    const again = value(await replayed.report(actor('school-12'), submission(original), once));
    expect(again.personId).not.toBe(first.personId);
    expect(
      await replayed.onTrajectory(
        actor('kans'),
        first.trajectoryId,
        { kind: 'reopen', reason: null },
        command,
      ),
    ).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('matches a corrected report anew', async () => {
    const { casework } = await start();
    const first = value(await casework.report(actor('school-12'), submission(), once));
    const wrong = youngPerson({ familyName: 'Heelanders', givenNames: 'Zomer' });
    const second = value(await casework.report(actor('clb-1'), submission(wrong), once));
    expect(second.outcome).toBe('new');
    const correction = { youngPerson: youngPerson(), sent: { youngPerson: { ...youngPerson() } } };
    const corrected = value(await casework.correct(actor('clb-1'), second.reportId, correction, once));
    expect(corrected).toMatchObject({
      outcome: 'joined',
      personId: first.personId,
      trajectoryId: first.trajectoryId,
    });
  });
});
