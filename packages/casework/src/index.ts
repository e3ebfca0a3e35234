export { createCasework, type RunningCasework } from './casework.js';
export {
  type CaseworkEnvironment,
  type CaseworkObserver,
  type Snapshots,
  silentObserver,
} from './environment.js';
export { forgetAgain } from './forget-again.js';
export type { SealedContent } from './identity/sealed-content.js';
export * from './ports.js';
export { clockWaiting, type Waiting } from './waiting.js';
