import { contentTypeOfIntegrationEvents } from '@samenspoor/contracts';
import type { Kafka, Producer } from 'kafkajs';
import {
  BrokerUnavailableError,
  type EventPublisher,
  type OutgoingMessage,
} from '../publishing/event-publisher.js';
import { kafkaFault } from './kafka-fault.js';
import { Partitioners } from './kafkajs.js';
import { whenLost } from './lost-connection.js';

/** Resolves when all in-sync copies have it; how many there must be is the topic's `min.insync.replicas`. */
const allInSync = -1;
const headers = { 'content-type': contentTypeOfIntegrationEvents };

/** A producer, and what rejects when its connection is lost; it never resolves. */
interface Connected {
  readonly producer: Producer;
  readonly lost: Promise<never>;
}

/**
 * Publishes to one topic, which must be there. Structured CloudEvents; the key decides the partition, as Java clients
 * compute it.
 *
 * The producer is idempotent and has one request under way at a time, so that a retry inside the client neither
 * doubles nor reorders. After a failure its sequence numbers may no longer be those that the broker expects (a
 * restarted broker, a batch that was half acknowledged), and it would fail for ever: it is thrown away, and the next
 * call has a new one. What is then there twice has the same id.
 */
export class KafkaPublisher implements EventPublisher {
  readonly #kafka: Kafka;
  readonly #topic: string;
  #producer: Promise<Connected> | null = null;

  constructor(kafka: Kafka, topic: string) {
    this.#kafka = kafka;
    this.#topic = topic;
  }

  async publish(batch: readonly OutgoingMessage[]): Promise<void> {
    this.#producer ??= this.#connected();
    const current = this.#producer;
    try {
      const { producer, lost } = await current;
      const sent = producer.send({
        topic: this.#topic,
        acks: allInSync,
        messages: batch.map(({ key, body, traceparent }) => ({
          key,
          value: body,
          headers: traceparent === undefined ? headers : { ...headers, traceparent },
        })),
      });
      await Promise.race([sent, lost]);
    } catch (error) {
      this.#producer = null;
      void current.then(({ producer }) => producer.disconnect()).catch(() => {});
      throw new BrokerUnavailableError(kafkaFault(error), { cause: error });
    }
  }

  async close(): Promise<void> {
    const connected = await this.#producer?.catch(() => null);
    this.#producer = null;
    await connected?.producer.disconnect();
  }

  async #connected(): Promise<Connected> {
    const producer = this.#kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    const lost = new Promise<never>((_, reject) => {
      const { answered, gaveUp } = whenLost(reject);
      producer.on(producer.events.REQUEST, answered);
      producer.on(producer.events.REQUEST_TIMEOUT, gaveUp);
    });
    // Nobody may be sending when it is lost.
    lost.catch(() => {});
    try {
      await producer.connect();
      return { producer, lost };
    } catch (error) {
      await producer.disconnect().catch(() => {});
      throw error;
    }
  }
}
