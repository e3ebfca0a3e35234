export * from './eligibility.js';
export * from './facts.js';
