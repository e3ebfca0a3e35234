export { isTimerEvent } from './clock.js';
export type { EscalationClock, TrajectoryClock } from './clock-state.js';
export * from './events.js';
export * from './raise-timer.js';
export * from './timers.js';
