import { type ActorType, actorTypes, type Community, type SecrecyRegime } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { readOrganisations } from './organisations.js';

/** Regime of secrecy and community of each type; of both where either may be. */
const expected: Readonly<Record<ActorType, readonly [SecrecyRegime, ...Community[]]>> = {
  'municipal-contact-point': ['official', 'bi'],
  'central-contact-point': ['official', 'vg'],
  clb: ['professional', 'vg'],
  pms: ['professional', 'fwb'],
  school: ['discretion', 'vg', 'fwb'],
  'pedagogical-support': ['discretion', 'vg'],
  naft: ['professional', 'vg'],
  'school-external': ['discretion', 'vg', 'fwb'],
  'sick-pupil-education': ['discretion', 'vg'],
  // It works for both; that of the demo network belongs to the French community.
  mediation: ['professional', 'bi', 'fwb'],
  'bridge-figure': ['discretion', 'bi'],
  'youth-care-direct': ['professional', 'vg', 'bi'],
  'youth-care-indirect': ['professional', 'vg'],
  'mandated-facility': ['professional', 'vg'],
  'regional-consultation': ['professional', 'vg'],
  'local-consultation-platform': ['discretion', 'vg'],
  police: ['judicial', 'bi'],
  'compulsory-education-authority': ['official', 'vg', 'fwb'],
  prosecutor: ['judicial', 'bi'],
  'youth-court': ['judicial', 'bi'],
  'employment-service': ['discretion', 'vg', 'bi'],
  'regional-coordinator': ['official', 'bi'],
};

const demo = await readOrganisations(
  new URL('../../../services/standalone/data/organisations.json', import.meta.url),
);

it('the organisations of the demo network have the regime and community of their type [S2 Bijlage 1]', () => {
  for (const { id, type, secrecy, community } of demo.values()) {
    const [regime, ...among] = expected[type];
    expect([id, secrecy]).toEqual([id, regime]);
    expect(among, id).toContain(community);
  }
  const missing = actorTypes.filter((type) => ![...demo.values()].some((each) => each.type === type));
  expect(missing).toEqual(['pedagogical-support']);
});
