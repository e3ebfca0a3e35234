import { randomBytes as nodeRandomBytes } from 'node:crypto';
import { PrivacyFault } from '../fault.js';
import type { DataKeyRecord, KeyStore } from '../key-store/key-store.js';
import type { KeyRing } from '../master-key/key-ring.js';
import { decrypt, encrypt, IV_BYTES, KEY_BYTES, TAG_BYTES } from './cipher.js';
import { type Envelope, ERASED, type Erased, isEnvelope } from './envelope.js';

/** An envelope for the event, and the key that opens it for the key store. */
export interface Prepared {
  readonly envelope: Envelope;
  readonly record: DataKeyRecord;
}

/** Bytes sealed under a data key of their own, and that key for the key store, filed under its own id. */
export interface PreparedBytes {
  readonly sealed: Uint8Array;
  readonly record: DataKeyRecord;
}

/** Seals personal details for events and opens them for as long as their person is not forgotten. */
export interface Sealer {
  /**
   * Seals one entry (anything that JSON can say) under a data key of its own. Synchronous and without I/O: call it
   * hundreds of times, then `file` all records at once. Throws a TypeError for what is no JSON.
   */
  prepare(personId: string, json: unknown): Prepared;
  /**
   * Seals bytes that belong to no one person (a snapshot) under a data key of their own. `forget` with the id of the
   * key destroys it. `sealed` is iv, tag and encrypted text one after another.
   */
  prepareBytes(bytes: Uint8Array): PreparedBytes;
  /**
   * The bytes that were sealed under this key, or `ERASED` when it is gone. Throws `envelope-tampered`,
   * `wrapped-key-tampered`, `master-key-unknown`.
   */
  openBytes(keyId: string, sealed: Uint8Array): Promise<Buffer | Erased>;
  /** Commits the keys; must resolve before the events that hold the envelopes are appended. */
  file(records: readonly DataKeyRecord[]): Promise<void>;
  /**
   * The same keys under the person that each record names now: after a conflict, when the decision taken anew says
   * another person. Envelopes stay as they are.
   */
  refile(records: readonly DataKeyRecord[]): Promise<void>;
  /**
   * What was sealed, or `ERASED` when its key is gone. `read` checks and types what comes out. Throws
   * `envelope-malformed` or `envelope-tampered`, `wrapped-key-tampered`, `master-key-unknown`.
   */
  open<T>(envelope: Envelope, read?: (json: unknown) => T): Promise<T | Erased>;
  /** The same for many, in their order, with one look-up of the keys. */
  openMany<T = unknown>(
    envelopes: readonly Envelope[],
    read?: (json: unknown) => T,
  ): Promise<readonly (T | Erased)[]>;
  /**
   * Destroys the keys filed under a person; how many. Comes after the `PersonForgotten` event and after all moves
   * that stand before it in the register; may be repeated.
   */
  forget(personId: string): Promise<number>;
  /** Files keys under another person (link, unlink); how many were still there. May be repeated. */
  moveFiling(keyIds: readonly string[], toPersonId: string): Promise<number>;
}

/** Random bytes as a version 4 UUID (RFC 9562 §5.4). */
function uuidOf(bytes: Buffer): string {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * No data key is cached: forgetting, by whatever process, holds from the next call on, and a look-up of many costs
 * about what unwrapping does. `randomBytes` is for specs that need known keys.
 */
export function createSealer(parts: {
  readonly keyStore: KeyStore;
  readonly keyRing: KeyRing;
  readonly randomBytes?: (size: number) => Uint8Array;
}): Sealer {
  const { keyStore, keyRing, randomBytes = nodeRandomBytes } = parts;

  const underNewKey = (personId: string | null, plain: Uint8Array) => {
    const random = Buffer.from(randomBytes(KEY_BYTES + IV_BYTES + 16));
    const dataKey = random.subarray(0, KEY_BYTES);
    const iv = random.subarray(KEY_BYTES, KEY_BYTES + IV_BYTES);
    const keyId = uuidOf(random.subarray(KEY_BYTES + IV_BYTES));
    const { tag, text } = encrypt(dataKey, iv, keyId, plain);
    const record: DataKeyRecord = { keyId, personId: personId ?? keyId, ...keyRing.wrap(dataKey, keyId) };
    dataKey.fill(0);
    return { keyId, iv, tag, text, record };
  };

  const prepare = (personId: string, json: unknown): Prepared => {
    const plain: string | undefined = JSON.stringify(json);
    if (plain === undefined) throw new TypeError('Only what JSON can say can be sealed.');
    const { keyId, iv, tag, text, record } = underNewKey(personId, Buffer.from(plain, 'utf8'));
    return {
      envelope: {
        alg: 'A256GCM',
        keyId,
        iv: iv.toString('base64url'),
        tag: tag.toString('base64url'),
        text: text.toString('base64url'),
      },
      record,
    };
  };

  const prepareBytes = (bytes: Uint8Array): PreparedBytes => {
    const { iv, tag, text, record } = underNewKey(null, bytes);
    return { sealed: Buffer.concat([iv, tag, text]), record };
  };

  const unseal = (
    record: DataKeyRecord,
    keyId: string,
    iv: Uint8Array,
    encrypted: { readonly tag: Uint8Array; readonly text: Uint8Array },
  ): Buffer => {
    const dataKey = keyRing.unwrap(record, keyId);
    const plain = decrypt(dataKey, iv, keyId, encrypted);
    dataKey.fill(0);
    if (plain !== null) return plain;
    throw new PrivacyFault(
      'envelope-tampered',
      `What stands under data key ${keyId} is not what was sealed: it was damaged or altered.`,
    );
  };

  const decode = <T>(envelope: Envelope, record: DataKeyRecord, read?: (json: unknown) => T): T => {
    const { keyId, iv, tag, text } = envelope;
    const plain = unseal(record, keyId, Buffer.from(iv, 'base64url'), {
      tag: Buffer.from(tag, 'base64url'),
      text: Buffer.from(text, 'base64url'),
    });
    const json = JSON.parse(plain.toString('utf8'));
    return read === undefined ? json : read(json);
  };

  const openMany = async <T>(
    envelopes: readonly Envelope[],
    read?: (json: unknown) => T,
  ): Promise<readonly (T | Erased)[]> => {
    for (const envelope of envelopes) {
      if (isEnvelope(envelope)) continue;
      throw new PrivacyFault(
        'envelope-malformed',
        'This is not an envelope: alg, keyId, iv, tag and text are needed.',
      );
    }
    if (envelopes.length === 0) return [];
    const keys = await keyStore.find([...new Set(envelopes.map((envelope) => envelope.keyId))]);
    return envelopes.map((envelope) => {
      const record = keys.get(envelope.keyId);
      return record === undefined ? ERASED : decode(envelope, record, read);
    });
  };

  return {
    prepare,
    prepareBytes,
    async openBytes(keyId, sealed) {
      const record = (await keyStore.find([keyId])).get(keyId);
      if (record === undefined) return ERASED;
      return unseal(record, keyId, sealed.subarray(0, IV_BYTES), {
        tag: sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES),
        text: sealed.subarray(IV_BYTES + TAG_BYTES),
      });
    },
    file: (records) => keyStore.file(records),
    refile: (records) => keyStore.file(records),
    async open<T>(envelope: Envelope, read?: (json: unknown) => T) {
      const [opened = ERASED] = await openMany<T>([envelope], read);
      return opened;
    },
    openMany,
    forget: (personId) => keyStore.destroy(personId),
    moveFiling: (keyIds, toPersonId) => keyStore.move(keyIds, toPersonId),
  };
}
