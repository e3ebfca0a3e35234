import type { NormalisedDetails } from '@samenspoor/matching';
import { takePersons } from '../generate/generate.js';
import type { Person } from '../generate/person.js';
import { Random } from '../random/random.js';
import { entryOn } from './further-reports.js';

/** An index that can be filled. */
interface Fillable {
  add(reportId: string, personId: string, details: NormalisedDetails): void;
}

export interface Filled {
  readonly persons: number;
  /** Seconds that went into adding alone, since the beginning. */
  readonly addingSeconds: number;
  /** Some of the persons, each as likely as any other. */
  readonly sample: readonly Person[];
}

export interface FillOptions {
  readonly seed: number;
  /** Numbers of persons at which to pause, rising. */
  readonly stages: readonly number[];
  /** Mean number of reports about a person; a fraction is a chance of one more. */
  readonly reportsPerPerson: number;
}

const sampleSize = 10_000;

/** A sample of a stream of unknown length (reservoir), of fixed size. */
class Sample {
  readonly persons: Person[] = [];
  readonly #random: Random;
  #seen = 0;

  constructor(seed: number) {
    this.#random = new Random(seed, 'sample');
  }

  offer(person: Person): void {
    this.#seen++;
    if (this.persons.length < sampleSize) this.persons.push(person);
    else {
      const at = this.#random.int(0, this.#seen - 1);
      if (at < sampleSize) this.persons[at] = person;
    }
  }
}

/** Fills the index person by person and pauses at every stage. Holds the sample and the index, nothing else. */
export function* fill(index: Fillable, { seed, stages, reportsPerPerson }: FillOptions): Generator<Filled> {
  const random = new Random(seed, 'fill');
  const sample = new Sample(seed);
  const waiting = [...stages];
  let persons = 0;
  let adding = 0n;
  for (const person of takePersons(seed, stages.at(-1) ?? 0)) {
    const count = Math.floor(reportsPerPerson) + (random.chance(reportsPerPerson % 1) ? 1 : 0);
    for (let nth = 0; nth < count; nth++) {
      const ref = `${person.trueId}.${nth}`;
      const details = entryOn(random, person, ref);
      const started = process.hrtime.bigint();
      index.add(ref, person.trueId, details);
      adding += process.hrtime.bigint() - started;
    }
    sample.offer(person);
    persons++;
    if (persons === waiting[0]) {
      waiting.shift();
      yield { persons, addingSeconds: Number(adding) / 1e9, sample: sample.persons };
    }
  }
}
