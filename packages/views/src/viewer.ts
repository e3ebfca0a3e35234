import type { NisCode, OrganisationId } from '@samenspoor/domain';

/**
 * Whose list it is. Who may ask as what is decided by the caller (`access`): an organisation by itself; the contact
 * point of a territory, which also is an organisation; the whole network.
 */
export type Viewer =
  | { readonly kind: 'organisation'; readonly organisationId: OrganisationId }
  | { readonly kind: 'territory'; readonly organisationId: OrganisationId; readonly territory: NisCode }
  | { readonly kind: 'all'; readonly organisationId: OrganisationId };
