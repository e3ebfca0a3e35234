import type { JsonObject } from '@samenspoor/event-log';
import { isErased } from '@samenspoor/privacy';
import type { SubmittedYoungPerson } from '../ports.js';

/**
 * What stands sealed in a register event: the body as sent (shown again to those who may), and the personal details
 * as the system read them (matched again when the index is built anew).
 */
export interface SealedContent {
  readonly sent: JsonObject;
  readonly youngPerson: SubmittedYoungPerson;
}

const contentOf = (opened: unknown): SealedContent | null => {
  if (isErased(opened) || opened === undefined || opened === null || typeof opened !== 'object') return null;
  return 'youngPerson' in opened && 'sent' in opened ? (opened as SealedContent) : null;
};

/** The personal details in an opened report; null when its key was destroyed. */
export const personIn = (opened: unknown): SubmittedYoungPerson | null =>
  contentOf(opened)?.youngPerson ?? null;
