import { expect, it } from 'vitest';
import { organisationId, trajectoryId } from '../ids.js';
import { initialTrajectory, type TrajectoryState } from '../trajectory/index.js';
import { standingTags } from './standing-tags.js';

const id = trajectoryId('p.1');
const clb = organisationId('clb');
const leads = [{ leadId: 'lead', organisationId: clb, previous: null, at: '2024-10-03T00:00:00.000Z' }];
const reported: TrajectoryState = { ...initialTrajectory, status: 'open' };
const coordinated: TrajectoryState = {
  ...reported,
  coordinator: clb,
  leads,
  participants: [{ organisationId: clb, type: 'clb', since: '2024-10-02T00:00:00.000Z', bases: [] }],
};

it('waits for a coordinator as long as it is open, and is new until somebody is accountable [S2 fase 1]', () => {
  expect(standingTags(id, reported)).toEqual(['k unassigned', 'k new']);
  expect(standingTags(id, coordinated)).toEqual(['o:clb coordinator', 'k territory']);
  expect(standingTags(id, { ...reported, leads })).toEqual(['k unassigned']);
});

it('waits for nobody once it is closed, and says nothing where it goes on elsewhere', () => {
  expect(standingTags(id, { ...reported, status: 'closed' })).toEqual([]);
  expect(standingTags(id, { ...coordinated, status: 'closed' })).toEqual(['o:clb coordinator']);
  for (const status of ['absent', 'merged', 'erased'] as const)
    expect(standingTags(id, { ...coordinated, status })).toEqual([]);
});
