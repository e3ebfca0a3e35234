import { randomUUID } from 'node:crypto';
import { presentVersion } from '@samenspoor/contracts';
import {
  municipalities,
  type NisCode,
  organisationId,
  personId,
  reportId,
  type TrajectoryEvent,
} from '@samenspoor/domain';
import { createMemoryEventLog, type EventLog } from '@samenspoor/event-log';
import { beforeEach, describe, expect, it } from 'vitest';
import { everythingIn } from '../../../integration/src/test-kit/projection.fixture.js';
import { endpointFor, hash, organisation, organisations } from '../test-kit/partners.fixture.js';
import { Membership } from './membership.js';
import { createTelling } from './telling.js';

const [here, there] = municipalities.map(({ nis }) => nis);
if (here === undefined || there === undefined) throw new Error('there are municipalities');
const at = '2024-10-02T08:00:00.000Z';
const meta = { at, by: null, command: null, causationId: null };
const ran = { since: at, dueAt: '2024-10-09T22:00:00.000Z', rulesVersion: '2022-1' };
const school = organisationId('school-1');

const reported: TrajectoryEvent = {
  type: 'Reported',
  data: {
    reportId: reportId('r'),
    personId: personId('p'),
    organisationId: school,
    organisationType: 'school',
    registeredBy: school,
    concernKind: 'relative-absence',
    absences: {},
    territory: here,
    community: null,
    reportedAt: at,
  },
  meta,
};
const moved: TrajectoryEvent = {
  type: 'TerritoryChanged',
  data: { reportId: reportId('r'), territory: there },
  meta,
};
const overdue: TrajectoryEvent = {
  type: 'AssignmentOverdue',
  data: { ...ran, calendarVersion: '2026-1' },
  meta,
};
const stalled: TrajectoryEvent = {
  type: 'Stalled',
  data: { ...ran, suggests: 'regional-consultation' },
  meta,
};
const assigned: TrajectoryEvent = {
  type: 'Assigned',
  data: { coordinator: school, previous: null, reason: null },
  meta,
};
const erased: TrajectoryEvent = { type: 'Erased', data: { personId: personId('p') }, meta };

describe('a contact point that takes no part [S0 goal 8]', () => {
  let log: EventLog;
  beforeEach(() => {
    log = createMemoryEventLog();
  });

  /** What it is told of a trajectory with these events. */
  const told = async (
    keeps: {
      readonly type: 'municipal-contact-point' | 'central-contact-point';
      readonly of: NisCode | null;
    },
    ...events: readonly TrajectoryEvent[]
  ) => {
    const appended = events.map(({ type, data }) => ({
      id: randomUUID(),
      type,
      schemaVersion: presentVersion(type),
      data: JSON.parse(JSON.stringify(data)),
      meta: { ...meta },
    }));
    await log.append(`trajectory-${randomUUID()}.1`, appended, 'none');
    const ids = new Set<string>(appended.map(({ id }) => id));
    const contact = { ...organisation('contact-1', keeps.type), municipality: keeps.of };
    const tell = createTelling(
      endpointFor('contact-1', 'https://partner.example', { organisation: contact }),
      { log, membership: new Membership(log), organisations, network: 'test', hash },
    );
    const types: string[] = [];
    for (const recorded of (await everythingIn(log)).filter(({ id }) => ids.has(id))) {
      const one = await tell(recorded);
      if (one?.outcome === 'tell') types.push(one.type.replace(/^samenspoor\.trajectory\.|\.v1$/g, ''));
    }
    return types;
  };
  const contactHere = { type: 'municipal-contact-point', of: here } as const;
  const contactThere = { type: 'municipal-contact-point', of: there } as const;
  const kans = { type: 'central-contact-point', of: null } as const;

  it('is told of what ran out of time while nobody was accountable in its territory', async () => {
    for (const keeper of [contactHere, kans]) {
      expect(await told(keeper, reported, overdue, stalled)).toEqual(['assignment-overdue', 'stalled']);
      expect(await told(keeper, reported, overdue, assigned, stalled)).toEqual(['assignment-overdue']);
    }
    expect(await told(contactThere, reported, overdue, stalled)).toEqual([]);
  });

  const contact = organisationId('contact-1');
  const called: TrajectoryEvent = {
    type: 'EscalationRequested',
    data: {
      escalationId: 'e',
      step: 'clb-guidance',
      to: organisationId('clb-1'),
      by: contact,
      grounds: [],
      attachments: [],
      explanation: null,
      rulesVersion: '2022-1',
    },
    meta,
  };
  const expired: TrajectoryEvent = {
    type: 'EscalationExpired',
    data: { escalationId: 'e', dueAt: ran.dueAt, rulesVersion: '2022-1' },
    meta,
  };

  it('is told what became of whom it called in, and to forget it', async () => {
    for (const keeper of [contactHere, kans]) {
      expect(await told(keeper, reported, called, expired)).toEqual(['escalation-expired']);
      expect(await told(keeper, reported, called, expired, erased)).toEqual(['erased']);
    }
    expect(await told(contactThere, reported, called, expired)).toEqual([]);
  });

  it('is remembered by its territory, however often it was told', async () => {
    const events = [reported, ...Array.from({ length: 40 }, () => overdue), moved, overdue];
    await log.append(
      'trajectory-often.1',
      events.map(({ type, data }) => ({
        id: randomUUID(),
        type,
        schemaVersion: presentVersion(type),
        data: JSON.parse(JSON.stringify(data)),
        meta: { ...meta },
      })),
      'none',
    );
    const last = (await everythingIn(log)).at(-1);
    if (!last) throw new Error('an event');
    const { toldIn } = await new Membership(log).around(last);
    expect(toldIn).toEqual([{ territory: here }, { territory: there }]);
  });

  it('is told to forget what it was told of, and nothing else', async () => {
    // Of who was forgotten nothing else is told any more.
    for (const keeper of [contactHere, kans]) {
      expect(await told(keeper, reported, overdue, erased)).toEqual(['erased']);
      expect(await told(keeper, reported, overdue, moved, erased)).toEqual(['erased']);
      expect(await told(keeper, reported, erased)).toEqual([]);
    }
    expect(await told(contactThere, reported, overdue, moved, erased)).toEqual([]);
  });
});
