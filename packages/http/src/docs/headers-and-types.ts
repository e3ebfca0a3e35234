import type { SwaggerTransformObject } from '@fastify/swagger';

type Described = ReturnType<SwaggerTransformObject>;

const methods = ['get', 'post'] as const;
const text = { type: 'string' as const };

const requestId = {
  'X-Request-Id': { description: 'Id of the request; your own when you sent one.', schema: text },
};
const language = { 'Content-Language': { description: 'nl, fr or en.', schema: text } };
const retry = { 'Retry-After': { description: 'Seconds.', schema: text } };
const entityTag = {
  ETag: { description: 'The revision; send it as `If-Match`.', schema: { ...text, examples: ['"7"'] } },
};
const location = { Location: { description: 'Where the report is read.', schema: text } };
const contentLocation = {
  'Content-Location': { description: 'The trajectory in which a merged one goes on.', schema: text },
};

/** Which headers an answer has. */
const headersOf = (path: string, method: string, status: string) => ({
  ...requestId,
  ...(Number(status) >= 400 ? language : {}),
  ...(status === '503' ? retry : {}),
  ...(path.startsWith('/v1/trajectories/') && !path.endsWith('/attendance') && status.startsWith('2')
    ? entityTag
    : {}),
  ...(path === '/v1/trajectories/{id}' && method === 'get' && status === '200' ? contentLocation : {}),
  ...(path === '/v1/reports' && method === 'post' && status.startsWith('2') ? location : {}),
});

/**
 * Adds what schemas do not say: media types of problem documents and of an import, and the headers of answers. The
 * document is changed in place: it was made for this call.
 */
export const describeHeadersAndTypes = (document: Described): Described => {
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    for (const method of methods) {
      const operation = item?.[method];
      if (operation?.responses === undefined) continue;
      // The server says so before any route is looked for.
      if (path.startsWith('/v1/'))
        operation.responses['431'] = { description: '', content: problemContent() };
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (!isAnswer(answer)) continue;
        answer.description = statusMeaning[status] ?? answer.description;
        answer.headers = headersOf(path, method, status);
        const json = answer.content?.['application/json'];
        if (json === undefined) continue;
        if (Number(status) >= 400 && !path.startsWith('/health/'))
          answer.content = { 'application/problem+json': json };
        else if (path === '/v1/imports/absences')
          answer.content = {
            'application/x-ndjson': { schema: { $ref: '#/components/schemas/AbsenceLineAnswer' } },
          };
        else if (path === '/v1/imports/reports')
          answer.content = {
            'application/x-ndjson': { schema: { $ref: '#/components/schemas/ImportLineAnswer' } },
          };
      }
      if (path === '/v1/imports/absences')
        operation.requestBody = { required: true, content: { 'text/csv': { schema: text } } };
      if (path === '/v1/imports/reports')
        operation.requestBody = {
          required: true,
          content: { 'application/x-ndjson': { schema: { $ref: '#/components/schemas/ReportInput' } } },
        };
    }
  }
  withoutUnused(document);
  withoutOwnNames(document);
  return document;
};

/** Every schema is described as sent and as answered; of most only one is ever used. */
const withoutUnused = (document: Described): void => {
  const schemas = 'components' in document ? document.components?.schemas : undefined;
  if (schemas === undefined) return;
  for (;;) {
    const used = JSON.stringify(document);
    const unused = Object.keys(schemas).filter((name) => !used.includes(`"#/components/schemas/${name}"`));
    if (unused.length === 0) return;
    for (const name of unused) delete schemas[name];
  }
};

/** Where a schema stands is its name here; as `$id` the same text is not even a valid one (JSON Schema 2020-12 §8.2.1). */
const withoutOwnNames = (document: Described): void => {
  const schemas = 'components' in document ? document.components?.schemas : undefined;
  for (const schema of Object.values(schemas ?? {})) {
    Reflect.deleteProperty(schema, '$id');
    Reflect.deleteProperty(schema, '$schema');
  }
};

const problemContent = () => ({
  'application/json': { schema: { $ref: '#/components/schemas/Problem' } },
});

interface Answer {
  description: string;
  headers?: unknown;
  content?: Record<string, unknown>;
}

const isAnswer = (value: unknown): value is Answer =>
  typeof value === 'object' && value !== null && 'description' in value;

const statusMeaning: Readonly<Record<string, string>> = {
  '200': 'Done, or done before',
  '201': 'Created',
  '400': 'The form is not right',
  '401': 'Who are you?',
  '403': 'Visible, but not yours to do',
  '404': 'Not there, or not visible to you',
  '409': 'In conflict with what was said before',
  '412': 'Changed since the revision in If-Match',
  '413': 'Larger than 1 MiB',
  '415': 'Not this kind of content',
  '422': 'A rule of the domain says no',
  '431': 'Address and headers are too large together',
  '503': 'Not now; ask again',
};
