import { expect, it } from 'vitest';
import { testPseudonyms } from '../test-kit/projection.fixture.js';
import { timerFact } from './timer-facts.js';

const meta = { at: '2024-12-01T06:00:00.000Z', by: null, command: null, causationId: null };
const ran = { dueAt: '2024-11-30T23:00:00.000Z', rulesVersion: '2022-1' };
const pseudonyms = testPseudonyms();

it.each([
  ['of a note in summer', '2024-07-31T12:34:56.789Z', '2024-07-30T22:00:00.000Z'],
  ['of a note in winter', '2024-12-01T12:34:56.789Z', '2024-11-30T23:00:00.000Z'],
  ['after midnight in Brussels', '2024-10-31T23:30:00.000Z', '2024-10-31T23:00:00.000Z'],
  ['on the day on which the clock is put back', '2024-10-27T12:00:00.000Z', '2024-10-26T22:00:00.000Z'],
])('tells the day since when nothing happened, never the moment: %s', (_, since, day) => {
  const { data } = timerFact(
    { type: 'Stalled', data: { ...ran, since, suggests: 'regional-consultation' }, meta },
    pseudonyms,
  );
  expect(data).toEqual({ since: day, dueAt: ran.dueAt, suggests: 'regional-consultation' });
});

it('tells of an action only until when it had to be done', () => {
  const since = '2024-11-20T12:34:56.789Z';
  const fact = timerFact(
    { type: 'ActionOverdue', data: { entryId: 'entry-1', since, dueAt: ran.dueAt }, meta },
    pseudonyms,
  );
  expect(fact).toEqual({ type: 'samenspoor.trajectory.action-overdue.v1', data: { dueAt: ran.dueAt } });
});

it('tells of which call-in, by its pseudonym, and which time', () => {
  const since = '2024-06-03T10:00:00.000Z';
  const escalationId = 'call-1';
  const escalation = pseudonyms.escalation(escalationId);
  const data = { ...ran, escalationId, since };
  expect(
    timerFact({ type: 'EvaluationDue', data: { ...data, occurrence: 2 }, meta }, pseudonyms).data,
  ).toEqual({
    escalation,
    occurrence: 2,
    since,
    dueAt: ran.dueAt,
  });
  expect(
    timerFact({ type: 'LetterDue', data: { ...data, letter: 'reminder' }, meta }, pseudonyms).data,
  ).toEqual({
    escalation,
    letter: 'reminder',
    since,
    dueAt: ran.dueAt,
  });
});
