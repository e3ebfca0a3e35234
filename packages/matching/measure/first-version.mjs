// Runs the invented Brussels reports through the matcher in the order in which they came in, with a reviewer who is
// always right, and prints what happened. Build first: `npx tsc -b packages/matching`.
import { readFileSync } from 'node:fs';
import { checkNationalNumber, parseNationalNumber, parsePartialDate } from '@samenspoor/domain';
import { normalise, PersonIndex } from '@samenspoor/matching';

const data = new URL('../../../tests/data/', import.meta.url);
const lines = (name) => readFileSync(new URL(name, data), 'utf8').trim().split('\n');
const truth = new Map(
  lines('brussels-reports.truth.csv')
    .slice(1)
    .map((line) => line.split(',')),
);

function usableNumber(text, birthDate) {
  if (!text) return null;
  const read = parseNationalNumber(text);
  const date = birthDate ? parsePartialDate(birthDate) : null;
  return read.ok && checkNationalNumber(read.number, date).valid ? read.number : null;
}

function detailsOf(person) {
  const { address, school } = person;
  return {
    familyName: person.familyName ?? null,
    givenNames: person.givenNames ?? null,
    birthDate: person.birthDate ?? null,
    sex: person.sex ?? null,
    nationalNumber: usableNumber(person.nationalNumber, person.birthDate),
    address: (address ?? null) && {
      street: address.street ?? null,
      houseNumber: address.houseNumber ?? null,
      postcode: address.postcode ?? null,
      municipality: address.municipality ?? null,
    },
    school: (school ?? null) && { name: school.name ?? null, municipality: school.municipality ?? null },
  };
}

const shown = new Set(process.argv.slice(process.argv.indexOf('--show') + 1));
const index = new PersonIndex();
/** The young person whom a person of the register stands for: that of its first report. */
const youngPersonOf = new Map();
const reportsUnder = new Map();
const seen = new Set();
const counts = { reports: 0, repeats: 0, joined: 0, wrong: 0, reviews: 0, answered: 0, missed: 0 };
const times = [];

const brief = ({ familyName, givenNames, birthDate, sex, nationalNumber, address }) =>
  [familyName, givenNames, birthDate, sex, nationalNumber, address?.houseNumber].join(' | ');

function show(kind, report, assessment) {
  if (!shown.has(kind)) return;
  const best = assessment.candidates?.[0] ?? assessment;
  const levels = best.explanation?.map(({ field, level }) => `${field}=${level}`) ?? [];
  console.log(`${kind}: ${brief(report)}\n   ${best.weight?.toFixed(1) ?? ''} ${levels.join(' ')}`);
  const known = best.personId ?? [...youngPersonOf].find(([, right]) => right === truth.get(report.ref))?.[0];
  for (const other of reportsUnder.get(known) ?? []) console.log(`   ~ ${brief(other)}`);
}

/** What the register does with the outcome; a human merges what is one person and leaves the rest apart. */
function personAfter(report, right, assessment) {
  const repeat = seen.has(right);
  if (assessment.outcome === 'joined') {
    counts.joined++;
    if (youngPersonOf.get(assessment.personId) === right) return assessment.personId;
    counts.wrong++;
    show('wrong', report, assessment);
    return assessment.personId;
  }
  const candidates = assessment.outcome === 'possible' ? assessment.candidates : [];
  const [same, ...doubles] = candidates
    .map((c) => c.personId)
    .filter((id) => youngPersonOf.get(id) === right);
  if (assessment.outcome === 'possible') {
    counts.reviews++;
    show(same === undefined ? 'review-other' : 'review-same', report, assessment);
  }
  if (same !== undefined) {
    counts.answered++;
    for (const double of doubles) {
      const moved = reportsUnder.get(double);
      index.movePerson(
        moved.map(({ ref }) => ref),
        same,
      );
      reportsUnder.set(same, [...reportsUnder.get(same), ...moved]);
      reportsUnder.delete(double);
    }
    return same;
  }
  if (repeat) {
    counts.missed++;
    show('missed', report, assessment);
  }
  const person = `person-${report.ref}`;
  youngPersonOf.set(person, right);
  return person;
}

for (const line of lines('brussels-reports.ndjson')) {
  const { externalRef: ref, youngPerson } = JSON.parse(line);
  const right = truth.get(ref);
  const report = { ref, ...youngPerson };
  const started = process.hrtime.bigint();
  const details = normalise(detailsOf(youngPerson));
  const assessment = index.assess(details);
  times.push(Number(process.hrtime.bigint() - started) / 1e6);
  counts.reports++;
  if (seen.has(right)) counts.repeats++;
  const person = personAfter(report, right, assessment);
  seen.add(right);
  index.add(ref, person, details);
  reportsUnder.set(person, [...(reportsUnder.get(person) ?? []), report]);
}

const share = (part, whole) => `${((100 * part) / whole).toFixed(2)} %`;
const total = times.reduce((sum, time) => sum + time, 0);
const ordered = times.toSorted((a, b) => a - b);
const at = (quantile) => ordered[Math.floor(quantile * (ordered.length - 1))].toFixed(3);
console.log(
  `reports ${counts.reports}, about someone known ${counts.repeats}, parameters ${index.parametersVersion}`,
);
console.log(`joined by itself  ${share(counts.joined - counts.wrong, counts.repeats)} of repeat reports`);
console.log(`wrong joins       ${counts.wrong} of ${counts.joined} (${share(counts.wrong, counts.joined)})`);
console.log(`missed            ${counts.missed} (${share(counts.missed, counts.repeats)} of repeat reports)`);
console.log(
  `review queue      ${counts.reviews} (${share(counts.reviews, counts.reports)} of reports), ${share(counts.answered, counts.reviews)} of it the same person`,
);
console.log(
  `assess            ${Math.round((1000 * times.length) / total)}/s, median ${at(0.5)} ms, p99 ${at(0.99)} ms, last 1,000: ${(times.slice(-1000).reduce((s, t) => s + t, 0) / 1000).toFixed(3)} ms`,
);
