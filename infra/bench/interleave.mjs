/** The middle of some numbers; the mean of the two in the middle where there are two. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that a share (0 to 1) of the numbers does not exceed. */
export function percentile(numbers, share) {
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Measures several contenders in turns: after a warm-up of each, every round runs all of them, in the opposite order
 * every other round, so that what changes on the machine meanwhile strikes all alike.
 *
 * @param contenders `{ name, run(ms) }`; `run` works for about so many milliseconds and gives `{ count, ms }`, and
 *   `latencies` in milliseconds where it has them. The first is the baseline.
 * @returns per contender: `rate` (median of the rounds, a second), `ratio` (median of the rounds' ratios to the
 *   baseline), `spread` of the rates, and all latencies
 */
export async function interleave(contenders, { rounds, roundMs, warmUpMs }) {
  for (const { run } of contenders) await run(warmUpMs);
  const taken = contenders.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    const order = contenders.map((_, index) => index);
    if (round % 2 === 1) order.reverse();
    for (const index of order) taken[index].push(await contenders[index].run(roundMs));
  }
  const rates = taken.map((measured) => measured.map(({ count, ms }) => (count * 1_000) / ms));
  return contenders.map(({ name }, index) => ({
    name,
    rate: median(rates[index]),
    ratio: median(rates[index].map((rate, round) => rate / rates[0][round])),
    spread: [Math.min(...rates[index]), Math.max(...rates[index])],
    latencies: taken[index].flatMap(({ latencies }) => latencies ?? []),
  }));
}

/** Lets several workers repeat something until the time is over; every one finishes what it began. */
export async function repeatFor(ms, workers, work) {
  const began = performance.now();
  const latencies = [];
  const worker = async (number) => {
    while (performance.now() - began < ms) {
      const start = performance.now();
      await work(number);
      latencies.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
  return { count: latencies.length, ms: performance.now() - began, latencies };
}
