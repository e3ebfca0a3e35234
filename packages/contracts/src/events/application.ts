import { z } from 'zod';
import type { metaSchema } from './shared.js';

/**
 * Events that serve the application and are no part of the domain: claims on the names of commands, the answers kept
 * beside them, and marks that what follows from an event was carried out. No view shows them.
 */
export const applicationEventSchemas = {
  /** In `command-<name>`, first: the name stands for this content (keyed hash). */
  CommandClaimed: z.strictObject({ content: z.string() }),
  /** In `command-<name>`, second: what the command was answered, as JSON: ids, codes and positions only. */
  CommandAnswered: z.strictObject({ content: z.string(), answer: z.string() }),
  /**
   * In `followed-<event id>`: everything that follows from this event, of the register or a `RecordsAllocated` of a
   * trajectory, is done.
   */
  FollowedThrough: z.strictObject({ eventId: z.string() }),
} as const;

export type ApplicationEvent = {
  [Type in keyof typeof applicationEventSchemas]: {
    readonly type: Type;
    readonly data: z.output<(typeof applicationEventSchemas)[Type]>;
    readonly meta: z.output<typeof metaSchema>;
  };
}[keyof typeof applicationEventSchemas];

/** Streams of `FollowedThrough`, one for each event whose consequences take several steps. */
export const followedStreamPrefix = 'followed-';
export const followedStream = (eventId: string): string => `${followedStreamPrefix}${eventId}`;
