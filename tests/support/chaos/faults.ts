import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../race/random.js';
import type { Place } from './place.js';
import { poisonLog, poisonTopic } from './poison.js';
import type { System } from './system.js';
import type { TcpProxy } from './tcp-proxy.js';

/** One fault as it was drawn, before anything ran. */
export interface Planned {
  readonly kind: FaultKind;
  /** Which of the services it meets, of those that it can. */
  readonly target: number;
  /** How long its cause lasts, in milliseconds, where that can be chosen. */
  readonly lastsMs: number;
  /** Between the recovery from the one before and this one. */
  readonly restMs: number;
}

interface Fault {
  /** Least and most, in milliseconds, that the cause lasts. */
  readonly lasts: readonly [number, number];
  /** Brings it about, and ends its cause. @returns when the cause was gone, on the clock of `performance.now()` */
  bring(system: System, planned: Planned): Promise<number>;
}

const hourMs = 3_600_000;
const tenMinutesMs = 600_000;

const nth = (places: readonly Place[], { target }: Planned): Place => {
  const place = places[target % places.length];
  if (!place) throw new Error('no such place');
  return place;
};

/** The cause of a kill is over with it: what follows is recovery. */
const killed = async (place: Place): Promise<number> => {
  const gone = performance.now();
  await place.kill();
  return gone;
};

const paused = async (places: readonly Place[], lastsMs: number): Promise<number> => {
  for (const place of places) place.pause();
  await pause(lastsMs);
  for (const place of places) place.resume();
  return performance.now();
};

const restartedPostgres = async (
  { postgres }: System,
  how: 'fast' | 'immediate',
  lastsMs: number,
): Promise<number> => {
  await postgres.stop(how);
  await pause(lastsMs);
  // A start after a crash includes the recovery, and the services wait for it.
  const gone = performance.now();
  await postgres.start();
  return gone;
};

const slowed = async (proxy: TcpProxy, lastsMs: number): Promise<number> => {
  proxy.slow({ delayMs: 40, bytesPerSecond: 200_000 });
  await pause(lastsMs);
  proxy.clear();
  return performance.now();
};

/** Several cuts, so that reconnecting is cut too. */
const cut = async (proxy: TcpProxy, lastsMs: number): Promise<number> => {
  const end = performance.now() + lastsMs;
  do {
    proxy.cut();
    await pause(200);
  } while (performance.now() < end);
  proxy.cut();
  return performance.now();
};

/** What was swallowed arrives late, or never: then its connections are reset, as by a peer that knows them no more. */
const swallowed = async (proxy: TcpProxy, lastsMs: number, arrives: 'late' | 'never'): Promise<number> => {
  proxy.swallow();
  await pause(lastsMs);
  if (arrives === 'never') proxy.cut();
  proxy.release();
  return performance.now();
};

/** As when the machine at the other end was replaced, or a firewall forgot its connections. */
const lost = async (proxy: TcpProxy): Promise<number> => {
  proxy.lose();
  return performance.now();
};

const wrongClock = async (
  system: System,
  place: Place,
  offsetMs: number,
  lastsMs: number,
): Promise<number> => {
  await system.setClock(place, offsetMs);
  await pause(lastsMs);
  // Back again is a jump too.
  await system.setClock(place, 0);
  return performance.now();
};

