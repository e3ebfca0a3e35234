import { randomUUID } from 'node:crypto';
import { type AppendResult, createMemoryEventLog, type ExpectedRevision } from '@samenspoor/event-log';
import { type Database, openPglite } from '@samenspoor/sql';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appendBatch, preparedAppend } from './batch.js';
import { logNames } from './names.js';
import { installLog } from './schema.js';

interface GivenAppend {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Which of a few events it writes; the same one stands for the same id. */
  readonly events: readonly number[];
}

const streams = ['a', 'b', 'c', 'd', 'e', 'f'];
const ids = Array.from({ length: 12 }, () => randomUUID());

const exact: fc.Arbitrary<ExpectedRevision> = fc.oneof(
  fc.constant<ExpectedRevision>('none'),
  fc.integer({ min: 0, max: 3 }),
);
const anyExpectation: fc.Arbitrary<ExpectedRevision> = fc.oneof(exact, fc.constantFrom('any', 'exists'));

const appendOf = (stream: string, expected: fc.Arbitrary<ExpectedRevision>, most: number) =>
  fc.record({
    stream: fc.constant(stream),
    expected,
    events: fc.uniqueArray(fc.nat(ids.length - 1), { minLength: 1, maxLength: most }),
  });

/** One event each, at exact revisions, no stream twice: the batch that is stored by one statement. */
const usualBatch = fc
  .shuffledSubarray(streams, { minLength: 2 })
  .chain((some) => fc.tuple(...some.map((stream) => appendOf(stream, exact, 1))));
const anyBatch = fc.array(
  fc.constantFrom(...streams).chain((stream) => appendOf(stream, anyExpectation, 3)),
  { minLength: 1, maxLength: 8 },
);

const eventOf = (nth: number) => ({
  id: ids[nth] ?? '',
  type: 'Written',
  schemaVersion: 1,
  data: { nth },
  meta: {},
});

/** An answer without the position, which each log gives in its own way. */
const withoutPosition = (result: AppendResult) =>
  result.ok ? { ok: true, revision: result.revision } : result;

describe('a batch of appends', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openPglite({ folder: 'memory' });
  });
  afterAll(() => database.close());

  it('is answered, and leaves the log, as its appends would one after another', async () => {
    let run = 0;
    let stored = 0;
    const batches = fc.array(fc.oneof(usualBatch, anyBatch), { minLength: 1, maxLength: 6 });
    const holds = async (given: readonly (readonly GivenAppend[])[]): Promise<void> => {
      run += 1;
      const names = logNames(`batch_${run}`);
      await installLog(database, names);
      const oneByOne = createMemoryEventLog();
      for (const batch of given) {
        const answers = await appendBatch(
          database,
          names,
          batch.map(({ stream, expected, events }) => preparedAppend(stream, events.map(eventOf), expected)),
        );
        const expected: AppendResult[] = [];
        for (const { stream, expected: revision, events } of batch)
          expected.push(await oneByOne.append(stream, events.map(eventOf), revision));
        expect(answers.map(withoutPosition)).toEqual(expected.map(withoutPosition));
        stored += answers.filter(({ ok }) => ok).length;
      }
      const { rows } = await database.query<{ position: string; stream: string; nth: string }>(
        `select position::text, stream, data->>'nth' as nth from ${names.events} order by events.position`,
      );
      expect(rows.map(({ position }) => position)).toEqual(rows.map((_, nth) => String(nth + 1)));
      for (const stream of streams) {
        const events = await oneByOne.readStream(stream);
        expect(rows.filter((row) => row.stream === stream).map(({ nth }) => Number(nth))).toEqual(
          events.map(({ data }) => data['nth']),
        );
      }
      await database.exec(`drop schema ${names.schema} cascade`);
    };
    await fc.assert(fc.asyncProperty(batches, holds), { numRuns: 150 });
    expect(stored).toBeGreaterThan(300);
  }, 60_000);
});
