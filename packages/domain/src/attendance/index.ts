export * from './attendance.js';
export * from './enrolment.js';
export * from './facts.js';
export * from './recorded-facts.js';
export * from './records.js';
