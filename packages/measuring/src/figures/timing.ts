/** Durations in milliseconds, for information: they depend on the machine and on what else runs. */
export interface TimingFigures {
  readonly count: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly maxMs: number;
}

/** Collects durations of one kind of work. */
export class Stopwatch {
  readonly #times: number[] = [];

  /** Does the work and notes how long it took. */
  time<Answer>(work: () => Answer): Answer {
    const started = process.hrtime.bigint();
    const answer = work();
    this.#times.push(Number(process.hrtime.bigint() - started) / 1e6);
    return answer;
  }

  figures(): TimingFigures {
    const { count, median, p99, max, sum } = distribution(this.#times);
    return {
      count,
      perSecond: sum === 0 ? 0 : (1_000 * count) / sum,
      medianMs: median,
      p99Ms: p99,
      maxMs: max,
    };
  }
}

export interface Distribution {
  readonly count: number;
  readonly sum: number;
  readonly mean: number;
  readonly median: number;
  readonly p99: number;
  readonly max: number;
}

/** Mean, middle, 99th percentile and maximum; zeros where there is nothing. */
export function distribution(values: readonly number[]): Distribution {
  const ordered = Float64Array.from(values).sort();
  const at = (quantile: number) => ordered[Math.floor(quantile * (ordered.length - 1))] ?? 0;
  const sum = ordered.reduce((total, value) => total + value, 0);
  const count = ordered.length;
  return { count, sum, mean: count === 0 ? 0 : sum / count, median: at(0.5), p99: at(0.99), max: at(1) };
}
