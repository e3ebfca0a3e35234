// Parsed by Node versions that are too old to run the rest: keep to plain syntax and long-standing modules.
// biome-ignore lint/style/useNodejsImportProtocol: the versions to be refused may not know it
import { readFileSync } from 'fs';

/** Ends the process with a plain message when this Node is older than `engines.node` of the root package.json. */
export function requireNode(root) {
  const { engines } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  const needed = engines.node.replace(/^>=\s*/, '');
  if (isAtLeast(process.versions.node, needed)) return;
  console.error(`Samenspoor needs Node ${needed} or newer; this is Node ${process.versions.node}.`);
  console.error('Install a newer Node (for instance the version in .nvmrc) and try again.');
  process.exit(1);
}

function isAtLeast(version, needed) {
  const have = version.split('.').map(Number);
  const want = needed.split('.').map(Number);
  for (let i = 0; i < want.length; i += 1) {
    if (have[i] !== want[i]) return have[i] > want[i];
  }
  return true;
}
