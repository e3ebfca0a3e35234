import {
  type ActorType,
  type Community,
  isNisCode,
  type Organisation,
  type OrganisationId,
  organisationId,
  type SecrecyRegime,
} from '@samenspoor/domain';

const organisation = (
  id: string,
  type: ActorType,
  community: Community,
  secrecy: SecrecyRegime,
  municipality: string | null = null,
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community,
  secrecy,
  municipality: municipality !== null && isNisCode(municipality) ? municipality : null,
});

/** A small invented network: every actor type that the specs need, two municipalities. */
export const testNetwork: readonly Organisation[] = [
  organisation('contact-21012', 'municipal-contact-point', 'bi', 'official', '21012'),
  organisation('contact-21001', 'municipal-contact-point', 'bi', 'official', '21001'),
  organisation('kans', 'central-contact-point', 'vg', 'official'),
  organisation('clb-1', 'clb', 'vg', 'professional'),
  organisation('clb-2', 'clb', 'vg', 'professional'),
  organisation('pms-1', 'pms', 'fwb', 'professional'),
  organisation('naft-1', 'naft', 'vg', 'professional'),
  organisation('school-12', 'school', 'vg', 'discretion', '21012'),
  organisation('school-01', 'school', 'fwb', 'discretion', '21001'),
  organisation('caw-1', 'youth-care-direct', 'vg', 'professional'),
  organisation('ocj-1', 'mandated-facility', 'vg', 'professional'),
  organisation('police-1', 'police', 'bi', 'judicial'),
  organisation('agodi', 'compulsory-education-authority', 'vg', 'official'),
  organisation('region', 'regional-coordinator', 'bi', 'official'),
];

export const testOrganisations: ReadonlyMap<OrganisationId, Organisation> = new Map(
  testNetwork.map((each) => [each.id, each]),
);

/**
 * An organisation of the test network.
 * @throws Error for a name that it does not have
 */
export const actor = (id: string): Organisation => {
  const found = testOrganisations.get(organisationId(id));
  if (!found) throw new Error(`no organisation ${id} in the test network`);
  return found;
};
