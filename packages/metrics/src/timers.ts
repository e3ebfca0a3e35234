import { ViewNotReadyError, type Views } from '@samenspoor/views';
import { Gauge, type Registry } from 'prom-client';
import { perScrape } from './per-scrape.js';

type Asked = Pick<Views['queries']['clocks'], 'waiting'>;
type Found = Awaited<ReturnType<Asked['waiting']>>;

/**
 * Deadlines that ran out and that no process told yet, asked of the views at each scrape: for a process that runs views. Before
 * the views were first built there is nothing to tell.
 */
export const measureTimers = (registry: Registry, clocks: Asked, now: () => Date): void => {
  const ask = perScrape(registry, 'timers', () => clocks.waiting(now().toISOString()), {
    isExpected: (error) => error instanceof ViewNotReadyError,
  });
  const told = (name: string, help: string, figure: (found: Found) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const found = await ask();
        this.reset();
        // Without a figure there is no sample: a gauge without labels would say 0.
        if (found === null) this.remove();
        else this.set(figure(found));
      },
    });
  told(
    'samenspoor_timers_waiting',
    'Trajectories with a deadline that ran out and that nobody was told of yet',
    ({ count }) => count,
  );
  told(
    'samenspoor_timers_waiting_seconds',
    'How long ago the deadline ran out that waits longest to be told; 0 when none waits',
    ({ oldestDueAt }) =>
      oldestDueAt === null ? 0 : Math.max(0, (now().getTime() - Date.parse(oldestDueAt)) / 1_000),
  );
};
