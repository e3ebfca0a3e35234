export { readRules } from './read-rules.js';
export { ruleTables } from './reference.js';
export { RulesError } from './rules-error.js';
