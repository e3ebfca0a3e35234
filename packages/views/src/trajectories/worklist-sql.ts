import type { SqlValue } from '@samenspoor/sql';
import type { Viewer } from '../viewer.js';
import { WorklistConditions, type WorklistTables } from './worklist-conditions.js';
import type { WorklistFilter, WorklistMoment, WorklistOrder } from './worklist-query.js';

interface Statement {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** Something that a list is sorted by. */
interface SortedBy {
  readonly expression: string;
  readonly type: string;
}

/** One way to come to rows of the list, and how they are sorted. */
interface Part {
  readonly from: string;
  readonly where: string;
  readonly by: readonly SortedBy[];
}

/** Before everything that ever happened: who may not be told when comes last. */
const longAgo = "timestamptz '1900-01-01T00:00:00Z'";
/** After every instant as text. */
const noDeadline = "'~'::text";

const directions: Readonly<Record<WorklistOrder, 'asc' | 'desc'>> = {
  urgency: 'asc',
  due: 'asc',
  activity: 'desc',
  opened: 'desc',
};

/**
 * A page of rows: `doc`, and `s0`, `s1`… by which they are sorted.
 * @param after what the last row of the page before was sorted by; null for the first page
 */
export const pageStatement = (
  viewer: Viewer,
  tables: WorklistTables,
  moment: WorklistMoment,
  { filter, order }: { readonly filter: WorklistFilter; readonly order: WorklistOrder },
  { after, most }: { readonly after: readonly SqlValue[] | null; readonly most: number },
): Statement => {
  const conditions = new WorklistConditions(viewer, tables, moment);
  const parts = conditions.lists(filter.status).flatMap((list) => {
    const where = `${list}${conditions.filter(filter)}`;
    return partsOf(order, where, viewer, tables, conditions);
  });
  const direction = directions[order];
  const limit = conditions.given(most);
  const selects = parts.map(({ from, where, by }) => {
    const shown = by.map(({ expression }, index) => `${expression} as s${index}`).join(', ');
    const beyond =
      after === null
        ? ''
        : `and (${by.map(({ expression }) => expression).join(', ')}) ${direction === 'asc' ? '>' : '<'}
          (${by.map(({ type }, index) => `${conditions.given(after[index] ?? null)}::${type}`).join(', ')})`;
    const ordered = by.map(({ expression }) => `${expression} ${direction}`).join(', ');
    return `(select t.key, ${shown} from ${from} where ${where} ${beyond} order by ${ordered} limit ${limit})`;
  });
  const names = (parts[0]?.by ?? []).map((_, index) => `s${index}`);
  return {
    // Documents are wide: they are read for the page alone, not for what is sorted.
    text: `select d.doc, ${names.join(', ')} from (${selects.join(' union all ')}) found
      join ${tables.trajectories} d on d.key = found.key
      order by ${names.map((name) => `${name} ${direction}`).join(', ')} limit ${limit}`,
    parameters: conditions.parameters,
  };
};

const partsOf = (
  order: WorklistOrder,
  where: string,
  viewer: Viewer,
  { trajectories, clocks }: WorklistTables,
  conditions: WorklistConditions,
): readonly Part[] => {
  const key: SortedBy = { expression: 't.key', type: 'text collate "C"' };
  const from = `${trajectories} t`;
  const when = (column: string): readonly Part[] => {
    const told =
      viewer.kind === 'all' ? column : `(case when ${conditions.inFull} then ${column} else ${longAgo} end)`;
    return [{ from, where, by: [{ expression: told, type: 'timestamptz' }, key] }];
  };
  switch (order) {
    case 'urgency': {
      const sorted = (condition: string, rank: string, since: string): Part => ({
        from,
        where: condition,
        by: [{ expression: rank, type: 'integer' }, { expression: since, type: 'timestamptz' }, key],
      });
      if (viewer.kind === 'all') return [sorted(where, 't.work_rank', 't.work_since')];
      // Place and cursor tell what they are made of: of a preview nothing but what it shows.
      return [
        sorted(`${where} and ${conditions.inFull}`, 't.work_rank', 't.work_since'),
        sorted(`${where} and ${conditions.isPreview}`, '0::integer', conditions.askedSince),
      ];
    }
    case 'activity':
      return when('t.last_activity_at');
    case 'opened':
      return when('t.opened_at');
    case 'due': {
      const dated = conditions.tagged('c.timed_tags', ['due']);
      const due = (expression: string): SortedBy => ({
        expression: `(${expression} collate "C")`,
        type: 'text collate "C"',
      });
      const next = `(select min(split_part(tag, ' ', 3)) from (select each collate "C" as tag from unnest(c.timed) each) told
        where split_part(tag, ' ', 2) = 'due' and split_part(tag, ' ', 1) = any(${conditions.audiences}))`;
      // Who has no deadline comes after, and is not looked at one by one.
      return [
        {
          from: `${from} join ${clocks} c on c.key = t.key`,
          where: `${where} and ${dated}`,
          by: [due(next), key],
        },
        {
          from: `${from} left join ${clocks} c on c.key = t.key`,
          where: `${where} and (${dated}) is not true`,
          by: [due(noDeadline), key],
        },
      ];
    }
  }
};

/** How many stand on each of some lists, `n0`, `n1`…, none counted further than `most`. */
export const countStatement = (
  viewer: Viewer,
  tables: WorklistTables,
  moment: WorklistMoment,
  filters: readonly WorklistFilter[],
  most: number,
): Statement => {
  const conditions = new WorklistConditions(viewer, tables, moment);
  const limit = conditions.given(most);
  const counts = filters.map((filter, index) => {
    const rows = conditions
      .lists(filter.status)
      .map(
        (list) =>
          `(select t.key from ${tables.trajectories} t where ${list}${conditions.filter(filter)} limit ${limit})`,
      );
    return `(select count(*)::integer from (select key from (${rows.join(' union all ')}) found limit ${limit}) counted) as n${index}`;
  });
  return { text: `select ${counts.join(', ')}`, parameters: conditions.parameters };
};

/** The reports of what the viewer sees in full, `id`. */
export const ownReportsStatement = (
  viewer: Viewer,
  tables: WorklistTables,
  moment: WorklistMoment,
): Statement => {
  const conditions = new WorklistConditions(viewer, tables, moment);
  const rows = conditions
    .lists(undefined)
    .map(
      (list) =>
        `(select unnest(t.report_ids) as id from ${tables.trajectories} t where ${list} and ${conditions.inFull})`,
    );
  return {
    text: `select distinct id from (${rows.join(' union all ')}) own`,
    parameters: conditions.parameters,
  };
};
