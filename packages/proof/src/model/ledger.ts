import { followedStreamPrefix, registerEventOf, trajectoryEventOf } from '@samenspoor/contracts';
import {
  emptyRegister,
  evolve,
  evolveRegister,
  initialTrajectory,
  type RegisterEvent,
  type RegisterState,
  registerStreamPrefix,
  type TrajectoryState,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { RecordedEvent } from '@samenspoor/event-log';
import { digest } from './digest.js';

/** All that stands in the log at a moment, folded by the product's own rules. */
export class Ledger {
  readonly register: RegisterState = emptyRegister();
  /** By trajectory id. */
  readonly trajectories = new Map<string, TrajectoryState>();
  /** Register events and allocations that were not followed through yet, by id. */
  readonly undone = new Map<string, RegisterEvent['type'] | 'RecordsAllocated'>();
  /** Ids of the reports that were brought into a trajectory; one that was brought in twice stands twice. */
  readonly received: string[] = [];
  /** Names that reports were sent under, by report id. */
  readonly names = new Map<string, string>();
  /** Data keys that the log speaks of. */
  readonly keyIds = new Set<string>();
  /** Data keys of the reasons given in trajectories, by trajectory id. */
  readonly reasons = new Map<string, readonly string[]>();
  readonly #streams = new Map<string, string>();

  /** Takes in what was appended. `sentAs` is the name of the report that a register event holds, if it does. */
  record(events: readonly RecordedEvent[], sentAs: readonly (string | null)[]): void {
    for (const [index, recorded] of events.entries()) {
      const { stream, type, data, meta } = recorded;
      const text = JSON.stringify([recorded.id, type, data, meta]);
      this.#streams.set(stream, digest(this.#streams.get(stream) ?? '', text));
      for (const keyId of keysIn(data)) this.keyIds.add(keyId);
      if (stream.startsWith(registerStreamPrefix)) this.#registered(recorded, sentAs[index] ?? null);
      if (stream.startsWith(trajectoryStreamPrefix)) this.#happened(recorded);
      if (stream.startsWith(followedStreamPrefix))
        this.undone.delete(stream.slice(followedStreamPrefix.length));
    }
  }

  fingerprint(): string {
    return digest(...[...this.#streams].map(([stream, text]) => `${stream} ${text}`).sort());
  }

  #registered(recorded: RecordedEvent, sentAs: string | null): void {
    const event = registerEventOf(recorded);
    evolveRegister(this.register, event);
    if (event.type !== 'MatchVerdictGiven') this.undone.set(recorded.id, event.type);
    if (event.type === 'ReportIdentified' && sentAs) this.names.set(event.data.reportId, sentAs);
  }

  #happened(recorded: RecordedEvent): void {
    const id = recorded.stream.slice(trajectoryStreamPrefix.length);
    const event = trajectoryEventOf(recorded);
    this.reasons.set(id, [...(this.reasons.get(id) ?? []), ...keysIn(recorded.data['reason'])]);
    this.trajectories.set(id, evolve(this.trajectories.get(id) ?? initialTrajectory, event));
    if (event.type === 'RecordsAllocated' && event.data.to !== null) this.undone.set(recorded.id, event.type);
    if (event.type !== 'Reported') return;
    this.received.push(event.data.reportId);
    this.undone.delete(event.meta.causationId ?? '');
  }
}

/** The data keys of all that is sealed in something. */
export const keysIn = (said: unknown): readonly string[] =>
  [...JSON.stringify(said ?? null).matchAll(/"keyId":"([^"]+)"/g)].flatMap(([, keyId]) => keyId ?? []);
