import { type FormError, formError } from '@samenspoor/contracts';
import type { Json } from '@samenspoor/event-log';

/** How deep a body may be nested: far more than any form asks for. */
export const DEEPEST = 64;

export type ReadJson =
  | { readonly ok: true; readonly json: Json }
  | { readonly ok: false; readonly errors: readonly FormError[] };

const refuse = (...errors: readonly FormError[]): ReadJson => ({ ok: false, errors });

/**
 * Reads JSON in UTF-8. Refuses bytes that are no UTF-8, text that is no JSON, and what is nested too deep. A member
 * `__proto__` is read as an ordinary one, which no form knows.
 */
export const readJson = (bytes: Uint8Array): ReadJson => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse(formError([], 'utf-8'));
  }
  let json: Json;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(formError([], 'json'));
  }
  return isTooDeep(json) ? refuse(formError([], 'too-deep', { max: String(DEEPEST) })) : { ok: true, json };
};

const isTooDeep = (json: Json): boolean => {
  let level: readonly Json[] = [json];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((value) =>
      value === null || typeof value !== 'object' ? [] : Array.isArray(value) ? value : Object.values(value),
    );
  }
  return false;
};
