import { describe, expect, it } from 'vitest';
import { commandBlocks, runBlocks } from './document.js';

const run = (...blocks: readonly string[]) =>
  runBlocks(
    commandBlocks(blocks.map((commands) => `\`\`\`bash\n${commands}\n\`\`\`\n`).join('\n')),
    '.',
    'http://127.0.0.1:1',
  );
const base = 'base=http://127.0.0.1:8080';

describe('the blocks of a document', () => {
  it('are run in one shell, each with what it prints', async () => {
    expect(await run(base, 'echo $base', 'echo two; echo three')).toEqual([
      '',
      'http://127.0.0.1:1\n',
      'two\nthree\n',
    ]);
  });

  it.each(['false', 'ls /no/such/folder', 'false | cat', 'echo well; false; echo on'])(
    'fail where one of their commands does: %s',
    async (commands) => {
      await expect(run(base, commands)).rejects.toThrow('Command failed');
    },
  );
});
