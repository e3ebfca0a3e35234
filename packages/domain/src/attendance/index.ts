export * from './attendance.js';
export type { CountedFact } from './counted-facts.js';
export * from './enrolment.js';
export * from './facts.js';
export * from './recorded-facts.js';
export * from './recorded-illness.js';
export * from './records.js';
export * from './school-year-from.js';
