import type { StandingKind, TimedKind, WorklistReason } from '@samenspoor/domain';
import type { SqlValue } from '@samenspoor/sql';
import type { Viewer } from '../viewer.js';
import { closedUndecided } from './trajectories-view.js';
import type { WorklistFilter, WorklistMoment, WorklistOrder } from './worklist-query.js';

/** The tables of the views that a worklist is read from, as they are to be read now. */
export interface WorklistTables {
  readonly trajectories: string;
  readonly clocks: string;
  readonly matches: string;
}

export type WorklistTable = keyof WorklistTables;

/**
 * The tables of which a statement needs the newest columns. The default list is read as it stands, so that it is there while views are
 * built anew.
 */
export const tablesOf = (
  filters: readonly WorklistFilter[],
  order: WorklistOrder = 'urgency',
): ReadonlySet<WorklistTable> => {
  const reasons = filters.flatMap((filter) => filter.reasons?.flat() ?? []);
  const isTold = reasons.length > 0 || filters.some(({ reports }) => reports !== undefined);
  return new Set<WorklistTable>([
    ...(isTold ? (['trajectories'] as const) : []),
    ...(order === 'due' || reasons.some((reason) => timedKinds[reason] !== undefined)
      ? (['clocks'] as const)
      : []),
    ...(reasons.includes('review') ? (['matches'] as const) : []),
  ]);
};

const timedKinds: Readonly<Partial<Record<WorklistReason, TimedKind>>> = {
  'deadline-overdue': 'due',
  'deadline-soon': 'due',
  stalled: 'stalled',
  threshold: 'threshold',
};

/** What most of a list may have: to find all of them first would cost more than to meet them in its order. */
const ofMost: readonly WorklistReason[] = ['territory', 'unassigned'];

/**
 * Writes the conditions of one statement on a worklist. `t` is a row of the view of trajectories, `c` its row of the view of clocks. What is
 * looked up by a reason stands in an index of its own, so that a list of few is not found by reading all.
 */
export class WorklistConditions {
  readonly #viewer: Viewer;
  readonly #tables: WorklistTables;
  readonly #moment: WorklistMoment;
  readonly parameters: SqlValue[] = [];

  constructor(viewer: Viewer, tables: WorklistTables, moment: WorklistMoment) {
    this.#viewer = viewer;
    this.#tables = tables;
    this.#moment = moment;
  }

