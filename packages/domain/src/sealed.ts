/**
 * A personal value as it stands in an event: encrypted under a data key of its own, named by `keyId`. The domain
 * carries it and never looks inside.
 */
export interface Sealed {
  readonly alg: 'A256GCM';
  readonly keyId: string;
  readonly iv: string;
  readonly tag: string;
  readonly text: string;
}
