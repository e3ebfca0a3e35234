import { readFile } from 'node:fs/promises';
import {
  actorTypes,
  communities,
  isNisCode,
  type NisCode,
  type Organisation,
  type OrganisationId,
  organisationId,
  secrecyRegimes,
} from '@samenspoor/domain';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

const organisationSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9._-]{1,100}$/)
    .transform(organisationId),
  type: z.enum(actorTypes),
  name: z.strictObject({ nl: z.string().min(1), fr: z.string().min(1) }),
  community: z.enum(communities),
  secrecy: z.enum(secrecyRegimes),
  municipality: z
    .custom<NisCode>((value) => typeof value === 'string' && isNisCode(value), 'a NIS code of the Region')
    .nullable(),
});

/**
 * The organisations of the network, from a file.
 * @throws ConfigError when the file is not there or does not fit
 */
export const readOrganisations = async (
  file: string | URL,
): Promise<ReadonlyMap<OrganisationId, Organisation>> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigError(`SAMENSPOOR_ORGANISATIONS: the file can't be read`);
  });
  const organisations = z.array(organisationSchema).min(1).safeParse(parse(text));
  if (!organisations.success)
    throw new ConfigError(
      `SAMENSPOOR_ORGANISATIONS: ${organisations.error.issues.map((issue) => `/${issue.path.join('/')} ${issue.message}`).join('; ')}`,
    );
  const byId = new Map(organisations.data.map((each) => [each.id, each]));
  if (byId.size !== organisations.data.length)
    throw new ConfigError('SAMENSPOOR_ORGANISATIONS: two organisations have the same id');
  return byId;
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new ConfigError('SAMENSPOOR_ORGANISATIONS: the file is no JSON');
  }
};
