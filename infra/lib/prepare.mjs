import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installFingerprint, sourceFingerprint, workspaces } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';

/** A reason to stop that the message explains in full; `exitCode` is what the process should end with. */
export class PrepareError extends Error {
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Installs the packages and builds, each only when needed. Both are remembered by a fingerprint inside node_modules,
 * so that removing that folder forgets them too. When nothing changed nothing is started and nothing is written.
 *
 * @param root folder of the repository
 */
export async function prepare(root) {
  if (isInstalled(root) && isBuilt(root)) return;
  const folder = stampFolder(root);
  mkdirSync(folder, { recursive: true });
  const onWait = () => console.error('Another process is installing or building here; waiting for it.');
  await withLock(folder, onWait, async () => {
    if (!isInstalled(root)) await install(root);
    if (!isBuilt(root)) await build(root);
  });
}

/** Runs {@link prepare} for a script: a failure is told on stderr and ends the process. */
export async function prepareOrExit(root) {
  try {
    await prepare(root);
  } catch (error) {
    if (!(error instanceof PrepareError)) throw error;
    console.error(error.message);
    process.exit(error.exitCode);
  }
}

function isInstalled(root) {
  return readStamp(root, 'installed') === installFingerprint(root) && workspaces(root).every(hasItsPackages);

  function hasItsPackages(folder) {
    const { dependencies, devDependencies } = readJson(join(root, folder, 'package.json'));
    const needsAny = Object.keys({ ...dependencies, ...devDependencies }).length > 0;
    return !needsAny || existsSync(join(root, folder, 'node_modules'));
  }
}

function isBuilt(root) {
  const projects = readJson(join(root, 'tsconfig.json')).references;
  return (
    projects.every(({ path }) => existsSync(join(root, path, 'dist', '.tsbuildinfo'))) &&
    readStamp(root, 'built') === sourceFingerprint(root)
  );
}

async function install(root) {
  const pnpm = readJson(join(root, 'package.json')).packageManager.split('+')[0];
  const fingerprint = installFingerprint(root);
  forgetStamp(root, 'installed');
  console.error('Installing packages.');
  // The type checker is a development dependency and this must not ask anything, whatever the environment says.
  const flags = ['--frozen-lockfile', '--prod=false', '--config.confirmModulesPurge=false'];
  const onWindows = process.platform === 'win32';
  const command = onWindows ? 'npx.cmd' : 'npx';
  await step(
    'Installing the packages',
    run(command, ['--yes', pnpm, 'install', ...flags], { cwd: root, shell: onWindows }),
  );
  writeStamp(root, 'installed', fingerprint);
}

async function build(root) {
  const fingerprint = sourceFingerprint(root);
  forgetStamp(root, 'built');
  console.error('Building.');
  const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  await step('Building', run(process.execPath, [compiler, '-b'], { cwd: root }));
  writeStamp(root, 'built', fingerprint);
}

async function step(what, running) {
  const { code, interrupted } = await running.catch((error) => {
    throw new PrepareError(`${what} could not start: ${error.message}.`);
  });
  if (interrupted !== null) throw new PrepareError(`${what} was interrupted.`, interrupted);
  if (code !== 0) throw new PrepareError(`${what} failed (exit code ${code}); what is wrong stands above.`);
}

function stampFolder(root) {
  return join(root, 'node_modules', '.samenspoor');
}

function readStamp(root, name) {
  const file = join(stampFolder(root), name);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function writeStamp(root, name, fingerprint) {
  mkdirSync(stampFolder(root), { recursive: true });
  writeFileSync(join(stampFolder(root), name), fingerprint);
}

function forgetStamp(root, name) {
  rmSync(join(stampFolder(root), name), { force: true });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
