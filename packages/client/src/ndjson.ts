import type { components } from './generated/schema.js';

/** A report as it is sent: the body of `POST /v1/reports`, or one line of an import. */
export type ReportInput = components['schemas']['ReportInput'];

/** Reports as lines for an import, made as they are taken. */
export async function* ndjson(
  reports: Iterable<ReportInput> | AsyncIterable<ReportInput>,
): AsyncGenerator<string> {
  for await (const report of reports) yield `${JSON.stringify(report)}\n`;
}

/** The values on the lines of a stream; one line at a time is held. Throws a SyntaxError for a line that is no JSON. */
export async function* readNdjson(
  stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<unknown> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
  }
  rest += decoder.decode();
  if (rest.trim() !== '') yield JSON.parse(rest);
}