const faults = {
  'kill contact point': { lasts: [0, 0], bring: (s, p) => killed(nth(s.contactPoints, p)) },
  'kill projector': { lasts: [0, 0], bring: (s, p) => killed(nth(s.projectors, p)) },
  'kill overview': { lasts: [0, 0], bring: (s) => killed(s.overview) },
  'pause contact point': {
    lasts: [500, 6_000],
    bring: (s, p) => paused([nth(s.contactPoints, p)], p.lastsMs),
  },
  // Longer than a lease: the other takes over, and the one that wakes believes that it is still its own.
  'pause projector': { lasts: [1_500, 6_000], bring: (s, p) => paused([nth(s.projectors, p)], p.lastsMs) },
  'pause both projectors': { lasts: [1_500, 6_000], bring: (s, p) => paused(s.projectors, p.lastsMs) },
  'kill broker': {
    lasts: [0, 60_000],
    bring: async ({ kafka }, { lastsMs }) => {
      await kafka.kill();
      await pause(lastsMs);
      await kafka.restart();
      return performance.now();
    },
  },
  'restart PostgreSQL': { lasts: [0, 3_000], bring: (s, p) => restartedPostgres(s, 'fast', p.lastsMs) },
  'crash PostgreSQL': { lasts: [0, 3_000], bring: (s, p) => restartedPostgres(s, 'immediate', p.lastsMs) },
  'slow PostgreSQL': { lasts: [1_000, 5_000], bring: (s, p) => slowed(s.toPostgres, p.lastsMs) },
  'cut PostgreSQL': { lasts: [0, 2_000], bring: (s, p) => cut(s.toPostgres, p.lastsMs) },
  'stall PostgreSQL': { lasts: [1_000, 8_000], bring: (s, p) => swallowed(s.toPostgres, p.lastsMs, 'late') },
  'swallow PostgreSQL': {
    lasts: [1_000, 8_000],
    bring: (s, p) => swallowed(s.toPostgres, p.lastsMs, 'never'),
  },
  'lose PostgreSQL connections': { lasts: [0, 0], bring: (s) => lost(s.toPostgres) },
  'slow Kafka': { lasts: [1_000, 5_000], bring: (s, p) => slowed(s.toKafka, p.lastsMs) },
  'cut Kafka': { lasts: [0, 2_000], bring: (s, p) => cut(s.toKafka, p.lastsMs) },
  'stall Kafka': { lasts: [1_000, 8_000], bring: (s, p) => swallowed(s.toKafka, p.lastsMs, 'late') },
  'swallow Kafka': { lasts: [1_000, 8_000], bring: (s, p) => swallowed(s.toKafka, p.lastsMs, 'never') },
  'lose Kafka connections': { lasts: [0, 0], bring: (s) => lost(s.toKafka) },
  'clock an hour ahead': {
    lasts: [1_000, 4_000],
    bring: (s, p) => wrongClock(s, nth(s.places, p), hourMs, p.lastsMs),
  },
  'clock ten minutes back': {
    lasts: [1_000, 4_000],
    bring: (s, p) => wrongClock(s, nth(s.places, p), -tenMinutesMs, p.lastsMs),
  },
  'event from newer software': { lasts: [1_000, 3_000], bring: (s, p) => poisonLog(s, p.lastsMs) },
  'unreadable message on the topic': { lasts: [0, 0], bring: (s) => poisonTopic(s) },
} as const satisfies Record<string, Fault>;

export type FaultKind = keyof typeof faults;

const isKind = (name: string): name is FaultKind => Object.hasOwn(faults, name);

/** The kinds whose names contain one of these texts; all when there is none. */
export const kindsNamed = (texts: readonly string[]): readonly FaultKind[] =>
  Object.keys(faults)
    .filter(isKind)
    .filter((kind) => texts.length === 0 || texts.some((text) => kind.includes(text)));

export const bring = (system: System, planned: Planned): Promise<number> => {
  const fault: Fault = faults[planned.kind];
  return fault.bring(system, planned);
};

/** Which faults to draw. */
export interface Drawing {
  readonly faults: number;
  /** Of these kinds alone. */
  readonly kinds: readonly FaultKind[];
  /** No cause of a fault lasts longer, in milliseconds. */
  readonly longestMs: number;
}

/** Draws faults: every kind before any comes again, in an order of its own each time. */
export const draw = (random: Random, { faults: count, kinds, longestMs }: Drawing): readonly Planned[] => {
  let left: FaultKind[] = [];
  return Array.from({ length: count }, () => {
    if (left.length === 0) left = [...kinds];
    const [kind = 'kill contact point'] = left.splice(random.upTo(left.length), 1);
    const [least, most] = faults[kind].lasts;
    const lasts = Math.min(longestMs, least + random.upTo(most - least + 1));
    return { kind, target: random.upTo(60), lastsMs: lasts, restMs: random.upTo(700) };
  });
};
