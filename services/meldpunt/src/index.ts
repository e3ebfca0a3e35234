export { type ContactPoint, startContactPoint } from './contact-point.js';
export { version } from './version.js';
