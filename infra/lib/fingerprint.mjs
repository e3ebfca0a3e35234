import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folders of all workspace packages, relative to the root, in a fixed order. */
export function workspaces(root) {
  const below = (folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [];
  return [...below('packages'), ...below('services'), 'tests']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .sort();
}

/** Changes whenever the packages to install may: the lock file, every package.json, or another kind of machine. */
export function installFingerprint(root) {
  const manifests = workspaces(root).map((folder) => `${folder}/package.json`);
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...manifests];
  return fingerprint(root, files, `${process.platform}-${process.arch}`);
}

/** Changes whenever what is compiled may: names and contents of sources, package.json and tsconfig files. */
export function sourceFingerprint(root) {
  const files = ['package.json', ...tsconfigs(root, '.')];
  for (const folder of workspaces(root)) {
    files.push(`${folder}/package.json`, ...tsconfigs(root, folder), ...sources(root, `${folder}/src`));
  }
  return fingerprint(root, files, '');
}

function tsconfigs(root, folder) {
  return readdirSync(join(root, folder))
    .filter((name) => /^tsconfig.*\.json$/.test(name))
    .map((name) => `${folder}/${name}`);
}

function sources(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(root, path);
    return /\.spec\.ts$/.test(entry.name) ? [] : [path];
  });
}

function fingerprint(root, files, salt) {
  const hash = createHash('sha256').update(salt);
  for (const file of files.sort()) {
    const content = readFileSync(join(root, file));
    hash.update(`\n${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}
