import { readFile } from 'node:fs/promises';
import type { Organisations } from '@samenspoor/domain';
import { ConfigError, type Engines } from '@samenspoor/hosting';
import { createKeyedHash } from '@samenspoor/privacy';
import {
  type Allowed,
  createWebhooks,
  type Endpoint,
  EndpointsTaken,
  type Happening,
  parseEndpoints,
  type Webhooks,
} from '@samenspoor/webhooks';
import type { Logger } from 'pino';

/** Who is told, of what network. */
export interface WebhookParts {
  readonly endpoints: readonly Endpoint[];
  readonly organisations: Organisations;
  readonly network: string;
}

/**
 * The endpoints of partners, from a file.
 * @throws ConfigError when the file is not there or does not fit; says where and by which rule, never a value
 */
export const readEndpoints = async (
  file: string,
  organisations: Organisations,
  allowed: Allowed,
): Promise<readonly Endpoint[]> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new ConfigError(`SAMENSPOOR_WEBHOOKS: the file can't be read`);
  });
  const read = parseEndpoints(text, organisations, allowed);
  if (read.ok) return read.endpoints;
  throw new ConfigError(`SAMENSPOOR_WEBHOOKS: ${read.problems.join('; ')}`);
};

/**
 * Begins to tell partners of their trajectories, here or standing by.
 * @throws ConfigError for ids under which other organisations were told
 */
export const startWebhooks = async (
  { log, database, keyStore, keyRing }: Pick<Engines, 'log' | 'database' | 'keyStore' | 'keyRing'>,
  parts: WebhookParts,
  logger: Logger,
): Promise<Webhooks> => {
  const { hash } = await createKeyedHash(keyStore, keyRing);
  const webhooks = await createWebhooks({
    ...parts,
    log,
    database,
    hash,
    onHappening: (endpoint, happening) => say(logger, endpoint, happening),
  }).catch((error: unknown) => {
    throw error instanceof EndpointsTaken ? new ConfigError(`SAMENSPOOR_WEBHOOKS: ${error.message}`) : error;
  });
  webhooks.start();
  return webhooks;
};

const say = (logger: Logger, endpoint: string, { kind, ...what }: Happening): void => {
  const line = { webhook: endpoint, ...what };
  if (kind === 'failed') logger.warn(line, 'an endpoint did not take an event');
  else logger.error(line, said[kind]);
};

const said = {
  'dead-letter': 'an event is a dead letter',
  disabled: 'an endpoint says that it is no more, and is left alone',
  fault: 'log or database in trouble',
} as const;
