export * from './audience.js';
export * from './presets.js';
export * from './reasons.js';
export * from './standing-tags.js';
export * from './thresholds.js';
export * from './timed-tags.js';
