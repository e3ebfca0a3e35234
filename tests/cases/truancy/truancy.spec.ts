import { tellCase } from '../../support/cases/case.js';
import { firstCodes } from './first-codes.js';
import { pupilReturns } from './return.js';
import { cast, youngPerson } from './setting.js';
import { stuck } from './stuck.js';
import { unwillingParents } from './unwilling-parents.js';

tellCase(
  'Truancy with parents who are unwilling, from the first B code to the return',
  { cast, observer: 'kans', familyName: youngPerson.familyName },
  (step) => {
    firstCodes(step);
    unwillingParents(step);
    stuck(step);
    pupilReturns(step);
  },
);
