import { readFile } from 'node:fs/promises';

export const brusselsReports = new URL('../data/brussels-reports.ndjson', import.meta.url);

export interface ImportAnswer {
  readonly externalRef: string | null;
  readonly status: number;
  readonly reportId?: string;
  readonly personId?: string;
  readonly trajectoryId?: string;
  readonly outcome?: string;
  readonly position?: string;
  readonly problem?: { readonly type: string };
}

export const firstLines = async (count: number): Promise<string[]> =>
  (await readFile(brusselsReports, 'utf8')).trimEnd().split('\n').slice(0, count);

/**
 * Sends lines to the import and gives the answers as they come. Ends quietly when the connection is cut: what was
 * answered until then is what was acknowledged.
 */
export async function* importLines(
  url: string,
  token: string,
  lines: readonly string[],
): AsyncIterable<ImportAnswer> {
  let rest = '';
  const decoder = new TextDecoder();
  try {
    const response = await fetch(`${url}/v1/imports/reports`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
      body: `${lines.join('\n')}\n`,
    });
    if (!response.ok || !response.body) throw new Error(`the import answered ${response.status}`);
    for await (const chunk of response.body) {
      rest += decoder.decode(chunk, { stream: true });
      const whole = rest.split('\n');
      rest = whole.pop() ?? '';
      for (const line of whole) yield JSON.parse(line);
    }
  } catch (error) {
    if (error instanceof TypeError) return;
    throw error;
  }
}
