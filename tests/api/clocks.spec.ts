import type { Ask } from '@samenspoor/http/testing';
import { allEvents, audit } from '@samenspoor/testing';
import { expect, it } from 'vitest';
import { reportOf } from '../support/api.js';
import { type RunningApp, startApp } from '../support/app.js';
import { describeOnEveryEngine, type TestEngine } from '../support/engines.js';
import { until } from '../support/service.js';

const address = { street: 'Kerkstraat', houseNumber: '12', postcode: '1080', municipality: 'Molenbeek' };

/** An application on an engine, its clock, and the means to let it start again. */
const withClock = async (
  open: () => Promise<TestEngine>,
  tell: (it: {
    readonly ask: Ask;
    readonly app: () => RunningApp;
    readonly at: (time: string) => void;
    readonly restart: () => Promise<void>;
    readonly told: () => Promise<readonly string[]>;
  }) => Promise<void>,
) => {
  const engine = await open();
  let now = new Date('2024-10-02T08:00:00.000Z');
  const start = () => startApp(engine, { now: () => now });
  let app = await start();
  await tell({
    ask: (...asked) => app.ask(...asked),
    app: () => app,
    at: (time) => {
      now = new Date(time);
    },
    restart: async () => {
      await app.close();
      app = await start();
    },
    told: async () =>
      (await allEvents(app.process.log))
        .map(({ type }) => type)
        .filter((type) => /Overdue|Due|Stalled|Expired/.test(type)),
  });
  expect((await audit(app.process.log)).broken).toEqual([]);
  await app.close();
  await engine.close();
};

describeOnEveryEngine('deadlines, by a clock that is set', (open) => {
  it('stand on the worklist of whom they concern, are told once, and outlive restarts and rebuilds', () =>
    withClock(open, async ({ ask, app, at, restart, told }) => {
      const report = async (as: string) => {
        const body = reportOf({ address }, { reportedAt: '2024-10-02T08:00:00.000Z' });
        return (await ask(as, 'POST', '/v1/reports', body)).json();
      };
      const { trajectoryId } = await report('school-12');
      const path = `/v1/trajectories/${trajectoryId}`;
      const post = async (as: string, route: string, body: unknown) => {
        const answer = await ask(as, 'POST', `${path}/${route}`, body);
        expect(answer.statusCode, answer.body).toBeLessThan(300);
        return answer.json();
      };
      const deadlinesOf = async (as: string) =>
        (await ask(as, 'GET', '/v1/worklist')).json().items[0]?.deadlines;
      const caughtUp = async () => {
        const head = await app().process.log.head();
        if (head !== null) await until(() => app().views.waitFor(head, 1_000));
      };
      /** What was said to have run out, once the views know all of it; the timekeeper also runs by itself. */
      const raised = async () => {
        await caughtUp();
        await app().casework.raiseTimers();
        await caughtUp();
        return told();
      };

      const unassigned = {
        kind: 'unassigned',
        subject: null,
        dueAt: '2024-10-09T22:00:00.000Z',
        calendarKnown: true,
      };
      const stalled = { kind: 'stalled', subject: null, suggests: 'regional-consultation' };
      const first = { ...stalled, dueAt: '2024-11-01T23:00:00.000Z' };
      for (const keeper of ['contact-21012', 'kans'])
        expect(await deadlinesOf(keeper)).toEqual([
          { ...unassigned, overdue: false },
          { ...first, overdue: false },
        ]);
      expect(await deadlinesOf('school-12')).toEqual([]);
      expect(await raised()).toEqual([]);

      // The last moment of its last day in Brussels, and the first after it.
      at('2024-10-09T21:59:59.999Z');
      expect(await raised()).toEqual([]);
      at('2024-10-09T22:00:00.000Z');
      expect(await raised()).toEqual(['AssignmentOverdue']);
      expect(await deadlinesOf('kans')).toMatchObject([{ ...unassigned, overdue: true }, { overdue: false }]);
      const { lastActivityAt } = (await ask('kans', 'GET', path)).json();
      expect(lastActivityAt).toBe('2024-10-02T08:00:00.000Z');

      // Stopped for two months.
      at('2024-12-10T12:00:00.000Z');
      await restart();
      const both = ['AssignmentOverdue', 'Stalled'];
      expect(await raised()).toEqual(both);
      await app().views.rebuild('clocks');
      expect(await raised()).toEqual(both);
      await restart();
      expect(await raised()).toEqual(both);

      // Somebody is accountable now, and does something.
      await post('contact-21012', 'assignment', { organisationId: 'school-12', reason: 'dichtst bij' });
      expect(await deadlinesOf('school-12')).toEqual([{ ...first, overdue: true }]);
      expect(await deadlinesOf('contact-21012')).toEqual([]);
      await post('school-12', 'measures', { type: 'contact-with-parents', date: '2024-12-10' });
      const again = { ...stalled, dueAt: '2025-01-09T23:00:00.000Z', overdue: false };
      expect(await deadlinesOf('school-12')).toEqual([again]);

      // Who is called in, and who called in, have five working days in which the schools are open.
      const call = await post('school-12', 'escalations', {
        step: 'clb-guidance',
        to: 'clb-1',
        grounds: ['school-measures-without-result'],
        attachments: ['school-measures', 'absence-summary', 'parents-contacted'].map((type) => ({ type })),
      });
      const asked = {
        kind: 'escalation-unanswered',
        overdue: false,
        dueAt: '2024-12-17T23:00:00.000Z',
        calendarKnown: true,
      };
      expect(await deadlinesOf('clb-1')).toEqual([{ ...asked, subject: call.escalationId }]);
      expect(await deadlinesOf('school-12')).toEqual([{ ...asked, subject: call.escalationId }, again]);

      // Nobody answers: it expires, and is the sender's to follow up.
      at('2024-12-17T23:00:00.000Z');
      expect(await raised()).toEqual([...both, 'EscalationExpired']);
      expect(await deadlinesOf('clb-1')).toBeUndefined();
      expect(await deadlinesOf('school-12')).toEqual([again]);
      const [item] = (await ask('school-12', 'GET', '/v1/worklist')).json().items;
      expect(item.tasks).toMatchObject([{ kind: 'follow-up-call-in', outcome: 'expired' }]);

      at('2025-01-10T12:00:00.000Z');
      expect(await raised()).toEqual([...both, 'EscalationExpired', 'Stalled']);
    }));
});
