import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A block of commands in a document, and the output that the document shows under it. */
export interface CommandBlock {
  readonly commands: string;
  /** Null where the document shows none. */
  readonly shown: string | null;
}

/** Where the documents have the service listen. */
const documentedBase = 'base=http://127.0.0.1:8080';

const block = /^```bash\n(?<commands>.*?)^```\n(?:```text\n(?<shown>.*?)^```\n)?/gms;

/** The `bash` blocks of a document in Markdown, in order, each with the `text` block that stands right under it. */
export const commandBlocks = (markdown: string): readonly CommandBlock[] =>
  [...markdown.matchAll(block)].map(({ groups }) => ({
    commands: groups?.['commands'] ?? '',
    shown: groups?.['shown'] ?? null,
  }));

/** Ends the output of one block. */
const mark = '@@ end of block';

/**
 * Runs the blocks one after another in one shell, as a reader does who copies them. A command that fails ends it.
 * @param folder the shell's folder: the service keeps its data in `.data` in it
 * @param url where the service listens
 * @returns what each block printed
 * @throws Error where no block says where the service listens, or a command fails: its message has what the shell said
 */
export const runBlocks = async (
  blocks: readonly CommandBlock[],
  folder: string,
  url: string,
): Promise<readonly string[]> => {
  const script = blocks.map(({ commands }) => `${commands}\necho '${mark}'\n`).join('');
  if (!script.includes(documentedBase)) throw new Error(`no block says ${documentedBase}`);
  const { stdout } = await promisify(execFile)(
    'bash',
    ['-e', '-o', 'pipefail', '-c', script.replace(documentedBase, `base=${url}`)],
    { cwd: folder, maxBuffer: 64 * 1024 * 1024 },
  );
  return stdout.split(`${mark}\n`).slice(0, -1);
};
