import type { OrganisationId } from '../ids.js';
import type { NisCode } from '../place/index.js';

/** The actor types of the network [S2 'Betrokken actoren' 1–15; S0 goals 6–8]. */
export const actorTypes = [
  'municipal-contact-point',
  'central-contact-point',
  'clb',
  'pms',
  'school',
  'pedagogical-support',
  'naft',
  'school-external',
  'sick-pupil-education',
  'mediation',
  'bridge-figure',
  'youth-care-direct',
  'youth-care-indirect',
  'mandated-facility',
  'regional-consultation',
  'local-consultation-platform',
  'police',
  'compulsory-education-authority',
  'prosecutor',
  'youth-court',
  'employment-service',
  'regional-coordinator',
] as const;
export type ActorType = (typeof actorTypes)[number];

/** Flemish, French, bilingual. */
export const communities = ['vg', 'fwb', 'bi'] as const;
export type Community = (typeof communities)[number];

/** What an organisation may receive and pass on [S2 Bijlage 1]. */
export const secrecyRegimes = ['official', 'professional', 'discretion', 'judicial'] as const;
export type SecrecyRegime = (typeof secrecyRegimes)[number];

export interface Organisation {
  readonly id: OrganisationId;
  readonly type: ActorType;
  readonly name: { readonly nl: string; readonly fr: string };
  readonly community: Community;
  readonly secrecy: SecrecyRegime;
  /** NIS code of its municipality or territory; null when it works for the whole Region. */
  readonly municipality: NisCode | null;
}

/** The organisations of one network, by id. */
export type Organisations = ReadonlyMap<OrganisationId, Organisation>;

export const isContactPoint = (organisation: Organisation): boolean =>
  organisation.type === 'municipal-contact-point' || organisation.type === 'central-contact-point';
