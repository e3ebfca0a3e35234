export { type Publishing, type PublishingTarget, startPublishing } from './publishing.js';
export { readEndpoints, startWebhooks, type WebhookParts } from './webhooks.js';
