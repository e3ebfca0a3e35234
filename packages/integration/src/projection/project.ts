import {
  type IntegrationEvent,
  type IntegrationFact,
  readIntegrationEvent,
  registerEventOf,
  registerSubject,
  trajectoryEventOf,
} from '@samenspoor/contracts';
import {
  inForce,
  type RegisterEvent,
  registerStreamPrefix,
  type TrajectoryEvent,
  trajectoryId,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { traceOf } from '@samenspoor/telemetry';
import { instant } from './instant.js';
import type { Pseudonyms } from './pseudonyms.js';
import { registerFact } from './register-facts.js';
import { trajectoryFact } from './trajectory-facts.js';
import { whatLeaves } from './what-leaves.js';

/**
 * Streams of which something may leave. Claims on names and marks serve the application itself; programmes are read over HTTP
 * (docs/adr/0031).
 */
export const publishedPrefixes: readonly string[] = [registerStreamPrefix, trajectoryStreamPrefix];

export type Projected =
  | { readonly outcome: 'leaves'; readonly event: IntegrationEvent }
  | { readonly outcome: 'stays' }
  /** It should leave and can't be told: `where` names what is wrong with it, never a value. */
  | { readonly outcome: 'refused'; readonly where: string };

/** What leaves of an event of the log. Pure: the same event always gives the same. */
export type Projection = (recorded: RecordedEvent) => Projected;

export interface ProjectionOptions {
  /** Names the installation to the outside: a URI reference that no other one has. */
  readonly source: string;
  readonly pseudonyms: Pseudonyms;
  /** `topic`: whoever reads the topic. `partner`: one organisation, which is told what concerns it alone. */
  readonly audience?: 'topic' | 'partner';
}

/**
 * The projection from the log to what the outside is told. What the schemas of `contracts` do not know is not in the
 * outcome, whatever stood in the event: an event is read back through them before it is given out.
 */
export function createProjection({ source, pseudonyms, audience = 'topic' }: ProjectionOptions): Projection {
  return (recorded) => {
    try {
      const said = saidBy(recorded, pseudonyms);
      const leaving = inForce(whatLeaves, said.event.meta.at).content[said.event.type];
      if (leaving === 'stays' || (leaving === 'partners' && audience === 'topic'))
        return { outcome: 'stays' };
      const fact = said.fact();
      if (fact === null) return { outcome: 'refused', where: 'type' };
      const read = readIntegrationEvent(cloudEvent(source, said, fact, recorded));
      return read.ok
        ? { outcome: 'leaves', event: read.event }
        : { outcome: 'refused', where: `${read.reason} ${read.where}` };
    } catch (error) {
      // A moment that is none, or a type that the stream can't have: the name of the error says enough.
      return { outcome: 'refused', where: error instanceof Error ? error.name : 'unknown' };
    }
  };
}

interface Said {
  readonly event: TrajectoryEvent | RegisterEvent;
  readonly subject: string;
  fact(): IntegrationFact | null;
}

function saidBy(recorded: RecordedEvent, pseudonyms: Pseudonyms): Said {
  if (recorded.stream.startsWith(registerStreamPrefix)) {
    const event = registerEventOf(recorded);
    return { event, subject: registerSubject, fact: () => registerFact(event, pseudonyms) };
  }
  const event = trajectoryEventOf(recorded);
  const id = trajectoryId(recorded.stream.slice(trajectoryStreamPrefix.length));
  return {
    event,
    subject: pseudonyms.trajectory(id),
    fact: () => trajectoryFact(event, pseudonyms),
  };
}

function cloudEvent(
  source: string,
  { event, subject }: Said,
  fact: IntegrationFact,
  recorded: RecordedEvent,
) {
  const traceparent = traceOf(recorded);
  return {
    specversion: '1.0',
    id: recorded.id,
    source,
    type: fact.type,
    subject,
    time: instant(event.meta.at),
    datacontenttype: 'application/json',
    sequence: String(recorded.revision).padStart(10, '0'),
    logposition: recorded.position,
    ...(traceparent === null ? {} : { traceparent }),
    data: fact.data,
  };
}
