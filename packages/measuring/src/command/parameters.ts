import { readFile } from 'node:fs/promises';
import { type MatchingParameters, PersonIndex } from '@samenspoor/matching';
import { type Arguments, UsageError } from './arguments.js';

/** Six significant digits: what is beyond them says nothing, and makes the file unreadable. */
const rounded = (_: string, value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toPrecision(6)) : value;

/** Parameters as a data file: TypeScript, so that its shape is checked where it is used, or JSON, to be measured with. */
export function writtenParameters(parameters: MatchingParameters, file: string): string {
  const data = JSON.stringify(parameters, rounded, 2);
  if (file.endsWith('.json')) return `${data}\n`;
  return `import type { MatchingParameters } from './parameters.js';

/** The parameters in force. Made by \`npm run train:matching\`; see docs/explanation/matching.md. Never edit by hand. */
export const currentParameters: MatchingParameters = ${data};
`;
}

/** Reads parameters written as JSON. @throws UsageError when they are none, or leave out a level */
export function parseParameters(text: string, file: string): MatchingParameters {
  try {
    const read: MatchingParameters = JSON.parse(text);
    // Working out its weights, the index finds what is missing.
    new PersonIndex(read);
    return read;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      `--parameters ${file} holds no matching parameters as train writes to a .json file: ${why}`,
    );
  }
}

/** The parameters that `--parameters` names; undefined, which stands for those in force, without it. */
export async function chosenParameters({
  parameters: file,
}: Arguments): Promise<MatchingParameters | undefined> {
  return file === undefined ? undefined : parseParameters(await readFile(file, 'utf8'), file);
}
