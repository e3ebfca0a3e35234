import type { IntegrationEvent } from '@samenspoor/contracts';
import type { Queryable } from '@samenspoor/sql';

/** What a consumer does with public events, in the transaction in which it notes that it has seen them. */
export interface IntegrationEffect {
  /** Makes its tables where they are not there. */
  install(tx: Queryable): Promise<void>;
  /**
   * Applies events that it was not given before, in the order of their subjects. All or nothing: what it writes goes
   * through `tx`.
   * @throws EffectRefusal for an event that it can't take; whatever else is thrown counts as trouble of the database
   */
  apply(tx: Queryable, events: readonly IntegrationEvent[]): Promise<void>;
}

/** An effect can't take this event: the event goes to the dead letters, and its subject waits behind it. */
export class EffectRefusal extends Error {
  override readonly name = 'EffectRefusal';

  /** @param reason a code, without data of the event */
  constructor(
    readonly event: IntegrationEvent,
    readonly reason: string,
  ) {
    super(`Event ${event.id} was refused: ${reason}.`);
  }
}
