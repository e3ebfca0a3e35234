import type { NormalisedDetails } from '../normalise/normalise.js';
import { detailsKey } from './intern.js';

/** One set of values under which a person is known, and the reports that all said exactly this. */
interface KnownValues<Report> {
  readonly details: NormalisedDetails;
  /** Bare while it is one, as it mostly is: a set for each would be a large part of the memory. */
  reports: Report | Set<Report>;
}

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
  #values: KnownValues<Report>[] = [];
  /** The same by what they say, once they are many. */
  #byKey: Map<string, KnownValues<Report>> | null = null;

  constructor(personId: Person, place: number) {
    this.personId = personId;
    this.place = place;
  }

  /** Whether no report is left. */
  get isEmpty(): boolean {
    return this.#values.length === 0;
  }

  /** The distinct details of all reports but those in `except`. */
  details(except?: ReadonlySet<Report>): readonly NormalisedDetails[] {
    const counted =
      except === undefined || except.size === 0
        ? this.#values
        : this.#values.filter((values) => hasOtherThan(values, except));
    return counted.map(({ details }) => details);
  }

  /** Adds a report. Answers the details as kept: an equal set that was there already, or the one given. */
  add(report: Report, details: NormalisedDetails): NormalisedDetails {
    const key = this.#values.length === 0 ? null : detailsKey(details);
    const known = key === null ? undefined : this.#find(key);
    if (known === undefined) {
      const values = { details, reports: report };
      this.#values.push(values);
      if (key !== null) this.#byKey?.set(key, values);
      return details;
    }
    if (known.reports instanceof Set) known.reports.add(report);
    else known.reports = new Set([known.reports, report]);
    return known.details;
  }

  /** Takes a report away. Answers whether its details are now gone with it. */
  remove(report: Report): boolean {
    const at = this.#values.findIndex((values) => isOf(values, report));
    const known = this.#values[at];
    if (known === undefined) return false;
    if (known.reports instanceof Set && known.reports.size > 1) {
      known.reports.delete(report);
      return false;
    }
    this.#values.splice(at, 1);
    this.#byKey?.delete(detailsKey(known.details));
    return true;
  }

  #find(key: string): KnownValues<Report> | undefined {
    if (this.#values.length <= fewValues && this.#byKey === null)
      return this.#values.find(({ details }) => detailsKey(details) === key);
    this.#byKey ??= new Map(this.#values.map((values) => [detailsKey(values.details), values]));
    return this.#byKey.get(key);
  }
}

const isOf = <Report>({ reports }: KnownValues<Report>, report: Report): boolean =>
  reports instanceof Set ? reports.has(report) : reports === report;

function hasOtherThan<Report>({ reports }: KnownValues<Report>, except: ReadonlySet<Report>): boolean {
  if (!(reports instanceof Set)) return !except.has(reports);
  for (const report of reports) if (!except.has(report)) return true;
  return false;
}
