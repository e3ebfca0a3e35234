import type { Position } from '@samenspoor/event-log';
import type { Database } from '@samenspoor/sql';
import type { AnyView, Generation, ViewDefinition } from './definition.js';
import type { Changes, LoadDocs, StoredDoc } from './fold.js';
import type { ViewNames } from './names.js';

/** How long, in milliseconds, a runner that gives no sign keeps its views. Well below the 2 s another must take over in. */
export const leaseMs = 1_000;

/** Where a generation stands, who says so, and how its documents are reached. */
export interface GenerationStore<Doc extends object> {
  readonly load: LoadDocs<Doc>;
  /**
   * Writes what a batch changed and moves the checkpoint from `from` to `to`, all or nothing. False when the
   * checkpoint no longer stands at `from`, or the generation is not (any more) this owner's: nothing was written.
   */
  write(changes: Changes<Doc>, from: Position | null, to: Position): Promise<boolean>;
}

const nothing: Changes<never> = { kept: new Map(), gone: [] };
export const noChanges = (): Changes<never> => nothing;

/**
 * Documents and checkpoint move in **one statement**, which is one transaction of one round trip: PGlite, whose single
 * connection the log shares, is never held between two statements. The documents are read before it, outside it. That
 * is safe because only who moves the checkpoint changes documents: if the checkpoint still has the value that was read
 * before the documents were, so have they.
 *
 * The commit does not wait for the disk (`synchronous_commit` off): documents and checkpoint are lost together or not
 * at all, and what is lost is read again from the log.
 *
 * What looks documents up is planned each time: a plan that is kept from when the table was small would read all of it.
 */
export function generationStore<Doc extends object>(
  database: Database,
  names: ViewNames,
  view: ViewDefinition<Doc>,
  of: Generation,
  owner: string,
): GenerationStore<Doc> {
  const table = names.table(of);
  const sql = statements(names, table, view);
  return {
    async load(keys) {
      const found = new Map<string, StoredDoc<Doc>>();
      const { rows } = await database.query<{ key: string; doc: Doc; position: Position }>(
        `select key, doc, position from ${table} where key = any($1::text[])`,
        [keys],
      );
      for (const { key, doc, position } of rows) found.set(key, { doc, position });
      return found;
    },
    async write({ kept, gone }, from, to) {
      const checkpoint = [of.view, of.version, of.generation, owner, from, to];
      const { rows } =
        kept.size === 0 && gone.length === 0
          ? await database.query<{ moved: number }>(sql.checkpoint, checkpoint, { prepared: true })
          : await database.query<{ moved: number }>(sql.batch, [
              ...checkpoint,
              gone,
              JSON.stringify(records(view, kept)),
            ]);
      return rows[0]?.moved === 1;
    },
  };
}

function statements(names: ViewNames, table: string, view: AnyView) {
  const moved = `moved as (
      update ${names.checkpoints}
      set position = $6::text, lease_until = clock_timestamp() + interval '${leaseMs} milliseconds'
      where view = $1::text and version = $2::integer and generation = $3::integer and owner = $4::text
        and position is not distinct from $5::text and retired_at is null
      returning 1
    )`;
  const unhurried = `unhurried as (select set_config('synchronous_commit', 'off', true) as done)`;
  const answer =
    'select (select count(*) from moved)::integer as moved, (select done from unhurried) as unhurried';
  const columns = ['key', 'position', 'doc', ...view.columns.map((column) => column.name)];
  const typed = view.columns.map(({ name, type }) => `, ${name} ${type}`).join('');
  const updates = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  return {
    checkpoint: `with ${moved}, ${unhurried} ${answer}`,
    batch: `with ${moved}, ${unhurried},
      gone as (delete from ${table} where key = any($7::text[]) and exists (select from moved)),
      kept as (
        insert into ${table} (${columns.join(', ')})
        select ${columns.map((column) => `given.${column}`).join(', ')}
        from jsonb_to_recordset($8::text::jsonb) as given (key text, position text, doc jsonb${typed})
        where exists (select from moved)
        on conflict (key) do update set ${updates.join(', ')}
      )
      ${answer}`,
  };
}

/** A column could not be worked out of a document: no database was asked. */
export class ColumnError extends Error {
  override readonly name = 'ColumnError';

  constructor(column: string, cause: unknown) {
    super(`the column ${column} can't be worked out`, { cause });
  }
}

function records<Doc extends object>(
  view: ViewDefinition<Doc>,
  kept: ReadonlyMap<string, StoredDoc<Doc>>,
): readonly object[] {
  return [...kept].map(([key, { doc, position }]) => {
    const record: Record<string, unknown> = { key, position, doc };
    for (const column of view.columns) {
      try {
        record[column.name] = column.of(doc);
      } catch (error) {
        throw new ColumnError(column.name, error);
      }
    }
    return record;
  });
}
