import { setMaxListeners } from 'node:events';
import type { FastifyInstance } from 'fastify';

/** How long, in milliseconds, a connection may take to end by itself once the process stops. */
const CONNECTION_PATIENCE_MS = 5_000;
/** How often, in milliseconds, connections that became idle meanwhile are closed. */
const IDLE_EVERY_MS = 50;

/**
 * Aborts when the application begins to close. From then on connections are closed as soon as they are idle, and the
 * ones that are still busy after a while whatever they do: somebody who sends half a request, or never reads its
 * answer, holds up nobody. What was accepted is finished all the same.
 */
export const closingOf = (app: FastifyInstance): AbortSignal => {
  const closing = new AbortController();
  // One listener for every import under way.
  setMaxListeners(0, closing.signal);
  app.addHook('preClose', async () => {
    closing.abort();
    if (!app.server.listening) return;
    const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_EVERY_MS);
    const patience = setTimeout(() => app.server.closeAllConnections(), CONNECTION_PATIENCE_MS);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(patience);
    });
  });
  return closing.signal;
};
