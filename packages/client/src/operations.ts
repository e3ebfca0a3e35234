import { type Answer, refused, unreachable } from './answer.js';

/** A view of which the building anew has begun, beside the one that is read. */
export interface RebuildBegun {
  readonly view: string;
  readonly version: number;
}

export interface OperationsTransport {
  /** Address of the service, without a slash at its end. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Names of the service's views, from `GET /v1/operations/views`. */
export async function viewNames(transport: OperationsTransport): Promise<Answer<readonly string[]>> {
  return ask(transport, 'GET', '/v1/operations/views', (body) => {
    const items = field(body, 'items');
    if (!Array.isArray(items)) return undefined;
    const names = items.map((item) => field(item, 'name'));
    return names.every((name) => typeof name === 'string') ? [...new Set(names)] : undefined;
  });
}

/** Has a view built anew, with `POST /v1/operations/views/{name}/rebuild`. */
export async function rebuildView(
  transport: OperationsTransport,
  name: string,
): Promise<Answer<RebuildBegun>> {
  return ask(transport, 'POST', `/v1/operations/views/${encodeURIComponent(name)}/rebuild`, (body) => {
    const [view, version] = [field(body, 'view'), field(body, 'version')];
    return typeof view === 'string' && typeof version === 'number' ? { view, version } : undefined;
  });
}

async function ask<Value>(
  { baseUrl, headers, fetch: send }: OperationsTransport,
  method: 'GET' | 'POST',
  path: string,
  read: (body: unknown) => Value | undefined,
): Promise<Answer<Value>> {
  try {
    const response = await send(new Request(`${baseUrl}${path}`, { method, headers }));
    const body = parsed(await response.text());
    const value = response.ok ? read(body) : undefined;
    return value === undefined ? refused(body, response) : { ok: true, value, response };
  } catch (error) {
    return unreachable(error);
  }
}

/** The value of JSON text; undefined when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
