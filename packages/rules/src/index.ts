export { readRules } from './read-rules.js';
export { withRuleTables } from './reference.js';
export { RulesError } from './rules-error.js';
