import type { Database } from '@samenspoor/sql';
import { MovingFault } from '../fault.js';

/** That no other move, restore, cancellation or forgetting again works on a database. */
export interface Alone {
  /** @throws MovingFault when that can't be relied on any more, because the connection that says so was lost */
  check(): Promise<void>;
}

/** Well below `freedAfterMs`, so that a process that is busy for a while keeps what it holds. */
const pulseMs = 10_000;
/** A process that is gone without a word holds others up no longer than this. */
const freedAfterMs = 120_000;

/**
 * Runs a command that changes marks, or files keys by what the log says, while no other one does on this database. It is held by a connection of its own, and
 * goes with it, however the process ends. The embedded database belongs to one process: its folder is the lock.
 *
 * @throws MovingFault at once, when another command holds it
 */
export const alone = async <Result>(
  database: Database,
  work: (alone: Alone) => Promise<Result>,
): Promise<Result> => {
  if (database.engine === 'pglite') return work({ check: async () => {} });
  let done: { readonly result: Result } | undefined;
  const held = database.transaction(async (tx) => {
    await tx.query(`select set_config('idle_in_transaction_session_timeout', $1, true)`, [
      `${freedAfterMs}ms`,
    ]);
    const { rows } = await tx.query<{ free: boolean }>(
      `select pg_try_advisory_xact_lock(hashtext('samenspoor moving'), 0) as free`,
    );
    if (rows[0]?.free !== true) throw new MovingFault(taken);
    const pulse = setInterval(() => tx.query('select 1').catch(() => {}), pulseMs);
    const check = () =>
      tx.query('select 1').then(
        () => {},
        (cause: unknown) => {
          throw new MovingFault(lost, { cause });
        },
      );
    try {
      done = { result: await work({ check }) };
    } finally {
      clearInterval(pulse);
    }
  });
  try {
    await held;
  } catch (error) {
    // That the connection was lost after all was done changes nothing of it.
    if (done === undefined) throw error;
  }
  if (done === undefined) throw new Error('The work ended without a result.');
  return done.result;
};

const taken =
  'Another move, restore, cancellation or forgetting again works on this database at the moment. One at a time may: nothing was ' +
  'changed. Wait until it has ended, then look where the installation is served from before you give this command again.';

const lost =
  'The connection was lost that kept other moves, restores and the like off this database, so nothing more is done. What was ' +
  'closed stays closed, and what was being filled serves nobody, unless another command finished or cancelled that ' +
  'meanwhile. Give the same command again: it goes on where it was, or says what stands in the way.';
