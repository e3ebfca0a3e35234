import type { IntegrationEvent } from '@samenspoor/contracts';
import { evolve, initialTrajectory, type TrajectoryState } from '@samenspoor/domain';
import type { Queryable } from '@samenspoor/sql';
import { municipalityOf } from '@samenspoor/views';
import { EffectRefusal } from '../receiving/effect.js';
import { asTrajectoryEvent } from './as-trajectory-event.js';

/** A trajectory as far as its public events tell; null after it was erased. */
interface Folded {
  readonly state: TrajectoryState;
  /** Of the last event folded. */
  readonly sequence: string;
}

const first = '0000000000';

/** The table of trajectories: one row each, with the columns that are counted. */
export const createTrajectories = (table: string) => `create table if not exists ${table} (
  source text, trajectory text, sequence text not null, state jsonb not null,
  status text not null, municipality text, phase integer not null, participants_count integer not null,
  unassigned_since timestamptz, closing_outcome text, primary key (source, trajectory)
)`;

/** Folds events of trajectories into their rows; what was erased has none. */
export async function applyToTrajectories(
  tx: Queryable,
  table: string,
  events: readonly IntegrationEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const before = await load(tx, table, events);
  const after = new Map<string, { readonly event: IntegrationEvent; readonly folded: Folded | null }>();
  for (const event of events) {
    const key = keyOf(event.source, event.subject);
    const present = after.get(key);
    after.set(key, { event, folded: fold(present ? present.folded : (before.get(key) ?? null), event) });
  }
  await store(tx, table, [...after.values()]);
}

function fold(before: Folded | null, event: IntegrationEvent): Folded | null {
  const said = asTrajectoryEvent(event);
  if (said?.type === 'Erased') return null;
  // It went on without us: what was before it is no more in the topic, or never came.
  if (before === null && event.sequence !== first)
    throw new EffectRefusal(event, 'earlier-events-are-missing');
  if (before !== null && event.sequence <= before.sequence) return before;
  const state = before?.state ?? initialTrajectory;
  return { state: said === null ? state : evolve(state, said), sequence: event.sequence };
}

const keyOf = (source: string, subject: string): string => JSON.stringify([source, subject]);

/** A state as older software stored it, with the lists that were not there then. */
const asOfNow = (stored: TrajectoryState): TrajectoryState => ({
  ...initialTrajectory,
  ...stored,
  met: stored.met.map((meeting) => ({
    ...meeting,
    before: { ...noEntries, ...meeting.before },
    brought: { ...noEntries, ...meeting.brought },
  })),
});
const noEntries: Pick<TrajectoryState, 'entries'> = { entries: [] };

async function load(tx: Queryable, table: string, events: readonly IntegrationEvent[]) {
  const { rows } = await tx.query<{
    source: string;
    trajectory: string;
    sequence: string;
    state: TrajectoryState;
  }>(
    `select source, trajectory, sequence, state from ${table}
      where (source, trajectory) in (select * from unnest($1::text[], $2::text[]))`,
    [events.map(({ source }) => source), events.map(({ subject }) => subject)],
  );
  return new Map(
    rows.map(({ source, trajectory, sequence, state }): [string, Folded] => [
      keyOf(source, trajectory),
      { sequence, state: asOfNow(state) },
    ]),
  );
}

async function store(
  tx: Queryable,
  table: string,
  changed: readonly { readonly event: IntegrationEvent; readonly folded: Folded | null }[],
): Promise<void> {
  const gone = changed.filter(({ folded }) => folded === null).map(({ event }) => event);
  if (gone.length > 0)
    await tx.query(
      `delete from ${table} where (source, trajectory) in (select * from unnest($1::text[], $2::text[]))`,
      [gone.map(({ source }) => source), gone.map(({ subject }) => subject)],
    );
  const kept = changed.flatMap(({ event, folded }) => (folded === null ? [] : [rowOf(event, folded)]));
  if (kept.length === 0) return;
  await tx.query(
    `insert into ${table} (source, trajectory, sequence, state, ${counted.join(', ')})
      select source, trajectory, sequence, state, ${counted.join(', ')}
      from jsonb_to_recordset($1::text::jsonb) as given (source text, trajectory text, sequence text, state jsonb,
        status text, municipality text, phase integer, participants_count integer, unassigned_since timestamptz,
        closing_outcome text)
      on conflict (source, trajectory) do update set
        ${['sequence', 'state', ...counted].map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [JSON.stringify(kept)],
  );
}

const counted = [
  'status',
  'municipality',
  'phase',
  'participants_count',
  'unassigned_since',
  'closing_outcome',
];

const rowOf = (event: IntegrationEvent, { state, sequence }: Folded) => ({
  source: event.source,
  trajectory: event.subject,
  sequence,
  state,
  status: state.status,
  municipality: municipalityOf(state),
  phase: state.phase,
  participants_count: state.participants.length,
  unassigned_since: state.unassignedSince,
  closing_outcome: state.closure?.outcome ?? null,
});
