export * from './application.js';
export * from './codec.js';
export { offerEventSchemas } from './offer.js';
export { registerEventSchemas } from './register.js';
export { trajectoryEventSchemas } from './trajectory.js';
export * from './upcasters.js';
