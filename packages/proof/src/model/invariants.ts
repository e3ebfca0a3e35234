import { presentPerson, type RegisterEvent, type ReportId } from '@samenspoor/domain';
import { audit } from '@samenspoor/testing';
import { misfiled } from './filing.js';
import type { Ledger } from './ledger.js';
import { send } from './scenario.js';
import type { Witness } from './witness.js';

/**
 * What must hold at every moment, whatever is under way: a young person who is certainly the same is one person, no
 * report is there twice, what was acknowledged is there, and nobody has two open trajectories but while two persons
 * are being brought together or parted.
 */
export const brokenNow = (world: Witness): readonly string[] => [
  ...world.faults,
  ...torn(world),
  ...twice(world.ledger),
  ...lost(world),
  ...twoOpen(world.ledger),
];

const personOf = ({ register }: Ledger, report: string): string | undefined => {
  const known = register.reports.get(report as ReportId);
  return known && presentPerson(register, known.personId)?.personId;
};

const reportsNamed = ({ names }: Ledger, name: string): readonly string[] =>
  [...names].filter(([, each]) => each === name).map(([reportId]) => reportId);

const torn = ({ ledger, scenario }: Witness): string[] =>
  scenario.together.flatMap((names) => {
    const reports = names.flatMap((name) => reportsNamed(ledger, name));
    const persons = new Set(reports.map((report) => personOf(ledger, report)));
    return persons.size > 1 ? [`one young person is ${persons.size} persons (${names.join(', ')})`] : [];
  });

const twice = ({ names, received }: Ledger): string[] => {
  const sent = repeatedIn([...names.values()]).map((name) => `report ${name} stands twice in the register`);
  const brought = repeatedIn(received).map((id) => `report ${names.get(id)} was brought in twice`);
  return [...sent, ...brought];
};

const repeatedIn = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) < index)),
];

const lost = ({ clients: { answers }, ledger }: Witness): string[] =>
  answers.flatMap(({ name, answer: { reportId } }) => {
    if (!ledger.register.reports.has(reportId)) return [`report ${name} was acknowledged and is not there`];
    return ledger.received.includes(reportId)
      ? []
      : [`report ${name} was acknowledged and is in no trajectory`];
  });

/** What brings reports, and with them whole cases, from one trajectory to another while it is carried out. */
const movesReports: ReadonlySet<string> = new Set<RegisterEvent['type']>([
  'PersonsLinked',
  'ReportsUnlinked',
  'PersonalDetailsCorrected',
  'PersonForgotten',
]);

const twoOpen = (ledger: Ledger): string[] => {
  if ([...ledger.undone.values()].some((type) => movesReports.has(type))) return [];
  const open = [...ledger.trajectories.values()].filter(({ status }) => status === 'open');
  const persons = open.flatMap(({ personId }) =>
    personId ? (presentPerson(ledger.register, personId)?.personId ?? []) : [],
  );
  return repeatedIn(persons).map((person) => `person ${person} has two open trajectories`);
};

/** What must hold once nothing is left to happen. */
export const brokenAtRest = async (world: Witness): Promise<readonly string[]> => {
  const found = await audit(world.log);
  return [
    ...found.broken,
    ...unexpected(world),
    ...untrue(world),
    ...(await notRepeated(world)),
    ...(await misfiled(world)),
  ];
};

const unexpected = ({ scenario, clients: { granted }, ledger }: Witness): string[] =>
  scenario.atRest(granted).flatMap(({ one, other, same }) => {
    const [first] = reportsNamed(ledger, one);
    const [second] = reportsNamed(ledger, other);
    if (!first || !second) return [];
    const areSame = personOf(ledger, first) === personOf(ledger, second);
    return areSame === same ? [] : [`reports ${one} and ${other} are ${areSame ? 'one' : 'two'} persons'`];
  });

/** Every answer that was given still leads somewhere, and the same question never had two answers. */
const untrue = ({ clients: { answers }, ledger }: Witness): string[] =>
  answers.flatMap(({ name, answer }) => {
    const first = answers.find((each) => each.name === name)?.answer;
    const { repeated: _, ...told } = answer;
    const { repeated: __, ...toldFirst } = first ?? answer;
    return [
      ...(JSON.stringify(told) === JSON.stringify(toldFirst) ? [] : [`report ${name} had two answers`]),
      ...(presentPerson(ledger.register, answer.personId) ? [] : [`the person told for ${name} is nobody`]),
      ...(ledger.trajectories.has(answer.trajectoryId) ? [] : [`the trajectory told for ${name} is none`]),
    ];
  });

/** Whoever asks again is told the same, by a process that knows nothing yet, and nothing is written. */
const notRepeated = async (world: Witness): Promise<string[]> => {
  const process = world.free();
  const { written, scenario } = world;
  const broken: string[] = [];
  for (const request of [...scenario.before, ...scenario.clients.flat()]) {
    const first = world.clients.seen.get(request.name);
    if (request.kind !== 'report' || !first) continue;
    const again = await process.call(request.name, (casework) => send(request, casework));
    if (!again.ok || JSON.stringify(again.value) !== JSON.stringify({ ...first, repeated: true }))
      broken.push(
        `report ${request.name} is not answered again as it was: ${JSON.stringify([again, first])}`,
      );
  }
  if (world.written !== written) broken.push('asking again wrote something');
  return broken;
};
