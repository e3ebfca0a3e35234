export type { Allowed, Endpoint } from './endpoints/endpoint.js';
export { type ParsedEndpoints, parseEndpoints } from './endpoints/parse-endpoints.js';
export {
  type DeadLetterPage,
  type DeadLetterStatus,
  type EndpointStatus,
  type Ordered,
  openWebhookOperations,
  type WebhookOperations,
} from './operations.js';
export type { Happening } from './running/courier.js';
export {
  createWebhooks,
  type EndpointNow,
  type Webhooks,
  type WebhooksOptions,
} from './running/webhooks.js';
