import type { components } from './generated/schema.js';

/**
 * Why the service did not do what was asked (RFC 9457). `type` is stable and names the problem; `title` and `detail`
 * are in the language of the client; `errors` point at the fields that are not right.
 */
export type Problem = components['schemas']['Problem'];

/** Whether a value is a problem document. */
export function isProblem(value: unknown): value is Problem {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'title' in value &&
    typeof value.title === 'string' &&
    'status' in value &&
    typeof value.status === 'number' &&
    'detail' in value &&
    typeof value.detail === 'string'
  );
}

/** The problem in the body of an answer; one made from the status where something else answered (a proxy, say). */
export function problemFrom(body: unknown, response: Response): Problem {
  if (isProblem(body)) return body;
  return {
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    detail: `${new URL(response.url).origin} answered ${response.status} without saying why; is this the service?`,
  };
}
