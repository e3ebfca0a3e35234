export * from './absence-kind.js';
export * from './facts.js';
export * from './milestones.js';
export * from './status.js';
