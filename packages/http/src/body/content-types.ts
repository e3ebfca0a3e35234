import type { FastifyInstance } from 'fastify';
import { unreadableBody } from '../errors/problem-error.js';
import { readJson } from './json.js';

/** Largest body, and largest line of an import, in bytes. */
export const LARGEST_BODY = 1024 * 1024;

/** Media type of records in columns. */
export const CSV = 'text/csv';

/** Media type of reports line by line. */
export const NDJSON = 'application/x-ndjson';

/** JSON is read by our own rules; lines are left as a stream to who imports them; anything else is a 415. */
export const readBodies = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (_request, bytes, done) => {
    const read = readJson(bytes);
    if (read.ok) done(null, read.json);
    else done(unreadableBody(read.errors));
  });
};
