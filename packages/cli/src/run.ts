import { CommanderError } from 'commander';
import { Failure } from './failure.js';
import { type Io, say } from './io.js';
import { createProgram } from './program.js';

/**
 * Does what the arguments ask and gives the exit code: 0 done, 1 refused by the service (the whole, or some lines of
 * an import), 2 not asked (wrong usage, no token, no service there).
 */
export async function run(io: Io): Promise<number> {
  let exitCode = 0;
  try {
    const program = createProgram(io, (code) => {
      exitCode = code;
    });
    await program.parseAsync([...io.args], { from: 'user' });
    return exitCode;
  } catch (error) {
    // What commander says it has said by now.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof Failure) {
      say(io.stderr, error.message);
      return error.exitCode;
    }
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    say(io.stderr, `This should not have happened (${message}). Please report it.`);
    return 2;
  }
}
