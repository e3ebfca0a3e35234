export { failFirst, frozen } from './interference.js';
export { grpcError } from './messages.js';
export { anEvent, type OnStandIn, onStandIn } from './on-stand-in.js';
export { StandIn } from './stand-in.js';
