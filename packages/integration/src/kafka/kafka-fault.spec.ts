import { describe, expect, it } from 'vitest';
import { kafkaFault } from './kafka-fault.js';

const named = (name: string, more: object = {}) => Object.assign(new Error('said'), { name, ...more });

describe('what stands in the way of publishing', () => {
  it.each([
    [named('KafkaJSConnectionError'), 'broker', 'KafkaJSConnectionError'],
    [
      named('KafkaJSNumberOfRetriesExceeded', { cause: named('KafkaJSConnectionError') }),
      'broker',
      'KafkaJSConnectionError',
    ],
    [named('KafkaJSProtocolError', { type: 'NOT_ENOUGH_REPLICAS' }), 'broker', 'NOT_ENOUGH_REPLICAS'],
    [
      named('KafkaJSProtocolError', { type: 'UNKNOWN_TOPIC_OR_PARTITION' }),
      'topic',
      'UNKNOWN_TOPIC_OR_PARTITION',
    ],
    [named('KafkaJSSASLAuthenticationError'), 'rights', 'KafkaJSSASLAuthenticationError'],
    [
      named('KafkaJSAggregateError', {
        errors: [named('KafkaJSCreateTopicError', { type: 'TOPIC_AUTHORIZATION_FAILED' })],
      }),
      'rights',
      'TOPIC_AUTHORIZATION_FAILED',
    ],
    ['nothing of the kind', 'broker', 'unknown'],
  ])('%s: %s', (error, reason, name) => {
    expect(kafkaFault(error)).toEqual({ reason, error: name });
  });

  it('ends where causes do not', () => {
    const error = named('KafkaJSError');
    Object.assign(error, { cause: error });
    expect(kafkaFault(error).error).toBe('KafkaJSError');
  });
});
