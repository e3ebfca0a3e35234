export { createApp } from './app.js';
export type { HttpEnvironment } from './environment.js';
export type { Reading } from './reading/reading.js';
export { createRegionApp } from './region/region-app.js';
export type {
  DeadLetterShown,
  RegionCounts,
  RegionEnvironment,
  RegionReading,
  TopicReading,
} from './region/region-reading.js';
