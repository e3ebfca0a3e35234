import { type ComparisonLevels, compareLevels } from '../compare/compare.js';
import { alikeTokens, givenNameInCommon, nameLevel } from '../compare/names.js';
import type { NormalisedName } from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';
import { currentParameters } from '../parameters/current.js';
import type { MatchingParameters } from '../parameters/parameters.js';
import { type Odds, oddsOf } from '../weigh/odds.js';
import { weighPerson } from '../weigh/weigh-person.js';
import { type Weights, weightsOf } from '../weigh/weights.js';
import type { Assessment, PersonFit } from './assessment.js';
import { BlockTable } from './block-table.js';
import { blockingKeys } from './blocking-keys.js';
import { type ComparedPerson, decide, fitOf } from './decide.js';
import { DetailsPool } from './intern.js';
import { KnownPerson } from './known-person.js';
import { NameCounts } from './name-counts.js';
import { hasNothingInCommon } from './nothing-in-common.js';

interface FiledReport<Person extends string, Report extends string> {
  readonly person: KnownPerson<Person, Report>;
  readonly details: NormalisedDetails;
}

type WeighedPerson<Person extends string> = Pick<ComparedPerson<Person>, 'personId' | 'evidence'>;

/** Different keys for each report in a large index, about. */
const keysPerReport = 11;

/** What an assessment must leave out. */
export interface AssessOptions<Person extends string = string, Report extends string = string> {
  /** Reports that do not count, such as the one that is being corrected. */
  readonly exceptReportIds?: ReadonlySet<Report>;
  /** Persons of whom a human said that they are someone else: never joined and never proposed. */
  readonly apartFrom?: (personId: Person) => boolean;
}

/** A known person and how likely a report is about them. */
export interface RankedPerson<Person extends string = string> {
  readonly personId: Person;
  /** log2 odds that the report is about this person and not about somebody unknown; 0 is as likely as not. */
  readonly odds: number;
  /** The same, as if nobody else were a candidate: what a report and a person say of each other, and no more. */
  readonly oddsWithoutOthers: number;
  /** What `fit` says. */
  readonly fits: PersonFit['fits'];
}

/**
 * All reports known to the register, in memory, filed under their persons and findable by blocking keys. What it
 * answers depends only on what it holds, not on the order in which that came in.
 */
export class PersonIndex<Person extends string = string, Report extends string = string> {
  readonly #parameters: MatchingParameters;
  readonly #reports = new Map<Report, FiledReport<Person, Report>>();
  readonly #persons = new Map<Person, KnownPerson<Person, Report>>();
  readonly #places: (KnownPerson<Person, Report> | null)[] = [];
  readonly #freePlaces: number[] = [];
  readonly #blocks = new BlockTable();
  readonly #pool = new DetailsPool();
  readonly #names: NameCounts;
  readonly #weights: Weights;

  constructor(parameters: MatchingParameters = currentParameters) {
    this.#parameters = parameters;
    this.#names = new NameCounts(parameters, () => this.#persons.size);
    this.#weights = weightsOf(parameters, this.#names);
  }

  /** Number of reports in the index. */
  get size(): number {
    return this.#reports.size;
  }

  /** Number of persons in the index. */
  get persons(): number {
    return this.#persons.size;
  }

  /** Version of the parameters that every assessment of this index uses. */
  get parametersVersion(): string {
    return this.#parameters.version;
  }

  /** Bytes of the typed arrays that hold the blocks, which no heap figure shows. */
  get blockBytes(): number {
    return this.#blocks.bytes;
  }

  /** Makes room for about so many reports, which an empty index then grows by faster. */
  expect(reports: number): void {
    this.#blocks.reserve(reports * keysPerReport);
  }

  /** The person under whom a report is filed, or null when the report is not in the index. */
  personOf(reportId: Report): Person | null {
    return this.#reports.get(reportId)?.person.personId ?? null;
  }

  /** What a report says, ready to compare; null when it is not in the index. */
  detailsOf(reportId: Report): NormalisedDetails | null {
    return this.#reports.get(reportId)?.details ?? null;
  }

