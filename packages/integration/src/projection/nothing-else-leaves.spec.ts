import { readdirSync, readFileSync } from 'node:fs';
import { type TrajectoryEvent, trajectoryStreamPrefix } from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExampleNetwork } from '../../../views/src/test-kit/example-network.fixture.js';
import { recordedAll } from '../../../views/src/test-kit/folded.fixture.js';
import { sourceOf, testProjection } from '../test-kit/projection.fixture.js';

/**
 * Every path in a JSON value at which something other than an object or a list stands; the items of a list count as
 * one, and an empty list as one of plain values.
 */
function pathsIn(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value))
    return value.length === 0 ? [`${path}[]`] : value.flatMap((each) => pathsIn(each, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsIn(inner, path === '' ? name : `${path}/${name}`),
  );
}

const folder = new URL('../../../contracts/src/integration/fixtures/', import.meta.url);
/** The golden fixtures are the list of all that may leave, by type. */
const allowed = new Map(
  readdirSync(folder).map((file) => {
    const event = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    return [String(event.type), new Set(pathsIn(event).map(looser))] as const;
  }),
);

/** Which absence codes are counted, and on what ground somebody takes part, differs by event. */
function looser(path: string): string {
  return path
    .replace(/absences\/[BZRPMHAL]$/, 'absences/*')
    .replace(/ground(s\[\])?\/(report|escalation)$/, 'ground$1/*');
}

const histories = fc.record({ seed: fc.nat(), steps: fc.integer({ min: 20, max: 200 }) });

function lived({ seed, steps }: { readonly seed: number; readonly steps: number }): readonly RecordedEvent[] {
  const network = new ExampleNetwork(seed);
  for (let step = 0; step < steps; step += 1) network.step();
  return recordedAll(network.written).filter(({ stream }) => !stream.startsWith('followed-'));
}

const canary = 'Canary Kanarie';

/**
 * The event with a personal detail in every place where one could stand: beside each field, and in each envelope. Not
 * among half days by code: a count of anything else is refused, and so is the event.
 */
function withCanaries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCanaries);
  if (typeof value !== 'object' || value === null) return value;
  const inner = Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, name === 'absences' ? each : withCanaries(each)]),
  );
  return 'alg' in value ? { ...inner, text: canary } : { ...inner, familyName: canary, note: canary };
}

describe('for any history [S0 goal 1; S2 Bijlage 1]', () => {
  it('nothing leaves at a place that no golden fixture has', () => {
    const projection = testProjection();
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, (history) => {
        for (const recorded of lived(history)) {
          const projected = projection(recorded);
          if (projected.outcome !== 'leaves') continue;
          seen.add(recorded.type);
          const { type } = projected.event;
          for (const path of pathsIn(withoutEmptyLists(projected.event)))
            expect([...(allowed.get(type) ?? [])]).toContain(looser(path));
        }
      }),
      { numRuns: 30 },
    );
    // The histories are worth something: most of what can happen did.
    expect(seen.size).toBeGreaterThan(12);
  });

  it('no id of inside leaves, and no personal detail, wherever it stood', () => {
    const projection = testProjection();
    fc.assert(
      fc.property(histories, (history) => {
        const events = lived(history);
        const inside = new Set(events.flatMap(idsIn));
        for (const event of events) {
          const clean = projection(event);
          const data = JSON.parse(JSON.stringify(withCanaries(event.data)));
          expect(projection({ ...event, data })).toEqual(clean);
          if (clean.outcome !== 'leaves') continue;
          const body = JSON.stringify(clean.event);
          expect(body).not.toContain('A256GCM');
          for (const id of inside)
            if (body.includes(id)) throw new Error(`${event.type} tells an id of inside`);
        }
      }),
      { numRuns: 10 },
    );
  });

  it('the same event is always told the same, in log order and under the id that it has there', () => {
    const [history] = fc.sample(histories, { seed: 1, numRuns: 1 });
    if (!history) throw new Error('no history');
    for (const event of lived(history)) {
      const projected = testProjection()(event);
      expect(testProjection()(event)).toEqual(projected);
      if (projected.outcome === 'leaves')
        expect(projected.event).toMatchObject({
          id: event.id,
          logposition: event.position,
          source: sourceOf('test'),
        });
    }
  });
});

/** Ids of persons, reports and trajectories: what who takes part knows, and the outside may not be told. */
function idsIn(event: RecordedEvent): readonly string[] {
  const ofStream = event.stream.startsWith(trajectoryStreamPrefix)
    ? [event.stream.slice(trajectoryStreamPrefix.length)]
    : [];
  const names: readonly (keyof Extract<TrajectoryEvent, { type: 'Reported' }>['data'])[] = [
    'personId',
    'reportId',
  ];
  return [
    ...ofStream,
    ...names.flatMap((name) => (typeof event.data[name] === 'string' ? [event.data[name]] : [])),
  ];
}

/** An empty list tells nothing. */
function withoutEmptyLists(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmptyLists);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => !Array.isArray(inner) || inner.length > 0);
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutEmptyLists(inner)]));
}
