import { inForce, measureTypes } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { readRules } from './read-rules.js';

// What each type of measure counts as, written down a second time: so that a change of the data is seen.

const rows = `
talk-with-pupil intervention individual D6
contact-with-parents intervention family D6
home-visit intervention family D6
guidance-agreement intervention individual D6
care-team-meeting identification-coordination school D8
multidisciplinary-meeting identification-coordination individual D8
buddy prevention peers D4
flexible-learning-path prevention school D5
reduced-load-measures prevention school D5
remediation prevention school D5
mediation intervention school D6
clb-pms-guidance intervention individual D6
naft-trajectory intervention individual D7
care-farm intervention individual D7
transition-trajectory compensation individual D7
day-activity compensation individual D7
toah prevention individual D5
bednet prevention individual D5
school-ziekzijn prevention individual D5
type-5-school prevention individual D5
poah compensation individual D7
exit-guidance compensation individual D7
rots-consult identification-coordination individual D8
rots-round-table identification-coordination individual D8
anti-truancy-contract intervention individual D7
return-to-class-prepared intervention school D7
language-support prevention individual D5
school-change intervention school D7
re-enrolment compensation individual D7
`;
const table = rows
  .trim()
  .split('\n')
  .map((line) => {
    const [type = '', category = '', riskFactor = '', goal = ''] = line.split(' ');
    return { type, category, riskFactor, goal };
  });

const measures = new Map(Object.entries(inForce((await readRules())['measure-types'], '2026-10-01').content));

it.each(table)(
  '$type counts as $category, works on $riskFactor and serves $goal [S0 §1; S0 §5; S2 Actieplan]',
  ({ type, ...counts }) => {
    expect(measures.get(type)).toEqual(counts);
  },
);

it('are all that can be recorded [S2 Actieplan]', () => {
  expect(table.map(({ type }) => type)).toEqual(measureTypes);
});
