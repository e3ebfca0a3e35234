export {
  type Bounds,
  type Findings,
  type Run,
  type Step,
  search,
  type Violation,
} from './explorer/search.js';
export { describeFindings, type Exploration, type Explored, explore } from './model/explore.js';
export { scenarios } from './model/scenarios.js';
