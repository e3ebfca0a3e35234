export { asyncApiDocument, type DescribedEvent, describedEvents } from './asyncapi.js';
export * from './integration-event.js';
export * from './topic.js';
