import type { NormalisedDetails } from '../normalise/normalise.js';
import { firstParameters } from '../parameters/first-parameters.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import type { Assessment, PersonFit } from './assessment.js';
import { BlockStore } from './block-store.js';
import { blockingKeys } from './blocking-keys.js';
import { comparePerson } from './compare-person.js';
import { type ComparedPerson, decide, fitOf } from './decide.js';
import { KnownPerson } from './known-person.js';

interface FiledReport<Person extends string, Report extends string> {
  readonly person: KnownPerson<Person, Report>;
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
  readonly #reports = new Map<Report, FiledReport<Person, Report>>();
  readonly #persons = new Map<Person, KnownPerson<Person, Report>>();
  readonly #blocks = new BlockStore<KnownPerson<Person, Report>>();

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
    return this.#reports.get(reportId)?.person.personId ?? null;
  }

  /** Files what a report says under a person; a report that is already there is replaced. */
  add(reportId: Report, personId: Person, details: NormalisedDetails): void {
    this.remove(reportId);
    const person = this.#persons.get(personId) ?? new KnownPerson<Person, Report>(personId);
    this.#persons.set(personId, person);
    const kept = person.add(reportId, details);
    this.#reports.set(reportId, { person, details: kept });
    if (kept === details) this.#blocks.add(blockingKeys(details), person);
  }

  /** Takes a report out, as if it had never been there. An unknown one changes nothing. */
  remove(reportId: Report): void {
    const filed = this.#reports.get(reportId);
    if (filed === undefined) return;
    const { person, details } = filed;
    this.#reports.delete(reportId);
    const gone = person.remove(reportId);
    if (person.isEmpty) this.#persons.delete(person.personId);
    if (!gone) return;
    const keys = new Set(blockingKeys(details));
    for (const left of person.details()) for (const key of blockingKeys(left)) keys.delete(key);
    this.#blocks.remove(keys, person);
  }

  /** Files reports under another person: after a verdict, a link or an unlink. Unknown ones are passed over. */
  movePerson(reportIds: Iterable<Report>, toPersonId: Person): void {
    for (const reportId of reportIds) {
      const filed = this.#reports.get(reportId);
      if (filed !== undefined) this.add(reportId, toPersonId, filed.details);
    }
  }

  /**
   * Says who the reported young person is among those known: `joined` when certain, `possible` when a human should
   * look, else `new`. Changes nothing. Each candidate is compared with all that is known of it, the best counts.
   */
  assess(details: NormalisedDetails, options: AssessOptions<Person, Report> = {}): Assessment<Person> {
    const { exceptReportIds, apartFrom } = options;
    const compared: ComparedPerson<Person>[] = [];
    const budget = this.#parameters.blocking.candidateBudget;
    for (const person of this.#blocks.find(blockingKeys(details), budget)) {
      if (apartFrom?.(person.personId) === true) continue;
      const known = person.details(exceptReportIds);
      const candidate = comparePerson(details, person.personId, known, this.#parameters);
      if (candidate !== null) compared.push(candidate);
    }
    return decide(compared, this.#parameters);
  }

  /**
   * Says how well details fit one known person, whoever else they fit: the best of the person's reports counts, those
   * in `exceptReportIds` left out. Null when nothing else is known of that person. Changes nothing.
   */
  fit(
    details: NormalisedDetails,
    personId: Person,
    { exceptReportIds }: Pick<AssessOptions<Person, Report>, 'exceptReportIds'> = {},
  ): PersonFit | null {
    const known = this.#persons.get(personId)?.details(exceptReportIds) ?? [];
    const compared = comparePerson(details, personId, known, this.#parameters);
    return compared && fitOf(compared, this.#parameters);
  }
}
