export { type ContactPoint, startContactPoint } from './contact-point.js';
export { readOrganisations } from './organisations.js';
export { readTokens } from './tokens.js';
export { version } from './version.js';
