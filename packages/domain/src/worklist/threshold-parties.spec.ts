import { expect, it } from 'vitest';
import { organisationId } from '../ids.js';
import type { Escalation } from '../trajectory/index.js';
import { hasRecordedSince, type SuggestionFacts } from './threshold-parties.js';

const clb = organisationId('clb-1');
const school = organisationId('school-1');
const since = { day: '2024-09-05', at: '2024-09-04T22:00:00.000Z' };
const before = '2024-09-04T21:59:59.999Z';
const after = '2024-09-04T22:00:00.000Z';

const call = (more: Partial<Escalation>): Escalation => ({
  escalationId: 'call-1',
  step: 'clb-guidance',
  to: clb,
  by: school,
  grounds: [],
  attachments: [],
  explanation: null,
  status: 'accepted',
  requestedAt: '2024-09-06T08:00:00.000Z',
  answeredAt: '2024-09-07T08:00:00.000Z',
  ...more,
});
const recorded = (more: Partial<SuggestionFacts>) =>
  hasRecordedSince(clb, since, {
    measures: [],
    escalations: [],
    entries: [],
    participants: [],
    coordinator: null,
    ...more,
  });

it('counts a call-in that it made, and what it recorded on one that it accepted, and no answer alone', () => {
  const clock = (recordedAt?: string) => ({ from: before, raised: 0, settled: 0, recordedAt });
  expect(recorded({ escalations: [call({})] })).toBe(false);
  expect(recorded({ escalations: [call({ clock: clock() })] })).toBe(false);
  expect(recorded({ escalations: [call({ clock: clock(before) })] })).toBe(false);
  expect(recorded({ escalations: [call({ clock: clock(after) })] })).toBe(true);
  const own = { by: clb, to: school };
  expect(recorded({ escalations: [call({ ...own, requestedAt: before })] })).toBe(false);
  expect(recorded({ escalations: [call({ ...own, requestedAt: after })] })).toBe(true);
});
