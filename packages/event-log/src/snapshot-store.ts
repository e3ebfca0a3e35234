import type { Revision, StreamName } from './port.js';

/** One part, told from another that took its place. */
export type SnapshotPartId = Pick<SnapshotPartName, 'stream' | 'from' | 'keyId'>;

/** Which events of a stream a part stands for, and what is needed to know whether it still does. */
export interface SnapshotPartName {
  readonly stream: StreamName;
  /** Revision of the first event. */
  readonly from: Revision;
  /** How many events follow one another. */
  readonly events: number;
  /** Id of the last of them: in another stream, or a log restored from a backup, it stands elsewhere or not at all. */
  readonly lastEventId: string;
  /** In what form the content was written; another one is not read. */
  readonly form: string;
  /** Id of the data key that the content is sealed under. */
  readonly keyId: string;
  /** False while its writer still looks whether it may stay. */
  readonly confirmed: boolean;
}

/** What a reader of a stream made of some of its events, sealed, so that it need not open each of them again. */
export interface SnapshotPart extends SnapshotPartName {
  readonly content: Uint8Array;
}

/**
 * Keeps parts of a snapshot, beside the log and never instead of it: all of them may be lost at any time. Shared by
 * the processes on one log.
 */
export interface SnapshotStore {
  /** What is kept of a stream, without content, by ascending revision. */
  parts(stream: StreamName): Promise<readonly SnapshotPartName[]>;
  /** The content of one part; null when it is gone. */
  content(part: SnapshotPartId): Promise<Uint8Array | null>;
  /** Keeps a part, not confirmed yet, unless one from the same revision is kept; whether it was. */
  add(part: Omit<SnapshotPart, 'confirmed'>): Promise<boolean>;
  /** Confirms a part; false when it is gone. */
  confirm(part: SnapshotPartId): Promise<boolean>;
  /** Removes exactly this part (by its key); one that took its place stays. */
  remove(part: SnapshotPartId): Promise<void>;
}
