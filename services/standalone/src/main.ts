import { EventLogUnavailableError } from '@samenspoor/event-log';
import { EsdbAccessDeniedError } from '@samenspoor/event-log-esdb/before-connecting';
import { PrivacyFault } from '@samenspoor/privacy';
import { FolderInUseError } from '@samenspoor/sql';
import { pino } from 'pino';
import { type Config, ConfigError, readConfig } from './config.js';
import { helpText } from './help.js';
import { type Running, start } from './start.js';
import { demoTokensFile } from './tokens.js';

/** How long what was accepted may take to finish after a signal, in milliseconds. */
const closingPatienceMs = 20_000;

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const welcome = (config: Config, { url }: Running): string =>
  [
    '',
    `  Samenspoor is ready at ${url}`,
    `  API reference:  ${url}/docs`,
    `  Health:         ${url}/health/ready   Metrics: ${url}/metrics`,
    ...(config.demo && config.tokens === null ? [`  Demo tokens:    ${demoTokensFile(config.data)}`] : []),
    `  Data:           ${whereDataIs(config)}`,
    '  Stop with Ctrl-C.',
    '',
  ].join('\n');

const whereDataIs = ({ log, databaseUrl, data }: Config): string => {
  if (log === 'pglite') return `${data} (embedded)`;
  if (log === 'postgres') return 'PostgreSQL';
  return `EventStoreDB; keys and views in ${databaseUrl === null ? `${data} (embedded)` : 'PostgreSQL'}`;
};

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return say(helpText);
  const config = readConfig(process.env);
  const logger = pino({ level: config.logLevel, base: { service: 'standalone' } });
  let closing = false;
  const starting = start(config, logger);
  const close = (signal: string): void => {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'finishing what was accepted');
    setTimeout(() => {
      logger.error('could not finish in time');
      process.exit(1);
    }, closingPatienceMs).unref();
    // Asked to stop before it stood: what was begun of the start is finished, and then taken down in order.
    const closed = starting.then((running) => running.close());
    closed.then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error({ fault: nameOf(error) }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', () => close('SIGINT'));
  process.on('SIGTERM', () => close('SIGTERM'));
  const running = await starting;
  if (!closing) say(welcome(config, running));
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/** Faults that a person can mend are told in words; what else goes wrong keeps its trace. */
const explained = (error: unknown): boolean =>
  error instanceof ConfigError ||
  error instanceof PrivacyFault ||
  error instanceof FolderInUseError ||
  error instanceof EsdbAccessDeniedError ||
  error instanceof EventLogUnavailableError;

main().catch((error: unknown) => {
  if (error instanceof Error && explained(error))
    process.stderr.write(`Samenspoor can't start.\n${error.message}\n`);
  else console.error("Samenspoor can't start.", error);
  process.exit(1);
});
