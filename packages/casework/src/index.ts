export { createCasework, type RunningCasework } from './casework.js';
export {
  type CaseworkEnvironment,
  type CaseworkObserver,
  type Snapshots,
  silentObserver,
} from './environment.js';
export {
  type ForgettingAgain,
  type ForgottenAgain,
  forgetAgain,
} from './forgetting-again/forget-again.js';
export type { SealedContent } from './identity/sealed-content.js';
export * from './ports.js';
export type { EntryRequest } from './trajectories/entry-commands.js';
export { clockWaiting, type Waiting } from './waiting.js';
