export { readEndpoints, startWebhooks, type WebhookParts } from './webhooks.js';