  /** Every report with its person and what it says, ready to compare: for a snapshot. */
  *entries(): Iterable<readonly [Report, Person, NormalisedDetails]> {
    for (const [reportId, { person, details }] of this.#reports) yield [reportId, person.personId, details];
  }

  /** Files what a report says under a person; a report that is already there is replaced. */
  add(reportId: Report, personId: Person, details: NormalisedDetails): void {
    this.remove(reportId);
    const person = this.#persons.get(personId) ?? this.#newPerson(personId);
    const others = person.details();
    const pooled = this.#pool.use(details);
    const kept = person.add(reportId, pooled);
    this.#reports.set(reportId, { person, details: kept });
    if (kept !== pooled) {
      this.#pool.release(pooled);
      return;
    }
    this.#names.change(kept, others, 1);
    for (const hash of blockingKeys(kept)) {
      if (others.length === 0 || !this.#blocks.has(hash, person.place)) this.#blocks.add(hash, person.place);
    }
  }

  /** Takes a report out, as if it had never been there. An unknown one changes nothing. */
  remove(reportId: Report): void {
    const filed = this.#reports.get(reportId);
    if (filed === undefined) return;
    const { person, details } = filed;
    this.#reports.delete(reportId);
    if (!person.remove(reportId)) return;
    const left = person.details();
    this.#names.change(details, left, -1);
    const hashes = new Set(blockingKeys(details));
    for (const other of left) for (const hash of blockingKeys(other)) hashes.delete(hash);
    for (const hash of hashes) this.#blocks.remove(hash, person.place);
    this.#pool.release(details);
    if (!person.isEmpty) return;
    this.#persons.delete(person.personId);
    this.#places[person.place] = null;
    this.#freePlaces.push(person.place);
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
   * look, else `new`. Changes nothing. Each candidate is compared with all that is known of it.
   */
  assess(details: NormalisedDetails, options: AssessOptions<Person, Report> = {}): Assessment<Person> {
    const compared = this.#compare(details, this.#candidates(details), options);
    return decide(compared, this.#parameters, (personId, swapped) =>
      this.#areTwoNames(details, personId, swapped, options),
    );
  }

  /** The known persons that a report may be about, the likeliest first, however unlikely. */
  rank(details: NormalisedDetails): readonly RankedPerson<Person>[] {
    return this.#compare(details, this.#candidates(details), {})
      .map((each) => ({
        personId: each.personId,
        odds: each.odds.alone,
        oddsWithoutOthers: oddsOf([each.evidence], this.#persons.size, this.#parameters)[0]?.alone ?? 0,
        fits: fitOf(each, this.#parameters, (personId, swapped) =>
          this.#areTwoNames(details, personId, swapped, {}),
        ).fits,
      }))
      .sort((a, b) => b.odds - a.odds);
  }

  /** The persons that a report is compared with. */
  candidates(details: NormalisedDetails): readonly Person[] {
    return this.#candidates(details).map(({ personId }) => personId);
  }

  /**
   * Says how well details fit one known person, whoever else they fit: everything reported of the person counts, but
   * for the reports in `exceptReportIds`. Null when nothing else is known of that person. Changes nothing.
   */
  fit(
    details: NormalisedDetails,
    personId: Person,
    options: Pick<AssessOptions<Person, Report>, 'exceptReportIds'> = {},
  ): PersonFit | null {
    const person = this.#persons.get(personId);
    const others = this.#candidates(details).filter((other) => other !== person);
    const all = this.#compare(details, person ? [person, ...others] : [], options, person);
    const compared = all.find((each) => each.personId === personId);
    if (compared === undefined) return null;
    return fitOf(compared, this.#parameters, (_, swapped) =>
      this.#areTwoNames(details, personId, swapped, options),
    );
  }

  #candidates(details: NormalisedDetails): readonly KnownPerson<Person, Report>[] {
    const places = this.#blocks.find(blockingKeys(details), this.#parameters.blocking.candidateBudget);
    const found: KnownPerson<Person, Report>[] = [];
    for (const place of places) {
      const person = this.#places[place];
      if (person) found.push(person);
    }
    // Always in one order: what is added up must not differ with the order of arrival.
    return found.sort((a, b) => (a.personId < b.personId ? -1 : 1));
  }

  #compare(
    details: NormalisedDetails,
    persons: readonly KnownPerson<Person, Report>[],
    options: AssessOptions<Person, Report>,
    wanted?: KnownPerson<Person, Report>,
  ): readonly ComparedPerson<Person>[] {
    const weighed = this.#weigh(details, persons, options, wanted);
    const odds: readonly Odds[] = oddsOf(
      weighed.map(({ evidence }) => evidence),
      this.#persons.size,
      this.#parameters,
    );
    return weighed.flatMap((each, place) => {
      const its = odds[place];
      return its ? [{ ...each, odds: its }] : [];
    });
  }

  /**
   * Whether the given names of a report and of a person, alike as they are, may be those of two children: two that are
   * more than spellings of one name are each borne by somebody else; or the only name in common is not the first of the
   * side with more.
   */
  #areTwoNames(
    details: NormalisedDetails,
    personId: Person,
    swapped: boolean,
    { exceptReportIds }: AssessOptions<Person, Report>,
  ): boolean {
    const person = this.#persons.get(personId);
    const givenNames = swapped ? details.familyName : details.givenNames;
    if (givenNames === null || person === undefined) return false;
    const own = namesOf(person.details());
    const othersBear = (token: string) =>
      this.#names.bearersOf(token) > (own.some(({ tokens }) => tokens.includes(token)) ? 1 : 0);
    const names = namesOf(person.details(exceptReportIds));
    const areInUse = (name: NormalisedName) =>
      alikeTokens(givenNames, name, 'given').some((pair) => pair.every(othersBear));
    if (names.some(areInUse)) return true;
    const inCommon = new Set(names.map((name) => givenNameInCommon(givenNames, name)));
    return inCommon.has('later') && !inCommon.has('first');
  }

  #weigh(
    details: NormalisedDetails,
    persons: readonly KnownPerson<Person, Report>[],
    { exceptReportIds, apartFrom }: AssessOptions<Person, Report>,
    wanted?: KnownPerson<Person, Report>,
  ): readonly WeighedPerson<Person>[] {
    const level = rememberingNames();
    const weighed: WeighedPerson<Person>[] = [];
    for (const person of persons) {
      const known = person.details(exceptReportIds);
      if (known.length === 0) continue;
      if (person !== wanted && known.every((one) => hasNothingInCommon(details, one, level))) continue;
      // Asked last, since most persons that blocking finds have nothing in common with the report.
      if (apartFrom?.(person.personId) === true) continue;
      const levels: readonly ComparisonLevels[] = known.map((one) => compareLevels(details, one, level));
      weighed.push({ personId: person.personId, evidence: weighPerson(details, levels, this.#weights) });
    }
    return weighed;
  }

  #newPerson(personId: Person): KnownPerson<Person, Report> {
    const place = this.#freePlaces.pop() ?? this.#places.length;
    const person = new KnownPerson<Person, Report>(personId, place);
    this.#places[place] = person;
    this.#persons.set(personId, person);
    return person;
  }
}

const namesOf = (known: readonly NormalisedDetails[]): readonly NormalisedName[] =>
  known.flatMap(({ givenNames }) => givenNames ?? []);

/** Compares names as `nameLevel` does, and each pair once: the candidates for one report share their names. */
function rememberingNames(): typeof nameLevel {
  const levels = () => new Map<NormalisedName, Map<NormalisedName, ReturnType<typeof nameLevel>>>();
  const knownOf = { family: levels(), given: levels() };
  return (a, b, kind) => {
    if (a === null || b === null) return 'missing';
    let withA = knownOf[kind].get(a);
    if (withA === undefined) {
      withA = new Map();
      knownOf[kind].set(a, withA);
    }
    let level = withA.get(b);
    if (level === undefined) {
      level = nameLevel(a, b, kind);
      withA.set(b, level);
    }
    return level;
  };
}
