import { everyVersion, type RuleBook } from '@samenspoor/domain';

/**
 * Groups of values that are one entry: a ground, a signal, a measure. Everything else is as many entries as it has
 * values, so that a field that is added is an entry that no rule names yet. `*` is any name.
 */
const wholes: readonly string[] = [
  'ladder/*/grounds/*',
  'ladder/*/mustCarry/*',
  'ladder/*/mayOverride',
  'deadlines/evaluations/*',
  'deadlines/letters/*',
  'legal-bases/*',
  'measure-types/*',
  'school-calendars/publicHolidays',
  'school-calendars/*/years/*',
  'compulsory-education/begins',
  'compulsory-education/ends',
  'absence-signals/*/counts/*',
  'absence-signals/*/pace/*',
  'absence-signals/*/detachment/*',
  'absence-signals/*/circumstances/*/*',
  'sick-pupil-education/*/*/requestedBy',
  'sick-pupil-education/*/*/requestedByOnRelapse',
  'tracks/tracks/*/phases/*/items/*',
  'tracks/exitGuidance',
];

/** Words for people, and where something comes from: no rules of their own. */
const annotations: ReadonlySet<string> = new Set(['source', 'sources', 'label']);
/** What tells one of a list from the others. */
const names = ['step', 'code', 'type', 'track', 'phase', 'schoolYear'] as const;

/** Every entry of the data of rules, of all versions, as `ladder/police-preventive/grounds/pupil-inflexible`. */
export const ruleEntries = (rules: RuleBook): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [rule, versions] of Object.entries(rules))
    for (const { content } of everyVersion<unknown>(versions)) walk(content, rule, found);
  return found;
};

const walk = (value: unknown, path: string, found: Set<string>): void => {
  const inside = isWhole(path) ? null : partsOf(value);
  if (inside === null) found.add(path);
  else for (const [name, part] of inside) walk(part, `${path}/${name}`, found);
};

/** The parts of a group or of a list of groups by name; null for a value, or a list of values. */
const partsOf = (value: unknown): readonly (readonly [string, unknown])[] | null => {
  if (Array.isArray(value)) {
    const groups = value.filter(isGroup);
    return groups.length === 0 ? null : groups.map((each) => [nameOf(each), each]);
  }
  if (!isGroup(value)) return null;
  const own = nameField(value);
  return Object.entries(value).filter(([name]) => name !== own && !annotations.has(name));
};

type Group = Readonly<Record<string, unknown>>;
const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameField = (group: Group): string | undefined =>
  names.find((name) => typeof group[name] === 'string' || typeof group[name] === 'number');

/** Several circumstances share a code: it is the two together that tell them apart. */
const nameOf = (group: Group): string =>
  [group[nameField(group) ?? ''], group['circumstance']].filter((each) => each !== undefined).join('/');

const isWhole = (path: string): boolean =>
  wholes.some((whole) => {
    const [pattern, parts] = [whole.split('/'), path.split('/')];
    return (
      pattern.length === parts.length && pattern.every((each, index) => each === '*' || each === parts[index])
    );
  });
