import { type Escalation, organisationId } from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { placesIn } from './places.js';

const callIn = (status: Escalation['status'], offerId = 'farm'): Escalation => ({
  escalationId: `${offerId} ${status}`,
  step: 'school-external',
  to: organisationId('naft-1'),
  by: organisationId('clb-1'),
  grounds: [],
  attachments: [],
  explanation: null,
  status,
  requestedAt: '2024-10-02T08:00:00.000Z',
  answeredAt: null,
  offerId,
});
const places = (...escalations: readonly Escalation[]) => placesIn({ status: 'open', escalations });

describe('places of one young person in a programme', () => {
  it('are one, also where two trajectories that met each brought one', () => {
    expect(places(callIn('accepted'), callIn('accepted'))).toEqual([{ offerId: 'farm', status: 'granted' }]);
    expect(places(callIn('requested'), callIn('requested'))).toEqual([
      { offerId: 'farm', status: 'requested' },
    ]);
  });

  it('are granted as soon as one was, in whatever order they stand', () => {
    const granted = [{ offerId: 'farm', status: 'granted' }];
    expect(places(callIn('requested'), callIn('accepted'))).toEqual(granted);
    expect(places(callIn('accepted'), callIn('requested'))).toEqual(granted);
  });

  it('are one in each programme, and none once they were concluded or the trajectory is closed', () => {
    expect(places(callIn('accepted'), callIn('requested', 'buddy'), callIn('returned', 'past'))).toEqual([
      { offerId: 'farm', status: 'granted' },
      { offerId: 'buddy', status: 'requested' },
    ]);
    expect(placesIn({ status: 'closed', escalations: [callIn('accepted')] })).toEqual([]);
  });
});
