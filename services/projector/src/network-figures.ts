import type { Views } from '@samenspoor/views';
import { Gauge, type Registry } from 'prom-client';

type Counts = Awaited<ReturnType<Views['queries']['network']['counts']>>;

/** Counting goes over whole tables: however often it is scraped, it is done once in so many milliseconds. */
const countedEveryMs = 15_000;

/** What waits in the network for a person, as the views have it; no figures while they can't be read. */
export const measureNetwork = (registry: Registry, counts: () => Promise<Counts>): void => {
  let counted: { readonly at: number; readonly counts: Promise<Counts | null> } | null = null;
  const countsNow = (): Promise<Counts | null> => {
    if (counted === null || Date.now() - counted.at >= countedEveryMs)
      counted = { at: Date.now(), counts: counts().catch(() => null) };
    return counted.counts;
  };
  const each = (name: string, help: string, of: (counts: Counts) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      async collect() {
        this.reset();
        const now = await countsNow();
        // Without a figure there is no sample: a gauge without labels would say 0.
        if (now === null) this.remove();
        else this.set(of(now));
      },
    });
  };
  each(
    'samenspoor_open_matches',
    'Possible matches that wait for a verdict',
    ({ openMatches }) => openMatches,
  );
  each(
    'samenspoor_open_trajectories',
    'Trajectories that are open',
    ({ openTrajectories }) => openTrajectories,
  );
  each(
    'samenspoor_unassigned_trajectories',
    'Open trajectories without a coordinator',
    ({ unassigned }) => unassigned.count,
  );
};
