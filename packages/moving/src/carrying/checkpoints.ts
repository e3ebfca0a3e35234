import type { Position } from '@samenspoor/event-log';
import { publicationCheckpoints, setPublicationCheckpoints } from '@samenspoor/integration';
import type { Queryable } from '@samenspoor/sql';
import { deadLetterPlaces, endpointPlaces } from '@samenspoor/webhooks';

/** A place in the log up to which something outside was told; null: nothing yet. */
export interface NamedPosition {
  readonly name: string;
  readonly position: Position | null;
  /** What else is known of it, as JSON that only its owner understands; empty for nothing. */
  readonly row: string;
}

/**
 * Checkpoints of which the loss would be noticed outside: what was told would be told once more. Views keep theirs
 * with what they built, and are built anew.
 */
export interface Checkpoints {
  /** What they are, as a backup names them. */
  readonly kind: string;
  read(database: Queryable): Promise<readonly NamedPosition[]>;
  /** Makes the table where it is not there; inside a transaction. */
  write(tx: Queryable, all: readonly NamedPosition[]): Promise<void>;
}

/** All that a move and a backup carry. Whoever keeps a place in the log for others outside adds its own here. */
export const carriedCheckpoints: readonly Checkpoints[] = [
  {
    kind: 'publications',
    read: async (database) => (await publicationCheckpoints(database)).map((each) => ({ ...each, row: '' })),
    write: setPublicationCheckpoints,
  },
  { kind: 'webhookEndpoints', ...endpointPlaces },
  { kind: 'webhookDeadLetters', ...deadLetterPlaces },
];
