import ts from 'typescript';

/** The titles around a test and its own, outermost first; one of `it.each` as it is written, with its `%s` or `$name`. */
export type TitlePath = readonly string[];

/** Functions that tests are written with, and which of their arguments is the title. `tellCase` and `step` tell the cases. */
const titleAt: Readonly<Record<string, number>> = { describe: 0, it: 0, test: 0, tellCase: 0, step: 1 };
const modifiers = ['each', 'for', 'skipIf', 'runIf', 'skip', 'concurrent', 'sequential'];

/** Titles by the text they were read from: a spec is asked for by many rules. */
const known = new Map<string, readonly TitlePath[]>();

/** Every test, and every group of tests, of a spec. */
export const testTitles = (text: string): readonly TitlePath[] => {
  const titles = known.get(text) ?? read(text);
  known.set(text, titles);
  return titles;
};

const read = (text: string): readonly TitlePath[] => {
  const file = ts.createSourceFile('spec.ts', text, ts.ScriptTarget.Latest, false);
  const found: TitlePath[] = [];
  const visit = (node: ts.Node, around: TitlePath): void => {
    const title = ts.isCallExpression(node) ? titleOf(node, file) : null;
    const path = title === null ? around : [...around, title];
    if (title !== null) found.push(path);
    ts.forEachChild(node, (child) => visit(child, path));
  };
  visit(file, []);
  return found;
};

const titleOf = ({ expression, arguments: given }: ts.CallExpression, file: ts.SourceFile): string | null => {
  const title = given[titleAt[functionOf(expression) ?? ''] ?? given.length];
  if (title === undefined || given.length < 2) return null;
  if (ts.isStringLiteralLike(title)) return title.text;
  return ts.isTemplateExpression(title) ? title.getText(file).slice(1, -1) : null;
};

/** `it` of `it`, `it.each(…)`, `it.skipIf(…).each(…)`; null for what is no such call. */
const functionOf = (expression: ts.Expression): string | null => {
  if (ts.isIdentifier(expression)) return Object.hasOwn(titleAt, expression.text) ? expression.text : null;
  if (ts.isPropertyAccessExpression(expression))
    return modifiers.includes(expression.name.text) ? functionOf(expression.expression) : null;
  if (ts.isCallExpression(expression)) return functionOf(expression.expression);
  return ts.isTaggedTemplateExpression(expression) ? functionOf(expression.tag) : null;
};
