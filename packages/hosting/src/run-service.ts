import { EventLogUnavailableError } from '@samenspoor/event-log';
import { EsdbAccessDeniedError } from '@samenspoor/event-log-esdb/before-connecting';
import { PrivacyFault } from '@samenspoor/privacy';
import { FolderInUseError } from '@samenspoor/sql';
import { openTracing, type Tracing, traceIdsOf } from '@samenspoor/telemetry';
import { pino } from 'pino';
import type { z } from 'zod';
import { ConfigError } from './config-error.js';
import { settingsHelp, settingsInForce } from './settings/read-settings.js';
import type { ListeningConfig } from './settings/shared-settings.js';
import type { Watching } from './watching.js';
import { isWorthALine } from './worth-a-line.js';

/** How long what was accepted may take to finish after a signal, in milliseconds. */
const closingPatienceMs = 20_000;

/** A service that answers. */
export interface Running {
  /** For instance `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Stops taking requests, finishes what was accepted, and closes the engines. */
  close(): Promise<void>;
}

/** A service as its process runs it. */
export interface Service<Config extends ListeningConfig> {
  readonly name: string;
  /** Version of the software. */
  readonly version: string;
  /** What it is, in one line. */
  readonly summary: string;
  readonly settings: z.ZodObject;
  /** @throws ConfigError that names every setting that can't be */
  readonly readConfig: (environment: NodeJS.ProcessEnv) => Config;
  readonly start: (config: Config, watching: Watching) => Promise<Running>;
  /** What a person at the terminal is told once it is ready. */
  readonly welcome: (config: Config, running: Running) => readonly string[];
}

/**
 * Runs a service as this process: `--help`, settings, start, and an orderly end at SIGINT or SIGTERM. Says in words what
 * a person can mend, and ends with 1 then.
 */
export const runService = <Config extends ListeningConfig>(service: Service<Config>): void => {
  run(service).catch((error: unknown) => {
    if (error instanceof Error && isExplained(error))
      process.stderr.write(`Samenspoor can't start.\n${error.message}\n`);
    else console.error("Samenspoor can't start.", error);
    process.exit(1);
  });
};

const say = (lines: readonly string[]): void => {
  process.stdout.write(`${lines.join('\n')}\n`);
};

const run = async <Config extends ListeningConfig>(service: Service<Config>): Promise<void> => {
  if (process.argv.includes('--help'))
    return say([service.summary, '', 'Settings (environment variables):', settingsHelp(service.settings)]);
  const config = service.readConfig(process.env);
  let lost = 0;
  const tracing = await openTracing(process.env, {
    service: `samenspoor-${service.name}`,
    version: service.version,
    onLost: (fault) => {
      lost += 1;
      if (isWorthALine(lost)) logger.warn({ fault, batches: lost }, 'traces were not taken, and are lost');
    },
  });
  const logger = pino({ level: config.logLevel, base: { service: service.name }, ...mixinOf(tracing) });
  logger.info({ settings: settingsInForce(service.settings, process.env) }, 'starting');
  const starting = service.start(config, { logger, tracing });
  const isClosing = endAtSignal(starting, { logger, tracing });
  const running = await starting;
  if (!isClosing()) say(['', ...service.welcome(config, running).map((line) => `  ${line}`), '']);
};

const mixinOf = (tracing: Tracing) =>
  tracing.enabled ? { mixin: () => traceIdsOf(tracing.current()) ?? {} } : {};

const endAtSignal = (starting: Promise<Running>, { logger, tracing }: Watching): (() => boolean) => {
  let closing = false;
  const close = (signal: string): void => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'finishing what was accepted');
    setTimeout(() => {
      logger.error('could not finish in time');
      process.exit(1);
    }, closingPatienceMs).unref();
    // Asked to stop before it stood: what was begun of the start is finished, and then taken down in order.
    const closed = starting.then((running) => running.close()).finally(() => tracing.close());
    closed.then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => close('SIGINT'));
  process.on('SIGTERM', () => close('SIGTERM'));
  return () => closing;
};

/** Faults that a person can mend are told in words; what else goes wrong keeps its trace. */
const isExplained = (error: Error): boolean =>
  error instanceof ConfigError ||
  error instanceof PrivacyFault ||
  error instanceof FolderInUseError ||
  error instanceof EsdbAccessDeniedError ||
  error instanceof EventLogUnavailableError;
