import { knownFields, nearestName } from '@samenspoor/contracts';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { RulesError } from './rules-error.js';

type Path = readonly PropertyKey[];

/** At most this many problems are told of one file. */
const mostProblems = 20;

/** A file of one rule, that says where in it something is wrong. */
export class YamlFile {
  readonly #path: string;
  readonly #rule: string;
  readonly #lines = new LineCounter();
  readonly #document: Document.Parsed;

  /** @throws RulesError when it is no YAML, or has a name twice */
  constructor(path: string, rule: string, text: string) {
    this.#path = path;
    this.#rule = rule;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const { errors } = this.#document;
    if (errors.length > 0)
      throw new RulesError(
        errors
          .map(({ pos, message }) => this.#problem(this.#lines.linePos(pos[0]).line, [], message))
          .join('\n'),
      );
  }

  /** @throws RulesError that names everything that does not fit */
  read<Value>(schema: z.ZodType<Value>): Value {
    const input = this.#value();
    const read = schema.safeParse(input);
    if (read.success) return read.data;
    const problems = read.error.issues.flatMap((issue) => this.#problemsOf(issue, schema, input));
    throw new RulesError(problems.slice(0, mostProblems).join('\n'));
  }

  /** What is wrong at a place, in words that name file, line and rule. */
  problemAt(path: Path, message: string): string {
    return this.#problem(this.#lineOf(path), path, message);
  }

  #value(): unknown {
    try {
      return this.#document.toJS();
    } catch (error) {
      throw new RulesError(this.#problem(1, [], error instanceof Error ? error.message : 'it is no YAML'));
    }
  }

  #problem(line: number, path: Path, message: string): string {
    const place = path.length === 0 ? '' : ` at /${path.map(String).join('/')}`;
    return `${this.#path}, line ${line}: the rule ${this.#rule}${place}: ${message}${message.endsWith('?') ? '' : '.'}`;
  }

  #problemsOf(issue: z.core.$ZodIssue, schema: z.ZodType, input: unknown): readonly string[] {
    const { path } = issue;
    if (issue.code === 'invalid_union')
      return nearestBranch(issue.errors).flatMap((each) =>
        this.#problemsOf({ ...each, path: [...path, ...each.path] }, schema, input),
      );
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, path);
      return issue.keys.map((key) =>
        this.problemAt([...path, key], `"${key}" is not a name that is known here${meant(key, known)}`),
      );
    }
    return [this.problemAt(path, said(issue, valueAt(input, path)))];
  }

  /** The line of a name or an entry; of what is not there the line of what lacks it. */
  #lineOf(path: Path): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = this.#offsetOf(path.slice(0, length));
      if (offset !== null) return this.#lines.linePos(offset).line;
    }
    return 1;
  }

  #offsetOf(path: Path): number | null {
    const last = path.at(-1);
    const parent = path.length <= 1 ? this.#document.contents : this.#document.getIn(path.slice(0, -1), true);
    if (isMap(parent)) {
      const key = parent.items.map((pair) => pair.key).find((each) => isScalar(each) && each.value === last);
      if (isScalar(key)) return key.range?.[0] ?? null;
    }
    const node = path.length === 0 ? this.#document.contents : this.#document.getIn(path, true);
    return isNode(node) ? (node.range?.[0] ?? null) : null;
  }
}

/** What is wrong by the form that what stands there resembles most: the one of which least is wrong. */
const nearestBranch = (branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] => {
  const wrong = (issues: readonly z.core.$ZodIssue[]): number =>
    issues.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length : 1), 0);
  return branches.reduce<readonly z.core.$ZodIssue[]>(
    (nearest, branch) => (nearest.length === 0 || wrong(branch) < wrong(nearest) ? branch : nearest),
    [],
  );
};

const valueAt = (input: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    input,
  );

const meant = (name: string, known: readonly string[]): string => {
  const nearest = nearestName(name, known);
  return nearest === null ? '' : `. Did you mean "${nearest}"?`;
};

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of names with values',
  record: 'a group of names with values',
};

const said = (issue: z.core.$ZodIssue, value: unknown): string => {
  if (issue.code !== 'custom' && value === undefined) return 'it is missing';
  switch (issue.code) {
    case 'invalid_type': {
      const quotes = issue.expected === 'string' && typeof value === 'number' ? ': put it in quotes' : '';
      return `it has to be ${kinds[issue.expected] ?? issue.expected}${quotes}`;
    }
    case 'invalid_value': {
      const known = issue.values.map(String);
      const nearest = typeof value === 'string' && known.length > 1 ? meant(value, known) : '';
      return `"${String(value)}" is none of: ${known.join(', ')}${nearest}`;
    }
    default:
      return issue.message;
  }
};
