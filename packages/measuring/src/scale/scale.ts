import { PersonIndex } from '@samenspoor/matching';
import { type Distribution, distribution, Stopwatch, type TimingFigures } from '../figures/timing.js';
import { RankingIndex } from '../groups/ranking-index.js';
import { type FillOptions, fill } from './fill.js';
import { type FurtherReport, furtherReports } from './further-reports.js';
import { type MemoryFigures, memoryNow } from './memory.js';

export interface ScaleOptions extends FillOptions {
  /** Reports that come in at every stage, half of them about known persons. */
  readonly further: number;
}

/** How the index does with so many persons in it. */
export interface ScaleFigures {
  readonly persons: number;
  readonly reports: number;
  /** Reports added per second of adding, since the beginning. */
  readonly addedPerSecond: number;
  readonly before: MemoryFigures;
  readonly filled: MemoryFigures;
  /** Assessing and adding the further reports. */
  readonly intake: TimingFigures;
  /** Of the further reports about known persons. */
  readonly repeats: OutcomeCounts;
  /** Of the further reports about somebody new. */
  readonly strangers: OutcomeCounts;
}

export interface OutcomeCounts {
  readonly reports: number;
  readonly joinedRight: number;
  readonly joinedWrong: number;
  readonly possible: number;
  /** Proposed with the right person among the candidates. */
  readonly possibleRight: number;
  readonly new: number;
}

/** What blocking finds with so many persons in the index. */
export interface BlockingFigures {
  readonly persons: number;
  /** Persons compared for one report. */
  readonly candidates: Distribution;
  /** Share of the reports about known persons for which the right one is compared. */
  readonly recall: number;
}

const none: OutcomeCounts = {
  reports: 0,
  joinedRight: 0,
  joinedWrong: 0,
  possible: 0,
  possibleRight: 0,
  new: 0,
};

type Assessed = ReturnType<PersonIndex['assess']>;

function counted(counts: OutcomeCounts, { knownAs }: FurtherReport, assessed: Assessed): OutcomeCounts {
  const reports = counts.reports + 1;
  switch (assessed.outcome) {
    case 'joined':
      return assessed.personId === knownAs
        ? { ...counts, reports, joinedRight: counts.joinedRight + 1 }
        : { ...counts, reports, joinedWrong: counts.joinedWrong + 1 };
    case 'possible': {
      const right = assessed.candidates.some(({ personId }) => personId === knownAs) ? 1 : 0;
      const possibleRight = counts.possibleRight + right;
      return { ...counts, reports, possible: counts.possible + 1, possibleRight };
    }
    case 'new':
      return { ...counts, reports, new: counts.new + 1 };
  }
}

/** Lets the further reports in, notes how long each took, and takes them out again. */
function takeIn(index: PersonIndex, reports: Iterable<FurtherReport>) {
  const intake = new Stopwatch();
  const counts = { repeats: none, strangers: none };
  const refs: string[] = [];
  for (const report of reports) {
    const { ref, details, knownAs } = report;
    const assessed = intake.time(() => {
      const assessment = index.assess(details);
      index.add(ref, assessment.outcome === 'joined' ? assessment.personId : ref, details);
      return assessment;
    });
    refs.push(ref);
    if (knownAs === null) counts.strangers = counted(counts.strangers, report, assessed);
    else counts.repeats = counted(counts.repeats, report, assessed);
  }
  for (const ref of refs) index.remove(ref);
  return { intake: intake.figures(), ...counts };
}

/** Fills an index and lets further reports in at every stage. */
export function* measureScale(options: ScaleOptions): Generator<ScaleFigures> {
  const before = memoryNow();
  const index = new PersonIndex();
  for (const { persons, addingSeconds, sample } of fill(index, options)) {
    const reports = index.size;
    const filled = memoryNow();
    const taken = takeIn(index, furtherReports(options.seed, options.further, sample));
    yield { persons, reports, addedPerSecond: reports / addingSeconds, before, filled, ...taken };
  }
}

/** Fills an index that tells its candidates, and counts those of further reports at every stage. */
export function* measureBlocking(options: ScaleOptions): Generator<BlockingFigures> {
  const index = new RankingIndex();
  for (const { persons, sample } of fill(index, options)) {
    const counts: number[] = [];
    let known = 0;
    let found = 0;
    for (const { details, knownAs } of furtherReports(options.seed, options.further, sample)) {
      const ranked = index.rank(details);
      counts.push(ranked.length);
      if (knownAs === null) continue;
      known++;
      if (ranked.some(({ personId }) => personId === knownAs)) found++;
    }
    yield { persons, candidates: distribution(counts), recall: known === 0 ? 1 : found / known };
  }
}
