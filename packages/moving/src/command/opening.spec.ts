import { openPglite } from '@samenspoor/sql';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import { Opened, openTarget } from './opening.js';

it('names the option of a target that does not answer, not the setting of the source', async () => {
  const source = await openPglite({ folder: 'memory' });
  const opened = new Opened();
  const target = {
    log: 'postgres',
    databaseUrl: 'postgres://role:hidden@127.0.0.1:1/target',
    esdbUrl: null,
  } as const;
  const opening = openTarget(target, source, opened, pino({ level: 'silent' }));
  await expect(opening).rejects.toThrow(
    /^--database-url: PostgreSQL does not answer there.*\(ECONNREFUSED\)/,
  );
  await expect(opening).rejects.not.toThrow(/hidden|127/);
  await opened.close();
  await source.close();
});
