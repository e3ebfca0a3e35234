import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandBlocks, runBlocks } from '../support/document.js';
import { inFolder, startService } from '../support/service.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tutorials = readdirSync(join(root, 'docs/tutorials')).filter((name) => name !== 'README.md');

describe('what a document has its reader type', () => {
  it.each([
    'README.md',
    'docs/reference/api-by-actor.md',
    ...tutorials.map((name) => `docs/tutorials/${name}`),
  ])(
    'prints what %s says that it prints, on a fresh data folder',
    (document) =>
      inFolder(async (folder) => {
        const markdown = readFileSync(join(root, document), 'utf8');
        const blocks = commandBlocks(markdown);
        // Each output that is shown is compared: none stands where it isn't found.
        const outputs = markdown.match(/^```text$/gm) ?? [];
        expect(outputs.length).toBeGreaterThan(0);
        expect(blocks.filter(({ shown }) => shown !== null)).toHaveLength(outputs.length);
        const service = await startService(join(folder, '.data'));
        await service.ready();
        const printed = await runBlocks(blocks, folder, service.url);
        await service.stop();
        expect(printed).toHaveLength(blocks.length);
        for (const [index, { commands, shown }] of blocks.entries())
          expect({ commands, printed: printed[index] }).toEqual({ commands, printed: shown ?? '' });
      }),
    120_000,
  );
});
