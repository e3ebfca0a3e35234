export { type Answer, type Answered, answerOf, type Refused, type Unreachable } from './answer.js';
export { type ClientOptions, createClient, type Language, type SamenspoorClient } from './client.js';
export type { components, paths } from './generated/schema.js';
export { idempotencyHeader, type SendAgainOptions, sendAgain } from './idempotency.js';
export type { ImportLineAnswer, ImportOptions } from './import-reports.js';
export { ndjson, type ReportInput } from './ndjson.js';
export { isProblem, type Problem } from './problem.js';
