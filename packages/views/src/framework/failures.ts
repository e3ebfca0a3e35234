import type { Position } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import { z } from 'zod';
import type { ViewFailure } from './build.js';
import type { Generation } from './definition.js';
import type { ViewNames } from './names.js';

const failureForm = z.object({
  reason: z.enum(['event', 'database', 'log']),
  position: z.custom<Position>((value) => typeof value === 'string').nullable(),
  eventId: z.string().nullable(),
  eventType: z.string().nullable(),
  error: z.string(),
  attempts: z.int(),
  traceparent: z.string().nullable(),
});

/** Notes beside the checkpoint why the generation stands still, or that it goes on; only its owner can. */
export async function noteFailure(
  database: Database,
  names: ViewNames,
  of: Generation,
  owner: string,
  failure: ViewFailure | null,
): Promise<void> {
  await database.query(
    `update ${names.checkpoints} set failure = $5
      where view = $1 and version = $2 and generation = $3 and owner = $4`,
    [of.view, of.version, of.generation, owner, failure === null ? null : JSON.stringify(failure)],
  );
}

/** A generation as whoever looks at the database sees it. */
export interface GenerationStanding extends Generation {
  readonly position: Position | null;
  /** Whether readers read it. */
  readonly active: boolean;
  /** Why the process that runs it stands still; null while it goes on, or waits to be taken up. */
  readonly failure: ViewFailure | null;
}

/** Where all generations stand that were not retired. */
export async function standings(
  database: Database,
  names: ViewNames,
): Promise<readonly GenerationStanding[]> {
  const { rows } = await database.query<
    Omit<GenerationStanding, 'failure'> & { readonly failure: string | null }
  >(
    `select c.view, c.version, c.generation, c.position, c.failure, a.view is not null as active
      from ${names.checkpoints} c left join ${names.active} a using (view, version, generation)
      where c.retired_at is null`,
  );
  return rows.map((row) => ({ ...row, failure: readFailure(row.failure) }));
}

/** What newer software noted in another form is a failure all the same. */
function readFailure(text: string | null): ViewFailure | null {
  if (text === null) return null;
  const read = failureForm.safeParse(JSON.parse(text));
  return read.success ? read.data : unknownFailure;
}

const unknownFailure: ViewFailure = {
  reason: 'event',
  position: null,
  eventId: null,
  eventType: null,
  error: 'unknown',
  attempts: 1,
  traceparent: null,
};
