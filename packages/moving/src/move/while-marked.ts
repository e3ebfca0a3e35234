import { heldMarkOf, type Mark, type MarkedPart } from '@samenspoor/hosting';
import type { Database, Queryable } from '@samenspoor/sql';
import { MovingFault } from '../fault.js';

/**
 * A database that is being filled, for what fills it: each statement and each transaction first looks whether the part
 * still bears the mark expected, and keeps it as it is until it is committed. Opening takes the mark away, so whoever lost
 * what keeps others off, and does not know it yet, writes nothing into an installation that somebody else opened meanwhile.
 * What `exec` runs (VACUUM) can't be in a transaction, and is not looked at.
 *
 * @throws MovingFault in place of what was asked, once the mark is another or gone
 */
export const whileMarked = (
  database: Database,
  part: MarkedPart,
  { state, run }: Pick<Mark, 'state' | 'run'>,
): Database => {
  const transaction = <Result>(work: (tx: Queryable) => Promise<Result>): Promise<Result> =>
    database.transaction(async (tx) => {
      const found = await heldMarkOf(tx, part);
      if (found?.state !== state || found.run !== run) throw new MovingFault(notBeingFilled);
      return work(tx);
    });
  return {
    ...database,
    transaction,
    query: (sql, params, options) => transaction((tx) => tx.query(sql, params, options)),
  };
};

const notBeingFilled =
  'The installation that was being filled is not any more: somebody else finished, opened or began something meanwhile. Nothing ' +
  'more was written to it. Look where the installation is served from before you give a command again.';
