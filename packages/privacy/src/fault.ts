/** What went wrong, for programs. Messages carry the same for people, and never a value, a key or a personal detail. */
export type PrivacyFaultCode =
  | 'envelope-malformed'
  | 'envelope-tampered'
  | 'key-file-in-the-open'
  | 'key-file-unusable'
  | 'keys-missing'
  | 'keys-of-another-log'
  | 'master-key-does-not-fit'
  | 'master-key-malformed'
  | 'master-key-unknown'
  | 'wrapped-key-tampered';

/** A fault of sealing or of its keys. Safe to log as it is: it names keys by their fingerprint only. */
export class PrivacyFault extends Error {
  override readonly name = 'PrivacyFault';

  constructor(
    readonly code: PrivacyFaultCode,
    message: string,
  ) {
    super(message);
  }
}
