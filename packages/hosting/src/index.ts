export { warnOfCalendars } from './calendar-warning.js';
export { ConfigError } from './config-error.js';
export {
  checkAnswers,
  type EngineObserver,
  type Engines,
  type LogAndViews,
  openDatabase,
  openEngines,
  openKeyRing,
  openLog,
  openLogAndViews,
  unwatched,
} from './engines.js';
export {
  clearMark,
  heldMarkOf,
  type Mark,
  type MarkChange,
  type MarkedPart,
  markOf,
  refuseMarked,
  setMark,
} from './marks.js';
export { readOrganisations } from './organisations.js';
export { tellReplacedVersions } from './replaced-versions.js';
export { readRuleBook } from './rule-book.js';
export { type Running, runService, type Service } from './run-service.js';
export * from './settings/read-settings.js';
export * from './settings/shared-settings.js';
export { readTokens } from './tokens.js';
export { versionIn } from './version.js';
export { viewsObserver } from './views-observer.js';
export type { Watching } from './watching.js';
