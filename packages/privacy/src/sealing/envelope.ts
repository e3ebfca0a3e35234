/**
 * What stands in an event in the place of personal details: JSON, encrypted under a data key that is kept elsewhere.
 * This is the storage format. The strings are unpadded base64url; `keyId` is authenticated with the text, so an
 * envelope cannot be made to point at another key.
 */
export type Envelope = {
  readonly alg: 'A256GCM';
  /** UUID of the data key in the key store. */
  readonly keyId: string;
  readonly iv: string;
  readonly tag: string;
  readonly text: string;
};

/** What opening gives when the data key is gone: the person was forgotten. Not a fault, and not JSON. */
export const ERASED: unique symbol = Symbol('erased');
export type Erased = typeof ERASED;

export function isErased(value: unknown): value is Erased {
  return value === ERASED;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const base64url = /^[A-Za-z0-9_-]*$/;

/** Whether `value` has the form of an envelope; says nothing of whether it opens. */
export function isEnvelope(value: unknown): value is Envelope {
  if (typeof value !== 'object' || value === null) return false;
  const { alg, keyId, iv, tag, text }: { readonly [part in keyof Envelope]?: unknown } = value;
  return (
    alg === 'A256GCM' &&
    typeof keyId === 'string' &&
    uuid.test(keyId) &&
    [iv, tag, text].every((part) => typeof part === 'string' && base64url.test(part))
  );
}
