export { type ContactPoint, startContactPoint } from './contact-point.js';
export { engineObserver } from './observer.js';
export { version } from './version.js';
