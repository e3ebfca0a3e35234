export { measureAppends, measureGroupCommits } from './appends.js';
export { measureConnections } from './connections.js';
export { type MeasuredPublication, measurePublication } from './publication.js';
export { measureTimers } from './timers.js';
export { measureViews } from './views.js';
export { measureWaiting } from './waiting.js';
