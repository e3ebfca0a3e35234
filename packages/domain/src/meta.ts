import type { OrganisationId } from './ids.js';

/** Names a command for ever, or for as long as its event is read: both are keyed hashes, never the key as sent. */
export interface CommandName {
  readonly name: string;
  readonly content: string;
}

/** What every event carries beside its data. */
export interface EventMeta {
  /** When it was decided, ISO 8601 in UTC. */
  readonly at: string;
  /** The organisation that asked for it; null for the system itself. */
  readonly by: OrganisationId | null;
  /** The idempotency key it came with, if any. */
  readonly command: CommandName | null;
  /** The id of the register event that it follows from, if any. */
  readonly causationId: string | null;
}
