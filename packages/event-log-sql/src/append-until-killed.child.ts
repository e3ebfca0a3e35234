/**
 * Run by durability.spec.ts in a process of its own: appends without end to the log in the folder given, and says each
 * answered event's id on a line, until it is killed.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openPglite } from '@samenspoor/sql';
import { createSqlEventLog } from './sql-event-log.js';

export async function appendUntilKilled(folder: string, writers: number): Promise<void> {
  const log = await createSqlEventLog({ database: await openPglite({ folder }) });
  await Promise.all(
    Array.from({ length: writers }, async (_, writer) => {
      for (;;) {
        const id = randomUUID();
        const event = { id, type: 'Written', schemaVersion: 1, data: { writer }, meta: {} };
        const result = await log.append(`written-${writer}`, [event], 'any');
        // Written at once, past any buffer: what was said is what was answered.
        if (result.ok) writeSync(1, `${id}\n`);
      }
    }),
  );
}
