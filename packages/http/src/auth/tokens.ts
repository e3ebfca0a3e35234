import { createHash, timingSafeEqual } from 'node:crypto';
import type { OrganisationId } from '@samenspoor/domain';

/** Tells whose token it is, or null. */
export type TokenReader = (authorization: string | undefined) => OrganisationId | null;

const digest = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/**
 * Reads `Authorization: Bearer <token>` (RFC 6750). Every token is compared, by its hash and in constant time, so that
 * how long it takes tells nothing of which one nearly fits.
 */
export const tokenReader = (tokens: ReadonlyMap<string, OrganisationId>): TokenReader => {
  const known = [...tokens].map(([token, organisationId]) => ({ hash: digest(token), organisationId }));
  return (authorization) => {
    const token = /^bearer +([\x21-\x7e]{1,4096}) *$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return null;
    const given = digest(token);
    let found: OrganisationId | null = null;
    for (const { hash, organisationId } of known) if (timingSafeEqual(hash, given)) found = organisationId;
    return found;
  };
};
