import { ViewNotReadyError, type Views } from '@samenspoor/views';
import { Gauge, type Registry } from 'prom-client';
import { perScrape } from './per-scrape.js';

type Asked = Pick<Views['queries']['network'], 'waiting'>;
type Found = Awaited<ReturnType<Asked['waiting']>>;

/**
 * What waits for a person in the whole network, asked of the views at each scrape. For a process that runs views:
 * every such process tells the same, and one that takes reports alone tells nothing. Before the views were first
 * built there is nothing to tell.
 */
export const measureWaiting = (registry: Registry, network: Asked): void => {
  const ask = perScrape(registry, 'waiting', () => network.waiting(), {
    isExpected: (error) => error instanceof ViewNotReadyError,
  });
  const told = (name: string, help: string, figure: (now: Found) => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        const now = await ask();
        this.reset();
        // Without a figure there is no sample: a gauge without labels would say 0.
        if (now === null) this.remove();
        else this.set(figure(now));
      },
    });
  told(
    'samenspoor_open_matches',
    'Possible matches that wait for a verdict',
    ({ openMatches }) => openMatches.count,
  );
  told(
    'samenspoor_open_matches_oldest_seconds',
    'How long ago the report was made whose possible match waits longest for a verdict; 0 when none waits',
    ({ openMatches }) => ageOf(openMatches.oldestSince),
  );
  told('samenspoor_open_trajectories', 'Trajectories that are open', (now) => now.openTrajectories);
  told(
    'samenspoor_unassigned_trajectories',
    'Open trajectories that have no coordinator',
    ({ unassigned }) => unassigned.count,
  );
  told(
    'samenspoor_unassigned_oldest_seconds',
    'How long the open trajectory has had no coordinator that has had none for longest; 0 when there is none',
    ({ unassigned }) => ageOf(unassigned.oldestSince),
  );
};

/** Seconds since then; 0 for none. */
const ageOf = (since: string | null): number =>
  since === null ? 0 : Math.max(0, (Date.now() - Date.parse(since)) / 1_000);
