import kafkajs from 'kafkajs';

/** A CommonJS package in which Node finds no names by itself. */
export const { ConfigResourceTypes, Kafka, logLevel, Partitioners } = kafkajs;
