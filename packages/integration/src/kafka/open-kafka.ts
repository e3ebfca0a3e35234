import type { Kafka as KafkaClient, KafkaConfig } from 'kafkajs';
import { Kafka, logLevel } from './kafkajs.js';

/** One line of what the client has to say: its level, its namespace and text. Addresses and topics, never a message. */
export type KafkaLog = (level: 'error' | 'warn' | 'info' | 'debug', line: string) => void;

export interface KafkaOptions {
  /** `host:port` of some of the brokers. */
  readonly brokers: readonly string[];
  /** Names this process to the brokers. */
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
  readonly log?: KafkaLog;
}

const levels = {
  [logLevel.NOTHING]: 'error',
  [logLevel.ERROR]: 'error',
  [logLevel.WARN]: 'warn',
  [logLevel.INFO]: 'info',
  [logLevel.DEBUG]: 'debug',
} as const;

/**
 * A Kafka client. It gives up soon (seconds): who calls it tries again, with pauses of its own, and says meanwhile
 * that it waits. Nothing is opened before it is used.
 */
export const openKafka = ({ brokers, clientId, ssl, sasl, log }: KafkaOptions): KafkaClient =>
  new Kafka({
    brokers: [...brokers],
    clientId,
    ...(ssl === undefined ? {} : { ssl }),
    ...(sasl === undefined ? {} : { sasl }),
    connectionTimeout: 3_000,
    authenticationTimeout: 5_000,
    requestTimeout: 10_000,
    // Below five it says on every start that less may lose what an idempotent producer promises. We resend and
    // recognise what is there twice; so it is said once, here.
    retry: { initialRetryTime: 100, maxRetryTime: 1_000, retries: 5 },
    logLevel: logLevel.WARN,
    logCreator:
      () =>
      ({ namespace, level, log: { message, error } }) =>
        log?.(levels[level], [namespace, message, error].filter(Boolean).join(': ')),
  });
