/** A key as it is stored: encrypted under a master key, which is named by its fingerprint. */
export interface WrappedKey {
  /** Base64url of iv, tag and encrypted key. */
  readonly wrapped: string;
  readonly masterKeyId: string;
}

/** One data key: it seals one report (or one later personal entry) and is filed under its present person. */
export interface DataKeyRecord extends WrappedKey {
  /** UUID, lower case. */
  readonly keyId: string;
  readonly personId: string;
}

/** A key of the application itself (such as that of the keyed hash), not of a person. */
export interface SecretRecord extends WrappedKey {
  readonly name: string;
}

/** Puts `to` in the place of exactly `was`: a key destroyed or rewrapped in between stays as it is. */
export interface Rewrap {
  readonly keyId: string;
  readonly was: string;
  readonly to: WrappedKey;
}

/**
 * Where the data keys are. Not a view: no rebuild touches it, it is backed up apart from the log (together they undo
 * an erasure), and a move to another engine carries it (`copyKeyStore`).
 */
export interface KeyStore {
  /**
   * Files each key under its `personId`: a new key is inserted, a known one only changes person. All or none, in one
   * statement, durable when it resolves, or at the latest with the event that it seals (a store in the log's own
   * database may leave that to the event's commit); must resolve before that event is appended. A key that was
   * destroyed in between is inserted again, which is right for a writer whose append met a conflict: its event is not
   * there yet and is about another person now.
   */
  file(records: readonly DataKeyRecord[]): Promise<void>;
  /** The keys that are there, by key id; an absent one was destroyed (or never filed). Ids must be UUIDs. */
  find(keyIds: readonly string[]): Promise<ReadonlyMap<string, DataKeyRecord>>;
  /** Files those keys that are still there under another person; how many there were. Destroyed ones stay destroyed. */
  move(keyIds: readonly string[], toPersonId: string): Promise<number>;
  /** Ids of the keys filed under a person, ascending. */
  keysOf(personId: string): Promise<readonly string[]>;
  /** Physically deletes the keys filed under a person; how many there were. See the engine for what its files keep. */
  destroy(personId: string): Promise<number>;
  /** Removes what deleted and rewritten rows leave in the engine's own files. Maintenance: may hold up other calls. */
  scrub(): Promise<void>;

  /** The secret of that name; made once and for all, also when several processes ask at the same time. */
  secret(name: string, make: () => WrappedKey): Promise<SecretRecord>;
  secrets(): Promise<readonly SecretRecord[]>;
  /** Replaces a secret if it still is `was`; whether it was. */
  rewrapSecret(name: string, was: string, to: WrappedKey): Promise<boolean>;

  /** A note in the clear about the store itself, such as whose keys it holds; null when there is none. */
  marker(name: string): Promise<string | null>;
  /** Sets it unless it is there; what stands afterwards. */
  setMarker(name: string, value: string): Promise<string>;

  /** Fingerprints of all master keys under which something stands, ascending. */
  masterKeyIds(): Promise<readonly string[]>;
  /** Data keys under one master key, by ascending key id, after `after` (exclusive), at most `limit`. */
  allWrappedWith(masterKeyId: string, after: string | null, limit: number): Promise<readonly DataKeyRecord[]>;
  /** Rewraps those that still are what they were; how many. */
  rewrapBatch(changes: readonly Rewrap[]): Promise<number>;
  /** How many data keys there are. */
  count(): Promise<number>;
  /** Gives back what the store itself opened; a database that it was given stays open. */
  close(): Promise<void>;
}
