import { BrokerUnavailableError, type EventPublisher, type OutgoingMessage } from './event-publisher.js';

/** A topic in memory, for tests and trials: what was sent, in order, and a switch that takes it away. */
export class MemoryBroker implements EventPublisher {
  readonly messages: OutgoingMessage[] = [];
  /** Unreachable: nothing is stored. */
  away = false;
  /** Stores the next batch, and does not say so: as when the answer is lost on its way. */
  losesNextAnswer = false;

  async publish(batch: readonly OutgoingMessage[]): Promise<void> {
    if (this.away) throw new BrokerUnavailableError({ reason: 'broker', error: 'away' });
    this.messages.push(...batch);
    if (!this.losesNextAnswer) return;
    this.losesNextAnswer = false;
    throw new BrokerUnavailableError({ reason: 'broker', error: 'answer lost' });
  }

  async close(): Promise<void> {}
}
