import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const maxBuffer = 64 * 1024 * 1024;

/** Without what this shell was given, which would count for more than the file. */
const ownEnvironment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(PATH|HOME|DOCKER_.*|.*_proxy|.*_PROXY)$/.test(name)),
);

/**
 * A compose project under a name and settings of its own. `work` is given it; afterwards, also when the process is told
 * to stop (SIGINT, SIGTERM, SIGHUP), its containers and volumes are removed. Images stay.
 *
 * @param root folder of the compose files
 * @param settings what goes into its environment file
 */
export async function withComposeProject(root, settings, work) {
  const folder = await mkdtemp(join(tmpdir(), 'compose-'));
  const name = `samenspoor-check-${randomBytes(4).toString('hex')}`;
  const file = join(folder, 'env');
  await writeFile(file, settings.join('\n'), { mode: 0o600 });
  const stopping = new AbortController();
  /** Every file that was used, so that whatever it brought up goes down again. */
  let files = [];
  const docker = (...args) =>
    execute('docker', args, { cwd: root, env: ownEnvironment, maxBuffer, signal: stopping.signal });
  const composeArgs = (...args) => [
    'compose',
    ...['-p', name, '--env-file', file, ...files.flatMap((each) => ['-f', each])],
    ...args,
  ];
  const project = {
    use: (...given) => {
      files = given;
    },
    compose: (...args) => docker(...composeArgs(...args)),
    docker,
    containers: async (...services) => {
      const { stdout } = await docker(...composeArgs('ps', '--quiet', ...services));
      const ids = stdout.trim().split('\n');
      assert.equal(ids.length, services.length);
      return JSON.parse((await docker('inspect', ...ids)).stdout);
    },
  };
  const cleanUp = async () => {
    const down = composeArgs('down', '--volumes', '--remove-orphans', '--timeout', '5');
    await execute('docker', down, { cwd: root, env: ownEnvironment, maxBuffer }).catch(() => {});
    await rm(folder, { recursive: true, force: true });
  };
  const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
  let code = null;
  for (const [signal, status] of Object.entries(signals))
    process.on(signal, () => {
      code ??= status;
      stopping.abort();
    });
  try {
    await work(project);
  } catch (error) {
    if (code === null) {
      const { stdout = '' } = await project.compose('logs', '--no-color', '--tail', '40').catch(() => ({}));
      console.error(stdout);
      throw error;
    }
  } finally {
    await cleanUp();
    if (code !== null) process.exit(code);
  }
}

/** A port of this machine that nobody uses at this moment. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
