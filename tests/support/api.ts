import type { Service } from './service.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; an empty object when it is none. */
  readonly body: Record<string, unknown>;
}

/** One request as an organisation, with whatever headers it needs. */
export const call = async (
  service: Pick<Service, 'url' | 'tokenOf'>,
  as: string | null,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> => {
  const response = await fetch(`${service.url}${path}`, {
    method,
    headers: {
      ...(as === null ? {} : { authorization: `Bearer ${await service.tokenOf(as)}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, body: parsed(text) };
};

const parsed = (text: string): Record<string, unknown> => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
};

/** A report about a plainly invented young person; each test says what matters to it. */
export const reportOf = (youngPerson: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  youngPerson: { familyName: 'Proefpersoon', givenNames: 'Lente', birthDate: '2009-04-17', ...youngPerson },
  concern: { kind: 'relative-absence', absences: { B: 6 } },
  legalBasis: 'compulsory-education-guidance',
  ...more,
});
