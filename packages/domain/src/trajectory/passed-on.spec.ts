import { describe, expect, it } from 'vitest';
import { organisationId } from '../ids.js';
import type { Escalation, Lead } from './events.js';
import { timesPassedOn } from './passed-on.js';

const day = (nth: number): string => `2024-10-${String(nth).padStart(2, '0')}T08:00:00.000Z`;

const callIn = (
  to: string,
  status: Escalation['status'],
  [requested, answered]: readonly [number, number | null],
): Escalation => ({
  escalationId: `${to}-${requested}`,
  step: 'school-external',
  to: organisationId(to),
  by: organisationId('clb-1'),
  grounds: [],
  attachments: [],
  explanation: null,
  status,
  requestedAt: day(requested),
  answeredAt: answered === null ? null : day(answered),
});

const lead = (organisation: string, previous: string | null, at: number): Lead => ({
  leadId: `${organisation} ${at}`,
  organisationId: organisationId(organisation),
  previous: previous === null ? null : organisationId(previous),
  at: day(at),
});

const movesOf = (escalations: readonly Escalation[], leads: readonly Lead[] = []) =>
  timesPassedOn({ escalations, leads }).moves.map(({ from, to, because }) => `${from} > ${to}: ${because}`);

describe('a young person was passed on [S4 §2.1.2]', () => {
  it('when another coordinator took over, and not when the first began or the same one went on', () => {
    expect(movesOf([], [lead('clb-1', null, 1)])).toEqual([]);
    expect(movesOf([], [lead('clb-1', null, 1), lead('clb-1', 'clb-1', 2)])).toEqual([]);
    expect(movesOf([], [lead('clb-1', null, 1), lead('clb-2', 'clb-1', 2)])).toEqual([
      'clb-1 > clb-2: handed-over',
    ]);
  });

  it.each(['returned', 'refused', 'no-place', 'expired'] as const)(
    'when another one came after a call-in that was %s',
    (status) => {
      const ended = callIn('naft-1', status, [1, 3]);
      expect(movesOf([ended])).toEqual([]);
      expect(movesOf([ended, callIn('naft-2', 'requested', [4, null])])).toEqual([]);
      expect(movesOf([ended, callIn('naft-2', 'accepted', [4, 5])])).toEqual([`naft-1 > naft-2: ${status}`]);
    },
  );

  it('not when help comes beside help, was asked before, or is the same again', () => {
    const accepted = callIn('naft-1', 'accepted', [1, 2]);
    expect(movesOf([accepted, callIn('caw-1', 'accepted', [3, 4])])).toEqual([]);
    const ended = callIn('naft-1', 'completed', [1, 3]);
    expect(movesOf([ended, callIn('naft-2', 'accepted', [4, 5])])).toEqual([]);
    const refused = callIn('naft-1', 'refused', [1, 3]);
    expect(movesOf([refused, callIn('naft-2', 'accepted', [2, 4])])).toEqual([]);
    expect(movesOf([refused, callIn('naft-1', 'accepted', [4, 5])])).toEqual([]);
    const cameAfterAll = [refused, callIn('naft-1', 'accepted', [4, 5])];
    expect(movesOf([...cameAfterAll, callIn('caw-1', 'accepted', [6, 7])])).toEqual([]);
    const withdrawn = callIn('naft-1', 'withdrawn', [1, 3]);
    expect(movesOf([withdrawn, callIn('naft-2', 'accepted', [4, 5])])).toEqual([]);
  });

  it('once for several that ended before one came, and again for the next', () => {
    const bounced = [callIn('naft-1', 'refused', [1, 2]), callIn('sas-1', 'no-place', [2, 3])];
    const came = callIn('naft-2', 'returned', [4, 8]);
    const all = [...bounced, came, callIn('caw-1', 'accepted', [9, 10])];
    expect(movesOf(all)).toEqual(['sas-1 > naft-2: no-place', 'naft-2 > caw-1: returned']);
    expect(timesPassedOn({ escalations: all, leads: [] })).toMatchObject({ times: 2, bounced: 2 });
  });

  it('when somebody took the lead after a call-in without result', () => {
    const ended = callIn('naft-1', 'returned', [1, 3]);
    expect(movesOf([ended], [lead('clb-2', null, 4)])).toEqual(['naft-1 > clb-2: returned']);
    expect(movesOf([ended], [lead('clb-2', null, 2)])).toEqual([]);
  });
});
