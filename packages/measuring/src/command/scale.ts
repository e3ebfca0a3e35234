import { printBlocking, printScale } from '../print/scale.js';
import { measureBlocking, measureScale, type ScaleOptions } from '../scale/scale.js';
import { type Arguments, number, parts, wholeNumber } from './arguments.js';

export const scaleHelp = `scale [--persons 1000000] [--seed 1] [--further 20000] [--reports-per-person 1] [--only intake,blocking] [--json]
    fills the index with invented young people: memory, throughput, candidates and recall of blocking on the way`;

const usualStages = [10_000, 100_000, 1_000_000];

/** Where to stop and measure: at the usual numbers below the last one, and there. */
export function stagesUpTo(persons: number): readonly number[] {
  return [...usualStages.filter((stage) => stage < persons), persons];
}

/** Measures an index as it grows and prints each stage when it is done. */
export function scale(values: Arguments): void {
  const options: ScaleOptions = {
    seed: wholeNumber(values, 'seed', 1),
    stages: stagesUpTo(wholeNumber(values, 'persons', 1_000_000, 1)),
    further: wholeNumber(values, 'further', 20_000),
    reportsPerPerson: number(values, 'reports-per-person', 1),
  };
  const wanted = parts(values, ['intake', 'blocking'] as const);
  const tell = <Figures>(figures: Figures, print: (figures: Figures) => string) =>
    console.log(values.json === true ? JSON.stringify(figures) : `${print(figures)}\n`);
  if (wanted.includes('intake')) for (const figures of measureScale(options)) tell(figures, printScale);
  if (wanted.includes('blocking'))
    for (const figures of measureBlocking(options)) tell(figures, printBlocking);
}
