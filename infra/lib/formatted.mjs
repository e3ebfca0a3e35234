import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * A file's content as the check on formatting wants it.
 *
 * @param root address of the repository's folder
 */
export function formatted(root, path, content) {
  const biome = fileURLToPath(new URL('node_modules/@biomejs/biome/bin/biome', root));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [biome, 'format', `--stdin-file-path=${path}`],
    { cwd: root, input: content, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`${path} could not be formatted: ${stderr}`);
  return stdout;
}
