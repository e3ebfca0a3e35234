import type { LabelledReport } from '../readers/labelled-report.js';
import type { Case } from '../stream/cases.js';

function brief({ ref, trueId, details }: LabelledReport): string {
  const { familyName, givenNames, birthDate, sex, nationalNumber, address, school } = details;
  const place = [address?.street, address?.houseNumber, address?.postcode]
    .map((part) => part ?? '-')
    .join(' ');
  const said = [familyName, givenNames, birthDate, sex, nationalNumber, place, school?.name];
  return `${ref} (${trueId}) ${said.map((part) => part ?? '-').join(' | ')}`;
}

/** A report, why it was taken for whom, and what else is known of that person. */
export function printCase({ kind, report, weight, explanation, others }: Case): string {
  const fields = explanation.map((field) => `${field.field}=${field.level} ${field.weight.toFixed(1)}`);
  return [
    `${kind}: ${brief(report)}`,
    `    ${weight === null ? 'nobody to compare with' : weight.toFixed(1)}  ${fields.join(', ')}`,
    ...others.map((other) => `    ~ ${brief(other)}`),
  ].join('\n');
}
