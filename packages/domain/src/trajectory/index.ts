export * from './commands.js';
export * from './decide.js';
export { halfDaysOf } from './escalation.js';
export * from './events.js';
export * from './evolve.js';
export * from './meet-and-part.js';
export { type Parting, type PartingSide, part, partInTwo } from './part-in-two.js';
export * from './receive.js';
export * from './state.js';
