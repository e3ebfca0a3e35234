export { type ContactPoint, startContactPoint } from './contact-point.js';
export { readTokens } from './tokens.js';
export { version } from './version.js';
