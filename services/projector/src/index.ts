export { type Publishing, startPublishing } from './publishing.js';
export { readEndpoints, startWebhooks, type WebhookParts } from './webhooks.js';
