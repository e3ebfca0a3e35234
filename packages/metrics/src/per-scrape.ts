import { Counter, type Registry } from 'prom-client';

/** How long, in milliseconds, a scrape waits for figures; who scrapes usually gives up after ten seconds. */
const patienceMs = 5_000;

export interface PerScrapeOptions {
  /** Whether an answer that failed is none that somebody need look into. Default: none is. */
  readonly isExpected?: (error: unknown) => boolean;
  /** In milliseconds. Default 5,000. */
  readonly patienceMs?: number;
}

/**
 * Asks once for all figures that come from one answer: at a scrape they are asked for at the same moment. One that fails,
 * or does not come in time, is null and counted: the others are told all the same.
 *
 * @param part names the figures in `samenspoor_scrape_faults_total`
 */
export const perScrape = <T>(
  registry: Registry,
  part: string,
  ask: () => Promise<T>,
  options: PerScrapeOptions = {},
): (() => Promise<T | null>) => {
  const faults = faultsOf(registry);
  faults.inc({ part }, 0);
  const { isExpected = () => false } = options;
  const answer = async (): Promise<T | null> => {
    try {
      return await inTime(ask(), options.patienceMs ?? patienceMs);
    } catch (error) {
      if (!isExpected(error)) faults.inc({ part });
      return null;
    }
  };
  let asked: Promise<T | null> | null = null;
  return () => {
    asked ??= answer().finally(() => {
      asked = null;
    });
    return asked;
  };
};

const inTime = async <T>(answer: Promise<T>, withinMs: number): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), withinMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

const name = 'samenspoor_scrape_faults_total';

const faultsOf = (registry: Registry): Counter<'part'> => {
  const known = registry.getSingleMetric(name);
  return known instanceof Counter
    ? known
    : new Counter({
        name,
        help: 'Scrapes at which these figures were left out: they could not be asked for, or did not come in time',
        labelNames: ['part'],
        registers: [registry],
      });
};
