import { chosenSettings, type MatchingParameters, train } from '@samenspoor/matching';
import { type GroupFigures, measureGroups } from '../groups/groups.js';
import { measurePairs, type PairFigures } from '../pairs/pairs.js';
import { printCase } from '../print/cases.js';
import { toJson } from '../print/json.js';
import { type Column, printGroups, printOrigins, printPairs, printStream } from '../print/sets.js';
import { type LabelledReport, type LabelledSet, withoutNumbers } from '../readers/labelled-report.js';
import { type Case, type CaseKind, caseKinds } from '../stream/cases.js';
import { measureStream, type StreamOptions } from '../stream/stream.js';
import { type Arguments, parts, shown } from './arguments.js';
import { chosenParameters } from './parameters.js';
import { chosenSets } from './sets.js';

export const measureHelp = `[--reports FILE --truth FILE]… [--febrl FILE [--social-number]]… [--parameters FILE.json] [--only stream,groups,pairs] [--show wrong,missed,asked-same,asked-other] [--json]
    measures the matcher on these sets, else on those of tests/data, with the parameters in force or those of a file that
    train wrote; a FEBRL set also with parameters learned on it without its truth; --show also prints the reports of the stream
    that went this way, with the weights and the other reports of the person`;

const allParts = ['stream', 'groups', 'pairs'] as const;
type Part = (typeof allParts)[number];

interface Wanted {
  readonly wanted: readonly Part[];
  readonly parameters: MatchingParameters | undefined;
  readonly streaming: StreamOptions;
}

interface SetFigures {
  readonly set: string;
  readonly numbers: 'given' | 'removed' | 'none' | 'anchors';
  readonly stream?: ReturnType<typeof measureStream>;
  readonly groups?: GroupFigures;
  readonly pairs?: PairFigures;
}

const titles = {
  given: 'numbers as given',
  removed: 'numbers removed',
  none: 'no numbers',
  anchors: 'learned on it',
} as const;

function figuresOf(
  set: string,
  numbers: SetFigures['numbers'],
  reports: readonly LabelledReport[],
  { wanted, parameters, streaming }: Wanted,
): SetFigures {
  const options = parameters === undefined ? {} : { parameters };
  return {
    set,
    numbers,
    ...(wanted.includes('stream') ? { stream: measureStream(reports, { ...streaming, ...options }) } : {}),
    ...(wanted.includes('groups') ? { groups: measureGroups(reports, options) } : {}),
    ...(wanted.includes('pairs') ? { pairs: measurePairs(reports, parameters) } : {}),
  };
}

/** A set that can teach is also measured with what it teaches: from its numbers alone, which nothing is compared by. */
function learnedOn({ name, reports, learnable }: LabelledSet, wanted: Wanted): readonly SetFigures[] {
  if (learnable === undefined || wanted.parameters !== undefined) return [];
  const settings = { ...chosenSettings, version: 'learned on it' };
  const { parameters } = train(learnable, settings, { priors: 'learned' });
  return [figuresOf(name, 'anchors', reports, { ...wanted, parameters })];
}

function measureSet(set: LabelledSet, wanted: Wanted): readonly SetFigures[] {
  const { name, reports } = set;
  if (reports.every(({ details }) => details.nationalNumber === null))
    return [figuresOf(name, 'none', reports, wanted), ...learnedOn(set, wanted)];
  return [
    figuresOf(name, 'given', reports, wanted),
    figuresOf(name, 'removed', withoutNumbers(reports), wanted),
  ];
}

function columnsOf<Name extends Part>(
  all: readonly SetFigures[],
  part: Name,
): readonly Column<NonNullable<SetFigures[Name]>>[] {
  return all.flatMap((figures) => {
    const own = figures[part];
    return own ? [{ title: titles[figures.numbers], figures: own }] : [];
  });
}

function print(all: readonly SetFigures[]): string {
  const stream = columnsOf(all, 'stream');
  const groups = columnsOf(all, 'groups');
  const pairs = columnsOf(all, 'pairs');
  return [
    stream.length > 0 ? printStream(stream) : '',
    ...stream.map(printOrigins),
    groups.length > 0 ? printGroups(groups) : '',
    pairs.length > 0 ? printPairs(pairs) : '',
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function showing(kinds: readonly CaseKind[]) {
  return (seen: Case): void => {
    if (kinds.includes(seen.kind)) console.log(printCase(seen));
  };
}

/** Measures the chosen sets and prints the figures. */
export async function measure(values: Arguments): Promise<void> {
  const kinds = shown(values, caseKinds);
  const wanted: Wanted = {
    wanted: parts(values, allParts),
    parameters: await chosenParameters(values),
    streaming: kinds.length === 0 ? {} : { show: showing(kinds) },
  };
  const measured: SetFigures[] = [];
  for (const set of await chosenSets(values)) {
    const figures = measureSet(set, wanted);
    measured.push(...figures);
    const version = figures[0]?.stream?.parametersVersion;
    if (values.json !== true)
      console.log(`== ${set.name}${version ? `, parameters ${version}` : ''} ==\n\n${print(figures)}\n`);
  }
  if (values.json === true) console.log(toJson(measured));
}
