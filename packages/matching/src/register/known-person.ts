import type { NormalisedDetails } from '../normalise/normalise.js';

/** One set of values under which a person is known, and the reports that all said exactly this. */
interface KnownValues<Report> {
  readonly details: NormalisedDetails;
  /** Bare while it is one, as it mostly is: a set for each would be a large part of the memory. */
  reports: Report | Set<Report>;
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const entries = Object.entries(a);
  const others = new Map(Object.entries(b));
  return entries.length === others.size && entries.every(([name, value]) => same(value, others.get(name)));
}

/**
 * A person of the register with everything reported of them. Reports that say the same are kept once, so that someone
 * who is reported a thousand times costs no more than the ways in which it was written.
 */
export class KnownPerson<Person extends string, Report extends string> {
  readonly personId: Person;
  /** Where the index keeps this person. */
  readonly place: number;
  #values: KnownValues<Report>[] = [];

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
        : this.#values.filter((values) => reportsOf(values).some((report) => !except.has(report)));
    return counted.map(({ details }) => details);
  }

  /** Adds a report. Answers the details as kept: an equal set that was there already, or the one given. */
  add(report: Report, details: NormalisedDetails): NormalisedDetails {
    const known = this.#values.find((values) => same(values.details, details));
    if (known === undefined) this.#values.push({ details, reports: report });
    else known.reports = new Set(reportsOf(known)).add(report);
    return known?.details ?? details;
  }

  /** Takes a report away. Answers whether its details are now gone with it. */
  remove(report: Report): boolean {
    const known = this.#values.find((values) => reportsOf(values).includes(report));
    if (known === undefined) return false;
    if (known.reports instanceof Set && known.reports.size > 1) {
      known.reports.delete(report);
      return false;
    }
    this.#values = this.#values.filter((values) => values !== known);
    return true;
  }
}

const reportsOf = <Report>({ reports }: KnownValues<Report>): readonly Report[] =>
  reports instanceof Set ? [...reports] : [reports];
