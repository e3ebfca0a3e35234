import { expect, it } from 'vitest';
import { details } from '../../../matching/src/testing/details.js';
import { Register } from './register.fixture.js';

it('holds the laws to a register that is told who is certain, as that of the product is', () => {
  const noor = details({ familyName: 'Peeters', givenNames: 'Noor', birthDate: '2008-05-12' });
  const register = new Register();
  register.report('one', { ...noor, nationalNumber: '08051210047' });
  register.report('other', { ...noor, nationalNumber: '08051210146' });
  const { outcome, possibleMatches } = register.assess(noor);
  expect(outcome).toBe('possible');
  expect(possibleMatches.map(({ certain }) => certain)).toEqual([true, true]);
});
