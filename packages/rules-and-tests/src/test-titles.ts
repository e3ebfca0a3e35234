import ts from 'typescript';
import { remembered } from './remembered.js';

/** The titles around a test and its own, outermost first; one of `it.each` as it is written, with its `%s` or `$name`. */
export type TitlePath = readonly string[];

/** Functions that tests are written with, and which of their arguments is the title. `tellCase` and `step` tell the cases. */
const titleAt: Readonly<Record<string, number>> = { describe: 0, it: 0, test: 0, tellCase: 0, step: 1 };
/** Those around which tests stand. */
const groups = ['describe', 'tellCase'];
const modifiers = ['each', 'for', 'skipIf', 'runIf', 'concurrent', 'sequential'];
/** What makes a test that never runs. */
const never = ['skip', 'todo'];

/** Every test of a spec that runs, at least under some condition. */
export const testTitles = remembered((text): readonly TitlePath[] => {
  const file = ts.createSourceFile('spec.ts', text, ts.ScriptTarget.Latest, false);
  const found: TitlePath[] = [];
  const visit = (node: ts.Node, around: TitlePath): void => {
    const called = ts.isCallExpression(node) ? calledIn(node) : null;
    if (called === 'never') return;
    const title = called && ts.isCallExpression(node) ? titleOf(node, called, file) : null;
    const path = title === null ? around : [...around, title];
    if (title !== null && called !== null && !groups.includes(called)) found.push(path);
    ts.forEachChild(node, (child) => visit(child, path));
  };
  visit(file, []);
  return found;
});

const titleOf = (call: ts.CallExpression, called: string, file: ts.SourceFile): string | null => {
  const title = call.arguments[titleAt[called] ?? 0];
  if (title === undefined || call.arguments.length < 2) return null;
  if (ts.isStringLiteralLike(title)) return title.text;
  return ts.isTemplateExpression(title) ? title.getText(file).slice(1, -1) : null;
};

/** `it` of `it(…)`, `it.each(…)(…)`, `it.skipIf(…).each(…)(…)`; `never` of `it.skip(…)`; null of what is no such call. */
const calledIn = ({ expression }: ts.CallExpression): string | null => {
  let runs = true;
  let inner: ts.Expression = expression;
  while (!ts.isIdentifier(inner)) {
    if (ts.isPropertyAccessExpression(inner)) {
      if (never.includes(inner.name.text)) runs = false;
      else if (!modifiers.includes(inner.name.text)) return null;
    } else if (ts.isTaggedTemplateExpression(inner)) {
      inner = inner.tag;
      continue;
    } else if (!ts.isCallExpression(inner)) return null;
    inner = inner.expression;
  }
  if (!Object.hasOwn(titleAt, inner.text)) return null;
  return runs ? inner.text : 'never';
};
