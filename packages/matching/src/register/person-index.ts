import { type ComparisonLevels, compareLevels, explain, totalWeight } from '../compare/compare.js';
import { nationalNumberLevel } from '../compare/national-number.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import { firstParameters } from '../parameters/first-parameters.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Assessment } from './assessment.js';
import { BlockStore } from './block-store.js';
import { blockingKeys } from './blocking-keys.js';
import { isCertain } from './certainty.js';
import { type ComparedPerson, decide } from './decide.js';

interface KnownReport<Person> {
  personId: Person;
  readonly details: NormalisedDetails;
}

/** What an assessment must leave out. */
export interface AssessOptions<Person extends string = string, Report extends string = string> {
  /** Reports that do not count, such as the one that is being corrected. */
  readonly exceptReportIds?: ReadonlySet<Report>;
  /** Persons of whom a human said that they are someone else: never joined and never proposed. */
  readonly apartFrom?: (personId: Person) => boolean;
}

/**
 * All reports known to the register, in memory, filed under their persons and findable by blocking keys. What it
 * answers depends only on what it holds, not on the order in which that came in.
 */
export class PersonIndex<Person extends string = string, Report extends string = string> {
  readonly #parameters: MatchingParameters;
  readonly #reports = new Map<Report, KnownReport<Person>>();
  readonly #persons = new Map<Person, Map<Report, KnownReport<Person>>>();
  readonly #blocks = new BlockStore<KnownReport<Person>>();

  constructor(parameters: MatchingParameters = firstParameters) {
    this.#parameters = parameters;
  }

  /** Number of reports in the index. */
  get size(): number {
    return this.#reports.size;
  }

  /** Version of the parameters that every assessment of this index uses. */
  get parametersVersion(): string {
    return this.#parameters.version;
  }

  /** The person under whom a report is filed, or null when the report is not in the index. */
  personOf(reportId: Report): Person | null {
    return this.#reports.get(reportId)?.personId ?? null;
  }

  /** Files what a report says under a person; a report that is already there is replaced. */
  add(reportId: Report, personId: Person, details: NormalisedDetails): void {
    this.remove(reportId);
    const known = { personId, details };
    this.#reports.set(reportId, known);
    this.#file(reportId, known);
    this.#blocks.add(blockingKeys(details), known);
  }

  /** Takes a report out, as if it had never been there. An unknown one changes nothing. */
  remove(reportId: Report): void {
    const known = this.#reports.get(reportId);
    if (known === undefined) return;
    this.#reports.delete(reportId);
    this.#unfile(reportId, known);
    this.#blocks.remove(blockingKeys(known.details), known);
  }

  /** Files reports under another person: after a verdict, a link or an unlink. Unknown ones are passed over. */
  movePerson(reportIds: Iterable<Report>, toPersonId: Person): void {
    for (const reportId of reportIds) {
      const known = this.#reports.get(reportId);
      if (known === undefined) continue;
      this.#unfile(reportId, known);
      known.personId = toPersonId;
      this.#file(reportId, known);
    }
  }

  /**
   * Says who the reported young person is among those known: `joined` when certain, `possible` when a human should
   * look, else `new`. Changes nothing. Each candidate is compared with all reports under it, the best of them counts.
   */
  assess(details: NormalisedDetails, options: AssessOptions<Person, Report> = {}): Assessment<Person> {
    const persons = new Set<Person>();
    for (const known of this.#blocks.find(blockingKeys(details), this.#parameters.blocking.candidateBudget))
      if (options.apartFrom?.(known.personId) !== true) persons.add(known.personId);
    const compared: ComparedPerson<Person>[] = [];
    for (const personId of persons) {
      const known = this.#comparePerson(details, personId, options.exceptReportIds);
      if (known !== null) compared.push(known);
    }
    return decide(compared, this.#parameters);
  }

  #comparePerson(
    details: NormalisedDetails,
    personId: Person,
    except: ReadonlySet<Report> | undefined,
  ): ComparedPerson<Person> | null {
    const all: NormalisedDetails[] = [];
    for (const [reportId, known] of this.#persons.get(personId) ?? [])
      if (except?.has(reportId) !== true) all.push(known.details);
    const nationalNumber = bestNumberLevel(details, all);
    let best: { certain: boolean; weight: number; levels: ComparisonLevels } | null = null;
    for (const known of all) {
      const levels = { ...compareLevels(details, known), nationalNumber };
      const weight = totalWeight(levels, this.#parameters);
      const certain = isCertain(levels);
      if (best === null || (certain === best.certain ? weight > best.weight : certain))
        best = { certain, weight, levels };
    }
    if (best === null) return null;
    const { certain, weight, levels } = best;
    return { personId, certain, weight, explanation: () => explain(levels, this.#parameters) };
  }

  #file(reportId: Report, known: KnownReport<Person>): void {
    const reports = this.#persons.get(known.personId);
    if (reports === undefined) this.#persons.set(known.personId, new Map([[reportId, known]]));
    else reports.set(reportId, known);
  }

  #unfile(reportId: Report, known: KnownReport<Person>): void {
    const reports = this.#persons.get(known.personId);
    reports?.delete(reportId);
    if (reports?.size === 0) this.#persons.delete(known.personId);
  }
}

const numberLevels = ['exact', 'different', 'other-kind', 'missing'] as const;

/**
 * The number is compared with all that are known of the person at once: an equal one counts whatever else was
 * reported, and another one contradicts, even where the best report has none.
 */
function bestNumberLevel(details: NormalisedDetails, all: readonly NormalisedDetails[]) {
  const levels = new Set(
    all.map((known) => nationalNumberLevel(details.nationalNumber, known.nationalNumber)),
  );
  return numberLevels.find((level) => levels.has(level)) ?? 'missing';
}
