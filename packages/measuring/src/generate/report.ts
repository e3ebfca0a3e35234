import type { ReportBody } from '@samenspoor/contracts';
import type { Random } from '../random/random.js';
import { writeBirthDate } from './errors/birth-date.js';
import { writeNames } from './errors/names.js';
import { writeNationalNumber } from './errors/national-number.js';
import { writeAddress, writeSchool } from './errors/places.js';
import type { ErrorRates } from './errors/rates.js';
import type { Person } from './person.js';
import { drawHome, drawSchool } from './places.js';

/** What one entry depends on beside the person. */
export interface Entry {
  readonly externalRef: string;
  /** ISO 8601. */
  readonly reportedAt: string;
  /** When, from 0 for the first day that is reported on to 1 for the last. */
  readonly when: number;
}

type Reporter = 'school' | 'contact' | 'pms' | 'clb' | 'naft';

function drawReporter(random: Random): Reporter {
  const kind = random.next();
  if (kind < 0.38) return 'school';
  if (kind < 0.64) return 'contact';
  if (kind < 0.83) return 'pms';
  return kind < 0.92 ? 'clb' : 'naft';
}

const numberOf = { pms: 4, clb: 3, naft: 2, school: 24 } as const;

/** An organisation of the demo network. */
function organisationOf(random: Random, reporter: Reporter, nis: string): string {
  if (reporter === 'contact') return `contact-${nis}`;
  const number = random.int(1, numberOf[reporter]);
  return `${reporter}-${reporter === 'school' ? String(number).padStart(2, '0') : number}`;
}

function languageOf(random: Random, reporter: Reporter, person: Person): 'nl' | 'fr' {
  if (reporter === 'pms') return 'fr';
  if (reporter === 'clb') return 'nl';
  return random.chance(0.75) ? person.language : person.language === 'nl' ? 'fr' : 'nl';
}

/** The report of one young person, with the errors of one entry. */
export function writeReport(random: Random, person: Person, entry: Entry, rates: ErrorRates): ReportBody {
  const [first, later = first] = person.homes;
  const home = entry.when < 0.5 ? first : later;
  const reporter = drawReporter(random);
  const language = languageOf(random, reporter, person);
  const school = random.chance(rates.schoolOther)
    ? drawSchool(random, drawHome(random).municipality, person.language)
    : person.school;
  const otherSex = person.sex === 'F' ? 'M' : 'F';
  return {
    externalRef: entry.externalRef,
    onBehalfOf: organisationOf(random, reporter, home.municipality.nis),
    youngPerson: {
      ...writeNames(random, person, rates),
      birthDate: writeBirthDate(random, person.birthDate, rates),
      sex: random.chance(rates.sexMissing) ? null : random.chance(rates.sexWrong) ? otherSex : person.sex,
      nationalNumber: writeNationalNumber(random, person, entry.when, rates),
      language: person.language,
      address: writeAddress(random, home, language, rates),
      school: writeSchool(random, school, rates),
    },
    concern: {
      kind: random.pick(['relative-absence', 'relative-absence', 'absolute-absence', 'early-school-leaving']),
      absences: { B: random.int(1, 30), Z: random.int(0, 12) },
    },
    legalBasis: 'compulsory-education-guidance',
    reportedAt: entry.reportedAt,
  };
}
