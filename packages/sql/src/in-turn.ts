import type { Database } from './database.js';

/**
 * Runs work while no other process on this database runs work of the same name, in the order in which they asked. A
 * courtesy that spares them conflicts, and nothing to rely on: who has waited for `patienceMs`, or finds the database
 * in trouble, goes ahead without its turn, and a turn ends when the connection that holds it breaks. Holds one
 * connection meanwhile. The embedded engine has one process, whose turn it always is.
 */
export async function inTurn<T>(
  database: Database,
  name: string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  if (database.engine === 'pglite') return work();
  let working: Promise<T> | undefined;
  try {
    await database.transaction(async (tx) => {
      // The patience is there before the lock is asked for: a row's columns are worked out in their order.
      await tx.query(
        `select set_config('lock_timeout', $1, true), pg_advisory_xact_lock(hashtext($2))`,
        [`${patienceMs}ms`, `samenspoor turn ${name}`],
        { prepared: true },
      );
      working = work();
      await working;
    });
  } catch {
    // Whatever became of the turn: what the work says of itself counts, and where it was not begun it is done now.
  }
  return working ?? work();
}
