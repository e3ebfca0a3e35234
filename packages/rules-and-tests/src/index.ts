export { withRulesAndTests } from './page.js';
export { readTable } from './read-table.js';
