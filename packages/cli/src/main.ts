import { run } from './run.js';

/**
 * The command line of this process. Sets its exit code: 0 done, 1 refused by the service (the whole, or some lines of
 * an import), 2 not asked (wrong usage, no token, no service there).
 */
export async function main(): Promise<void> {
  // A reader that has had enough (`| head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw error;
  });
  process.exitCode = await run({
    args: process.argv.slice(2),
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    now: () => performance.now(),
  });
}
