import {
  type IntegrationEventType,
  integrationDataSchemas,
  isIntegrationEventType,
} from '@samenspoor/contracts';
import { type Organisations, organisationId } from '@samenspoor/domain';
import { z } from 'zod';
import { addressRefusal } from './address.js';
import { type Allowed, type Endpoint, mostEndpoints, usualPausesMs } from './endpoint.js';

export type ParsedEndpoints =
  | { readonly ok: true; readonly endpoints: readonly Endpoint[] }
  /** What does not fit, each with its place and the rule; never what stands there. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Only events of trajectories go to endpoints. */
const isWanted = (type: string): type is IntegrationEventType =>
  isIntegrationEventType(type) && type.startsWith('samenspoor.trajectory.');

const usualTimeoutSeconds = 15;
const day = 24 * 60 * 60;

/** As Standard Webhooks has it: 24 to 64 random bytes. */
const secret = z.string().refine(
  (text) => {
    const encoded = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
    const size = encoded === undefined ? 0 : Buffer.from(encoded, 'base64').length;
    return encoded !== undefined && encoded.length % 4 === 0 && size >= 24 && size <= 64;
  },
  { error: 'whsec_ and 24 to 64 bytes in base64' },
);

const endpointSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/, 'small letters, digits and dashes, at most 60'),
  organisation: z.string(),
  url: z.string().transform((text, context): URL => {
    if (URL.canParse(text)) return new URL(text);
    context.addIssue({ code: 'custom', message: 'an absolute address' });
    return z.NEVER;
  }),
  secrets: z
    .array(secret)
    .min(1, 'one secret, or two while one takes the place of the other')
    .max(2, 'one secret, or two while one takes the place of the other'),
  types: z
    .array(
      z.string().refine(isWanted, {
        error: `one of ${Object.keys(integrationDataSchemas).filter(isWanted).join(', ')}`,
      }),
    )
    .min(1)
    .optional(),
  from: z.enum(['now', 'beginning']).default('now'),
  timeoutSeconds: z.number().min(1).max(30).default(usualTimeoutSeconds),
  retrySeconds: z.array(z.number().min(0).max(day)).min(1).max(30).optional(),
});

/**
 * The endpoints that a file names.
 * @param text JSON, a list of endpoints
 */
export const parseEndpoints = (
  text: string,
  organisations: Organisations,
  allowed: Allowed,
): ParsedEndpoints => {
  const json = jsonIn(text);
  if (json === undefined) return { ok: false, problems: ['the file is no JSON'] };
  const read = z.array(endpointSchema).max(mostEndpoints).safeParse(json);
  if (!read.success)
    return {
      ok: false,
      problems: read.error.issues.map(({ path, message }) => `/${path.join('/')} ${message}`),
    };
  const problems: string[] = [];
  const endpoints = read.data.map((given, index): Endpoint | null => {
    const organisation = organisations.get(organisationId(given.organisation));
    const refusal = addressRefusal(given.url, allowed);
    if (refusal !== null) problems.push(`/${index}/url ${refusal}`);
    if (organisation === undefined) problems.push(`/${index}/organisation an organisation of the network`);
    else if (organisation.type === 'regional-coordinator')
      problems.push(`/${index}/organisation one that may take part in a trajectory`);
    if (read.data.findIndex(({ id }) => id === given.id) !== index)
      problems.push(`/${index}/id another endpoint has the same`);
    if (organisation === undefined) return null;
    return {
      id: given.id,
      organisation,
      url: given.url,
      secrets: given.secrets,
      types: given.types === undefined ? null : new Set(given.types.filter(isWanted)),
      from: given.from,
      timeoutMs: given.timeoutSeconds * 1_000,
      pausesMs: given.retrySeconds?.map((seconds) => seconds * 1_000) ?? usualPausesMs,
      allowed,
    };
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, endpoints: endpoints.filter((each) => each !== null) };
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
