/** Something that can happen next. */
export interface Step {
  /** Names it among the steps of one moment; the same run taken again offers it under the same key. */
  readonly key: string;
  /** Who takes it: in the plain order each goes on for as long as it can. */
  readonly actor: string;
  /** In words, for a trace. */
  readonly label: string;
}

/** One execution under control: nothing happens in it but the steps that are taken. */
export interface Run {
  /** What can happen next, in a fixed order; empty at rest. */
  steps(): readonly Step[];
  /** Resolves when nothing more happens by itself. */
  take(step: Step): Promise<void>;
  /** Equal for two moments only when the same can follow. */
  fingerprint(): string;
  /** Promises that are broken at this moment. */
  broken(): readonly string[];
  /** At rest: equal only when the same promises are kept and broken. */
  outcome(): string;
  /** Promises that are broken now that no step is left. */
  brokenAtRest(): Promise<readonly string[]>;
}

export interface Bounds {
  /** From this step on a run goes on without branching until it rests. */
  readonly depth: number;
  /**
   * How often a run may depart from the plain order, in which each goes on for as long as it can and nobody is killed.
   * A race needs few departures: two find most.
   */
  readonly departures: number;
  /** Ends the search, incomplete, after so many moments. */
  readonly states: number;
}

export const unbounded: Bounds = {
  depth: Number.POSITIVE_INFINITY,
  departures: Number.POSITIVE_INFINITY,
  states: Number.POSITIVE_INFINITY,
};

export interface Violation {
  readonly broken: readonly string[];
  /** The steps that led to it. No run with fewer departures breaks anything. */
  readonly trace: readonly string[];
  readonly departures: number;
}

export interface Findings {
  /** Distinct moments looked at. */
  readonly states: number;
  /** Distinct outcomes, once nothing was left to happen. */
  readonly outcomes: number;
  /** Executions from the start, and the steps that were taken in all of them. */
  readonly runs: number;
  readonly steps: number;
  /** Steps of the longest run. */
  readonly depth: number;
  /** Whether everything within the bounds was tried. */
  readonly complete: boolean;
  readonly violation: Violation | null;
}

/** A way into the state space, kept as its last step. */
interface Path {
  readonly before: Path | null;
  readonly key: string;
  readonly length: number;
}

/** No run comes to rest in so many steps but one that never does. */
const endless = 2_000;

/**
 * Tries all runs within the bounds, those with the fewest departures first, and every moment once, or again when it is
 * met in fewer steps and more of what follows may branch. A run can't be put back, so each begins anew and takes the steps of its path again: what is explored must be deterministic.
 * @throws Error when a run taken again does not offer the same steps
 */
export const search = async (begin: () => Promise<Run>, bounds: Partial<Bounds> = {}): Promise<Findings> =>
  new Search(begin, { ...unbounded, ...bounds }).all();

class Search {
  readonly #begin: () => Promise<Run>;
  readonly #bounds: Bounds;
  /** Moments that were looked at, with the least number of steps from which: the fewer, the more could branch. */
  readonly #seen = new Map<string, number>();
  /** Paths still to be taken, by the number of departures in them. */
  readonly #waiting: (Path | null)[][] = [[null]];
  readonly #outcomes = new Set<string>();
  #runs = 0;
  #steps = 0;
  #depth = 0;

  constructor(begin: () => Promise<Run>, bounds: Bounds) {
    this.#begin = begin;
    this.#bounds = bounds;
  }

  async all(): Promise<Findings> {
    for (let departures = 0; departures < this.#waiting.length; departures += 1) {
      const paths = this.#waiting[departures] ?? [];
      for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
        const violation = await this.#follow(path, departures);
        if (violation) return this.#findings(violation, false);
        if (this.#seen.size >= this.#bounds.states) return this.#findings(null, false);
      }
    }
    return this.#findings(null, true);
  }

  /** Takes a path again and goes on from its end, leaving the other ways for later. */
  async #follow(path: Path | null, departures: number): Promise<Violation | null> {
    const run = await this.#begin();
    this.#runs += 1;
    const trace: string[] = [];
    let actor: string | null = null;
    const take = async (step: Step): Promise<void> => {
      await run.take(step);
      this.#steps += 1;
      trace.push(`${step.actor}: ${step.label}`);
      actor = step.actor;
    };
    for (const key of keysOf(path)) await take(stepOf(run, key));

    let here = path;
    for (;;) {
      if (!this.#isNew(run.fingerprint(), actor, trace.length)) return null;
      this.#depth = Math.max(this.#depth, trace.length);
      const broken = run.broken();
      if (broken.length > 0) return { broken, trace, departures };
      const [next, ...others] = goingOnFirst(run.steps(), actor);
      if (!next) return this.#atRest(run, trace, departures);
      if (trace.length > endless) return { broken: ['it never comes to rest'], trace, departures };
      if (trace.length < this.#bounds.depth)
        for (const other of others) this.#later(here, other, departures + 1);
      await take(next);
      here = { before: here, key: next.key, length: trace.length };
    }
  }

  /**
   * Whether a moment, met after so many steps, leads to anything that was not tried: it was not met before, or only
   * where less of what follows could branch. Where a run may not leave the plain order, it matters who goes on.
   */
  #isNew(fingerprint: string, actor: string | null, steps: number): boolean {
    const { depth, departures } = this.#bounds;
    const least = Number.isFinite(depth) ? Math.min(steps, depth) : 0;
    const anyoneGoesOn = `${fingerprint} `;
    const isFree = steps < depth && !Number.isFinite(departures);
    const moment = isFree ? anyoneGoesOn : `${anyoneGoesOn}${actor}`;
    for (const known of [anyoneGoesOn, moment])
      if ((this.#seen.get(known) ?? Number.POSITIVE_INFINITY) <= least) return false;
    this.#seen.set(moment, least);
    return true;
  }

  async #atRest(run: Run, trace: readonly string[], departures: number): Promise<Violation | null> {
    const outcome = run.outcome();
    if (this.#outcomes.has(outcome)) return null;
    this.#outcomes.add(outcome);
    const broken = await run.brokenAtRest();
    return broken.length > 0 ? { broken, trace, departures } : null;
  }

  #later(before: Path | null, { key }: Step, departures: number): void {
    if (departures > this.#bounds.departures) return;
    const length = (before?.length ?? 0) + 1;
    while (this.#waiting.length <= departures) this.#waiting.push([]);
    this.#waiting[departures]?.push({ before, key, length });
  }

  #findings(violation: Violation | null, complete: boolean): Findings {
    return {
      states: this.#seen.size,
      outcomes: this.#outcomes.size,
      runs: this.#runs,
      steps: this.#steps,
      depth: this.#depth,
      complete,
      violation,
    };
  }
}

const keysOf = (path: Path | null): readonly string[] => {
  const keys: string[] = [];
  for (let at = path; at; at = at.before) keys.push(at.key);
  return keys.reverse();
};

const goingOnFirst = (steps: readonly Step[], actor: string | null): readonly Step[] => [
  ...steps.filter((step) => step.actor === actor),
  ...steps.filter((step) => step.actor !== actor),
];

const stepOf = (run: Run, key: string): Step => {
  const step = run.steps().find((each) => each.key === key);
  if (!step) throw new Error(`a run taken again does not offer step ${key}: it is not deterministic`);
  return step;
};
