import { createClient } from '@samenspoor/client';
import { type ApiFigures, measureApi } from '../api/api-stream.js';
import { type ServiceAddress, withOwnService } from '../api/own-service.js';
import { toJson } from '../print/json.js';
import { printOrigins, printStream } from '../print/sets.js';
import { count } from '../print/table.js';
import { readReports, type SentReport } from '../readers/reports.js';
import { type Arguments, UsageError } from './arguments.js';
import { brussels } from './sets.js';

export const apiHelp = `api --url URL --token TOKEN | --start [--database URL]  [--reports FILE --truth FILE] [--json]
    the same stream through the HTTP API of an empty service, as the central contact point; --start starts one, on the
    embedded engine or on an empty PostgreSQL database`;

function chosenReports({
  reports: [reports, ...others] = [],
  truth: [truth] = [],
}: Arguments): Promise<readonly SentReport[]> {
  if (others.length > 0) throw new UsageError('api: one --reports FILE, since one service holds one set.');
  if (reports === undefined && truth === undefined) return brussels();
  if (reports === undefined || truth === undefined)
    throw new UsageError('--reports FILE needs --truth FILE.');
  return readReports(reports, truth);
}

function print(figures: ApiFigures): string {
  const column = { title: 'through the API', figures };
  const { reportsPerSecond, verdictsPerSecond } = figures.speed;
  return [
    printStream([column]),
    `  imported ${count(reportsPerSecond)} reports/s, answered ${count(verdictsPerSecond)} questions/s (this machine, now)`,
    printOrigins(column),
  ].join('\n');
}

/** Measures a running service, or one of its own. */
export async function api(values: Arguments): Promise<void> {
  const reports = await chosenReports(values);
  const measured = ({ url, token }: ServiceAddress) =>
    measureApi(createClient({ baseUrl: url, token }), reports);
  const { url, token, database, start = false } = values;
  if (start ? url !== undefined || token !== undefined : url === undefined || token === undefined)
    throw new UsageError('api: either --url URL --token TOKEN of a service without reports, or --start.');
  if (database !== undefined && !start)
    throw new UsageError('api: --database URL is for the service that --start starts.');
  const figures =
    url === undefined || token === undefined
      ? await withOwnService(measured, database)
      : await measured({ url, token });
  console.log(values.json === true ? toJson(figures) : print(figures));
}
