import type { NormalisedDetails } from '../normalise/normalise.js';
import { detailsKey } from './intern.js';

/** Most values that are looked through one by one: for so few, a map takes more memory than it saves time. */
const fewValues = 8;

/**
 * A person of the register with everything reported of them. Reports that say the same are kept once, so that someone
 * who is reported a thousand times costs no more than the ways in which it was written.
 */
export class KnownPerson<Person extends string, Report extends string> {
  readonly personId: Person;
  /** Where the index keeps this person. */
  readonly place: number;
  /**
   * The distinct details. Never changed but replaced: whoever was given them keeps what it was given, and a list is no
   * longer than what is in it (one that grows takes room for seventeen, of every person).
   */
  #details: readonly NormalisedDetails[] = [];
  /** The reports that said so, in the same order. Bare while it is one, as it mostly is. */
  #reports: (Report | Set<Report>)[] = [];
  /** Where the details are, by what they say, once they are many; null until somebody asks. */
  #placeByKey: Map<string, number> | null = null;

  constructor(personId: Person, place: number) {
    this.personId = personId;
    this.place = place;
  }

  /** Whether no report is left. */
  get isEmpty(): boolean {
    return this.#details.length === 0;
  }

  /** The distinct details of all reports but those in `except`. */
  details(except?: ReadonlySet<Report>): readonly NormalisedDetails[] {
    if (except === undefined || except.size === 0) return this.#details;
    return this.#details.filter((_, at) => isSaidByOthers(this.#reports[at], except));
  }

  /** Adds a report. Answers the details as kept: an equal set that was there already, or the one given. */
  add(report: Report, details: NormalisedDetails): NormalisedDetails {
    if (this.#details.length === 0) {
      this.#details = [details];
      this.#reports = [report];
      return details;
    }
    const key = detailsKey(details);
    const at = this.#find(key);
    const known = this.#details[at];
    if (known === undefined) {
      this.#placeByKey?.set(key, this.#details.length);
      this.#details = this.#details.concat(details);
      this.#reports = this.#reports.concat(report);
      return details;
    }
    const reports = this.#reports[at];
    if (reports instanceof Set) reports.add(report);
    else if (reports !== undefined) this.#reports[at] = new Set([reports, report]);
    return known;
  }

  /** Takes a report away. Answers whether its details are now gone with it. */
  remove(report: Report): boolean {
    const at = this.#reports.findIndex((reports) => isAmong(reports, report));
    const reports = this.#reports[at];
    if (reports === undefined) return false;
    if (reports instanceof Set && reports.size > 1) {
      reports.delete(report);
      return false;
    }
    this.#details = this.#details.toSpliced(at, 1);
    this.#reports = this.#reports.toSpliced(at, 1);
    this.#placeByKey = null;
    return true;
  }

  /** Where details are that say this; -1 when none do. */
  #find(key: string): number {
    if (this.#details.length <= fewValues && this.#placeByKey === null)
      return this.#details.findIndex((details) => detailsKey(details) === key);
    this.#placeByKey ??= new Map(this.#details.map((details, at) => [detailsKey(details), at]));
    return this.#placeByKey.get(key) ?? -1;
  }
}

const isAmong = <Report>(reports: Report | Set<Report>, report: Report): boolean =>
  reports instanceof Set ? reports.has(report) : reports === report;

function isSaidByOthers<Report>(
  reports: Report | Set<Report> | undefined,
  except: ReadonlySet<Report>,
): boolean {
  if (reports instanceof Set) return [...reports].some((report) => !except.has(report));
  return reports !== undefined && !except.has(reports);
}
