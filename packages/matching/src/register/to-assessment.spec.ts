import { matchId, type PersonId, personId, type ReportId, reportId } from '@samenspoor/domain';
import { expect, test } from 'vitest';
import type { PersonDetails } from '../details.js';
import { normalise } from '../normalise/normalise.js';
import { currentParameters } from '../parameters/current.js';
import { details } from '../testing/details.js';
import { PersonIndex } from './person-index.js';
import { toAssessment } from './to-assessment.js';

const { version: parametersVersion } = currentParameters;
const lucas: Partial<PersonDetails> = {
  familyName: 'Evrard',
  givenNames: 'Lucas',
  birthDate: '2006-05-30',
  address: { street: 'Parklaan', houseNumber: '21', postcode: '1090', municipality: 'Jette' },
};
const [one, other] = [personId('one'), personId('other')];

/** What the register is told of Lucas, of whom each of these says something. */
function told(...known: readonly (readonly [PersonId, Partial<PersonDetails>])[]) {
  const index = new PersonIndex<PersonId, ReportId>();
  for (const [place, [person, said]] of known.entries())
    index.add(reportId(`r${place}`), person, normalise(details(said)));
  const found = index.assess(normalise(details(lucas)));
  let ids = 0;
  return { found, assessment: toAssessment(found, () => matchId(`m${++ids}`)) };
}

test('nobody known is somebody new, without a question', () => {
  expect(told().assessment).toEqual({
    outcome: 'new',
    possibleMatches: [],
    explanation: [],
    parametersVersion,
  });
});

test('who is certain is joined for the reasons of the matcher, without a question', () => {
  const { found, assessment } = told([one, lucas]);
  if (found.outcome !== 'joined') throw new Error('nobody was joined');
  expect(found.explanation.length).toBeGreaterThan(0);
  expect(assessment).toEqual({
    outcome: 'joined',
    personId: one,
    possibleMatches: [],
    explanation: found.explanation,
    parametersVersion,
  });
});

test('two who are as certain are asked about, each by a question of its own that says so', () => {
  const { found, assessment } = told([one, lucas], [other, lucas]);
  if (found.outcome !== 'possible') throw new Error('nobody was asked');
  const [first, second] = found.candidates;
  expect(assessment).toEqual({
    outcome: 'possible',
    possibleMatches: [
      {
        matchId: 'm1',
        candidatePersonId: one,
        weight: first?.weight,
        explanation: first?.explanation,
        certain: true,
      },
      {
        matchId: 'm2',
        candidatePersonId: other,
        weight: second?.weight,
        explanation: second?.explanation,
        certain: true,
      },
    ],
    explanation: [],
    parametersVersion,
  });
});

test('a question about who is not certain does not say so', () => {
  const { assessment } = told([one, { ...lucas, givenNames: null }]);
  expect(assessment.outcome).toBe('possible');
  expect(assessment.possibleMatches.map((match) => 'certain' in match)).toEqual([false]);
});
