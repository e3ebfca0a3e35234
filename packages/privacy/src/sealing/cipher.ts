import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';

/** Bytes of an AES-256 key. */
export const KEY_BYTES = 32;
/** Bytes of the initialisation vector of AES-GCM (96 bits, NIST SP 800-38D §8.2). */
export const IV_BYTES = 12;
/** Bytes of the authentication tag; shorter ones are refused on opening. */
export const TAG_BYTES = 16;

export interface Encrypted {
  readonly tag: Buffer;
  readonly text: Buffer;
}

/**
 * AES-256-GCM. `context` is authenticated but not stored: what was encrypted under one context opens under no other.
 * The caller never uses one `iv` twice with one `key`.
 */
export function encrypt(
  key: KeyObject | Uint8Array,
  iv: Uint8Array,
  context: string,
  plain: Uint8Array,
): Encrypted {
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const text = cipher.update(plain);
  cipher.final();
  return { tag: cipher.getAuthTag(), text };
}

/** The plain bytes, or null when key, context, tag or text do not belong together. */
export function decrypt(
  key: KeyObject | Uint8Array,
  iv: Uint8Array,
  context: string,
  { tag, text }: { readonly tag: Uint8Array; readonly text: Uint8Array },
): Buffer | null {
  if (iv.length !== IV_BYTES || tag.length !== TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(tag);
  const plain = decipher.update(text);
  try {
    decipher.final();
  } catch {
    return null;
  }
  return plain;
}
