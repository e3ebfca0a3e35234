import type { ReportBody } from '@samenspoor/contracts';
import { Random } from '../random/random.js';
import { type ErrorRates, type PresetName, presets } from './errors/rates.js';
import type { Person } from './person.js';
import { type PopulationShape, population, usualPopulation } from './population.js';
import { writeReport } from './report.js';

export interface GenerateOptions {
  readonly seed: number;
  /** Young people. */
  readonly persons: number;
  /** Mean number of reports about one of them, at least 1. Default 2.4. */
  readonly reportsPerPerson?: number;
  readonly preset?: PresetName;
  /** `none`: no report carries a national number. */
  readonly numbers?: 'given' | 'none';
  readonly shape?: PopulationShape;
}

/** A report with what is true of it. */
export interface GeneratedReport {
  readonly body: ReportBody;
  readonly person: Person;
}

const firstDay = Date.UTC(2024, 8, 2, 7);
const lastDay = Date.UTC(2026, 5, 30, 16);

export function ratesOf({ preset = 'usual', numbers = 'given' }: GenerateOptions): ErrorRates {
  const rates = presets[preset];
  return numbers === 'none' ? { ...rates, numberMissing: 1 } : rates;
}

/** 1 for somewhat less than half of all; the rest falls off geometrically, so that the mean comes out as asked. */
function drawReportCount(random: Random, mean: number): number {
  if (mean <= 1) return 1;
  const alone = 0.46;
  if (random.chance(alone)) return 1;
  const meanOfRest = Math.max(2, (mean - alone) / (1 - alone));
  const goOn = 1 - 1 / (meanOfRest - 1);
  let count = 2;
  while (random.chance(goOn)) count++;
  return count;
}

interface Moment {
  readonly person: Person;
  readonly when: number;
}

/** First reports are spread evenly over the time; the next ones come some months after each other. */
function moments(random: Random, person: Person, mean: number): readonly Moment[] {
  const count = drawReportCount(random, mean);
  let when = random.next();
  return Array.from({ length: count }, () => {
    const moment = { person, when };
    when = (when - Math.log(1 - random.next()) * 0.12) % 1;
    return moment;
  });
}

/** The first `count` young people of a seed, one at a time. */
export function* takePersons(seed: number, count: number, shape?: PopulationShape): Generator<Person> {
  if (count < 1) return;
  let taken = 0;
  for (const person of population(seed, shape ?? usualPopulation)) {
    yield person;
    taken++;
    if (taken >= count) return;
  }
}

/** Nobody reports a child that is not at school yet; the youngest of a large family would be born after its report. */
const latestYear = 2018;

/** A set of reports with errors in entry, in the order of `reportedAt`. The same options give the same set. */
export function generateReports(options: GenerateOptions): readonly GeneratedReport[] {
  const { seed, persons, reportsPerPerson = 2.4, shape } = options;
  const rates = ratesOf(options);
  const timing = new Random(seed, 'moments');
  const all: Moment[] = [];
  for (const person of takePersons(seed, persons, shape))
    all.push(...moments(timing, person, reportsPerPerson));
  all.sort((a, b) => a.when - b.when);
  const random = new Random(seed, 'reports');
  const written = all.map(({ person, when }, index) => ({
    person,
    body: writeReport(random, person, entryAt(when, index), rates),
  }));
  return written.filter(({ person }) => person.birthDate.year <= latestYear);
}

function entryAt(when: number, index: number) {
  const reportedAt = new Date(firstDay + when * (lastDay - firstDay)).toISOString().replace(/\.\d+Z$/, 'Z');
  return { externalRef: `G${String(index + 1).padStart(7, '0')}`, reportedAt, when };
}

/** One report about a young person, out of any order: for runs too large to hold. */
export function reportOn(random: Random, person: Person, ref: string, rates: ErrorRates): ReportBody {
  const when = random.next();
  return writeReport(random, person, { ...entryAt(when, 0), externalRef: ref }, rates);
}
