import { describe, expect, it, vi } from 'vitest';
import type { EsdbHappening } from './connection.js';
import { createEsdbEventLog } from './esdb-event-log.js';
import type { Cluster } from './testing/cluster.js';
import { anEvent, frozen, StandIn } from './testing/index.js';
import { StandInLog } from './testing/log.js';

/** Three nodes of the stand-in, of which the first leads. */
async function withCluster(
  work: (given: {
    readonly nodes: readonly [StandIn, StandIn, StandIn];
    readonly log: ReturnType<typeof createEsdbEventLog>;
    readonly happenings: readonly EsdbHappening[];
    lead(node: StandIn): void;
  }) => Promise<void>,
  nodePreference: string,
): Promise<void> {
  const all: StandIn[] = [];
  let leader: StandIn | undefined;
  const cluster: Cluster = {
    log: new StandInLog(),
    nodes: all,
    get leader() {
      if (leader === undefined) throw new Error('nobody leads');
      return leader;
    },
  };
  const nodes = [new StandIn(cluster), new StandIn(cluster), new StandIn(cluster)] as const;
  all.push(...nodes);
  leader = nodes[0];
  await Promise.all(all.map((node) => node.start()));
  const hosts = all.map(({ port }) => `127.0.0.1:${port}`).join();
  const options = `tls=false&nodePreference=${nodePreference}&gossipTimeout=1&discoveryInterval=50`;
  const happenings: EsdbHappening[] = [];
  const log = createEsdbEventLog({
    connectionString: `esdb://${hosts}?${options}`,
    timers: { callMs: 500, pollMs: 100 },
    observe: (happening) => happenings.push(happening),
  });
  const lead = (node: StandIn) => {
    leader = node;
  };
  try {
    await work({ nodes, log, happenings, lead });
  } finally {
    await log.close();
    for (const node of all) node.stop();
  }
}

describe('a cluster', () => {
  for (const preference of ['leader', 'follower']) {
    it(`is asked at its leader, whatever nodePreference says (${preference})`, () =>
      withCluster(async ({ nodes: [leader], log }) => {
        const asked = vi.fn();
        leader.interfere = async (call, moment) => {
          if (moment === 'before') asked(call);
          return undefined;
        };
        await log.append('s', [anEvent()], 'none');
        await log.readStream('s');
        await log.head();
        expect(asked.mock.calls.flat()).toEqual(expect.arrayContaining(['append', 'read']));
      }, preference));
  }

  it('whose leader is killed: the next one is found, and what was asked meanwhile is stored once', () =>
    withCluster(async ({ nodes: [first, second], log, lead }) => {
      await log.append('s', [anEvent()], 'none');
      first.stop();
      const appended = log.append('s', [anEvent()], 0);
      lead(second);
      expect(await appended).toMatchObject({ ok: true, revision: 1 });
      expect(second.log.stream('s')).toHaveLength(2);
    }, 'leader'));

  it('whose leader is frozen: a new client finds the next one, and a subscription goes on there', () =>
    withCluster(async ({ nodes: [first, second], log, lead, happenings }) => {
      const events = [anEvent(), anEvent()];
      const [one, two] = events;
      if (one === undefined || two === undefined) throw new Error('two events expected');
      await log.append('s', [one], 'none');
      const seen: string[] = [];
      const abort = new AbortController();
      const following = (async () => {
        for await (const item of log.subscribe({ after: null, signal: abort.signal })) {
          if (item.kind === 'event') seen.push(item.event.id);
        }
      })();
      await vi.waitFor(() => expect(seen).toEqual([one.id]));
      const freeze = frozen();
      first.interfere = freeze;
      lead(second);
      expect(await log.append('s', [two], 0)).toMatchObject({ ok: true, revision: 1 });
      expect(happenings).toContainEqual(expect.objectContaining({ kind: 'client-replaced' }));
      await vi.waitFor(() => expect(seen).toEqual([one.id, two.id]), { timeout: 10_000 });
      abort.abort();
      await following;
      // What the old leader still holds is refused by the log when it wakes up: it is there already.
      freeze.thaw();
      expect(second.log.stream('s')).toHaveLength(2);
    }, 'leader'));
});
