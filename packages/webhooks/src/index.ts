export type { Allowed, Endpoint } from './endpoints/endpoint.js';
export { type ParsedEndpoints, parseEndpoints } from './endpoints/parse-endpoints.js';
export { measureWebhooks } from './metrics.js';
export type { Happening } from './running/courier.js';
export {
  createWebhooks,
  type EndpointNow,
  type Webhooks,
  type WebhooksOptions,
} from './running/webhooks.js';
export { deadLetterPlaces, endpointPlaces, type WebhookPlace } from './storage/carried.js';
export { EndpointsTaken } from './storage/endpoint-store.js';