  /** Its place among the parameters. */
  given(value: SqlValue): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  get #me(): string {
    return `array[${this.given(this.#viewer.organisationId)}::text]`;
  }

  /** It takes part, or is asked to. */
  get #hasPart(): string {
    return `t.organisations @> ${this.#me} or t.pending @> ${this.#me}`;
  }

  /** It keeps the trajectory: a territory of its reports, or the network. */
  get #keeps(): string {
    if (this.#viewer.kind === 'organisation') return 'false';
    return this.#viewer.kind === 'all'
      ? 'true'
      : `t.territories @> array[${this.given(this.#viewer.territory)}::text]`;
  }

  /** It sees more than what it is asked. */
  get inFull(): string {
    if (this.#viewer.kind === 'all') return 'true';
    const part = `t.organisations @> ${this.#me}`;
    return this.#viewer.kind === 'territory' ? `(${part} or ${this.#keeps})` : part;
  }

  /** It is asked to come in, and sees nothing but that. */
  get isPreview(): string {
    return this.#viewer.kind === 'all' ? 'false' : `t.pending @> ${this.#me} and not ${this.inFull}`;
  }

  /** Since when the viewer is asked to come in: of a trajectory that it only previews it is told no other instant. */
  get askedSince(): string {
    return `(select min((asked ->> 'requestedAt')::timestamptz) from jsonb_array_elements(t.doc -> 'state' -> 'escalations') asked
      where asked ->> 'to' = ${this.given(this.#viewer.organisationId)} and asked ->> 'status' = 'requested')`;
  }

  /** What a worklist is of, each condition with an index of its own. */
  lists(status: WorklistFilter['status']): readonly string[] {
    const all = this.#viewer.kind === 'all';
    const seen = () => {
      if (all) return 'true';
      return this.#viewer.kind === 'territory' ? `${this.#hasPart} or ${this.#keeps}` : this.#hasPart;
    };
    const own = () => (all ? 'true' : `t.coordinator = ${this.given(this.#viewer.organisationId)}`);
    return [
      ...(status === 'closed' ? [] : [`t.status = 'open' and (${seen()})`]),
      ...(status === 'open' ? [] : [`${closedUndecided} and ${own()}`]),
    ];
  }

  /** Tags of some kinds, by the audiences of the viewer. */
  tagged(column: string, kinds: readonly string[]): string {
    const { own, keeping } = this.#moment.audiences;
    const tags = (audiences: readonly string[]) =>
      `${this.given(audiences.flatMap((audience) => kinds.map((kind) => `${audience} ${kind}`)))}::text[]`;
    if (this.#viewer.kind === 'all') return `${column} && ${tags(keeping)}`;
    const byOwn = `${column} && ${tags(own)}`;
    return this.#viewer.kind === 'organisation'
      ? byOwn
      : `(${byOwn} or (${this.#keeps} and ${column} && ${tags(keeping)}))`;
  }

  /** The audiences that the viewer belongs to in one trajectory. */
  get audiences(): string {
    const { own, keeping } = this.#moment.audiences;
    if (this.#viewer.kind === 'all') return `${this.given(keeping)}::text[]`;
    const mine = `${this.given(own)}::text[]`;
    return this.#viewer.kind === 'organisation'
      ? mine
      : `(case when ${this.#keeps} then ${this.given(keeping)}::text[] else ${mine} end)`;
  }

  #standing(reason: WorklistReason): string {
    const tagged = (...kinds: StandingKind[]) => this.tagged('t.tags', kinds);
    switch (reason) {
      case 'bounced':
        return `(${tagged('bounced')} or (${tagged('passed-on')} and t.passed_on >= ${this.given(this.#moment.tooOften)}))`;
      case 'territory': {
        const me = this.given(this.#viewer.organisationId);
        return `(${tagged('territory')} and not (${this.#hasPart}) and t.coordinator is distinct from ${me}::text)`;
      }
      case 'review':
        return `(${this.inFull} and t.report_ids && ${this.#reportsWithOpenMatches})`;
      case 'deadline-overdue':
      case 'deadline-soon':
      case 'stalled':
      case 'threshold':
        throw new Error(`${reason} is a matter of time`);
      default:
        return tagged(reason);
    }
  }

  /** Reports of which the viewer sees an open match: worked out once for a statement. */
  get #reportsWithOpenMatches(): string {
    const me = () => this.given(this.#viewer.organisationId);
    const seen =
      this.#viewer.kind === 'all'
        ? 'true'
        : `(organisation_id = ${me()} or registered_by = ${me()}${
            this.#viewer.kind === 'territory' ? ` or territory = ${this.given(this.#viewer.territory)}` : ''
          })`;
    return `(select coalesce(array_agg(report_id), '{}') from ${this.#tables.matches}
      where kind = 'match' and status = 'open' and ${seen})`;
  }

  /**
   * Statements of the trajectories that time makes stand there: what is told to the viewer itself is found by its tags, what it is told as a
   * keeper of a territory by the territory. In one statement all that waits in the network would be looked through.
   */
  #timed(reasons: readonly WorklistReason[]): readonly string[] {
    const kinds = [...new Set(reasons.flatMap((reason) => timedKinds[reason] ?? []))];
    const now = this.given(this.#moment.now);
    const at = `split_part(tag, ' ', 3)`;
    const holds = reasons.map((reason) => {
      const kind = `split_part(tag, ' ', 2) = ${this.given(timedKinds[reason] ?? '')}`;
      switch (reason) {
        case 'deadline-soon':
          return `(${kind} and ${at} > ${now} and ${at} <= ${this.given(this.#moment.soon)})`;
        case 'threshold':
          return `(${kind} and ${at} <= ${now} and split_part(tag, ' ', 4) > ${now})`;
        default:
          return `(${kind} and ${at} <= ${now})`;
      }
    });
    const { trajectories, clocks } = this.#tables;
    const { own, keeping } = this.#moment.audiences;
    const found = (audiences: readonly string[], condition: string) => {
      const tags = audiences.flatMap((audience) => kinds.map((kind) => `${audience} ${kind}`));
      return `select t.key from ${clocks} c join ${trajectories} t on t.key = c.key
        where ${condition} c.timed_tags && ${this.given(tags)}::text[] and exists (
          select from (select each collate "C" as tag from unnest(c.timed) each) told
          where split_part(tag, ' ', 1) = any(${this.given(audiences)}::text[]) and (${holds.join(' or ')}))`;
    };
    switch (this.#viewer.kind) {
      case 'all':
        return [found(keeping, '')];
      case 'organisation':
        return [found(own, '')];
      case 'territory':
        return [found(own, ''), found(keeping, `t.status = 'open' and ${this.#keeps} and`)];
    }
  }

  /** One of some reasons holds. */
  #reasons(reasons: readonly WorklistReason[]): string {
    const standing = reasons.filter((reason) => timedKinds[reason] === undefined);
    const timed = reasons.filter((reason) => timedKinds[reason] !== undefined);
    const any = standing.map((reason) => this.#standing(reason)).join(' or ');
    if (timed.length === 0 && any === '') return 'false';
    if (timed.length === 0 && reasons.some((reason) => ofMost.includes(reason))) return `(${any})`;
    const found = [
      ...(any === '' ? [] : [this.#keysWhere(any)]),
      ...(timed.length === 0 ? [] : this.#timed(timed)),
    ];
    return `t.key = any(array(${found.join(' union all ')}))`;
  }

  /**
   * Found by an index of its own, and then looked up by key: that costs what is found, whatever else there is. As a condition on
   * each row in the order of the list it costs reading all that it is not true of, and looks cheap where a page is short.
   */
  #keysWhere(condition: string): string {
    return `select t.key from ${this.#tables.trajectories} t where t.status in ('open', 'closed') and (${condition})`;
  }

  filter(filter: WorklistFilter): string {
    const { reasons = [], phase, territory, coordinator, since, reports } = filter;
    const told =
      territory !== undefined || coordinator !== undefined || since !== undefined || reports !== undefined;
    const parts = [
      ...reasons.map((group) => this.#reasons(group)),
      ...(phase === undefined ? [] : [`t.phase = ${this.given(phase)}`]),
      ...(told ? [this.inFull] : []),
      ...(territory === undefined ? [] : [`t.territories @> array[${this.given(territory)}::text]`]),
      ...(coordinator === undefined
        ? []
        : [coordinator === null ? 't.coordinator is null' : `t.coordinator = ${this.given(coordinator)}`]),
      ...(since === undefined ? [] : [`t.last_activity_at >= ${this.given(since)}::timestamptz`]),
      ...(reports === undefined
        ? []
        : [`t.key = any(array(${this.#keysWhere(`t.report_ids && ${this.given(reports)}::text[]`)}))`]),
    ];
    return parts.map((part) => ` and ${part}`).join('');
  }
}
