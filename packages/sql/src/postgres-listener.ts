import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

export interface Listener {
  listen(channel: string, onNotify: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

const firstPauseMs = 100;
const longestPauseMs = 5_000;

/**
 * One connection for all channels, made at the first `listen` and made again, with growing pauses, whenever it is
 * lost. After each reconnection every listener is called once, for what was said in between. Notifications are hints,
 * so a server that is away makes `listen` neither fail nor wait.
 *
 * @param newClient gives up on a statement that is not answered
 * @param beatMs the connection is tried so often, in milliseconds: nothing else would tell that it is lost
 */
export function createListener(newClient: () => pg.Client, beatMs: number): Listener {
  const channels = new Map<string, Set<() => void>>();
  const ended = new AbortController();
  let client: pg.Client | undefined;
  let connecting: Promise<void> | undefined;

  async function connect(): Promise<void> {
    for (let pauseMs = firstPauseMs; !ended.signal.aborted; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      const candidate = newClient();
      const beat = setInterval(() => void candidate.query('select 1').catch(lost), beatMs).unref();
      const lost = () => {
        clearInterval(beat);
        if (client !== candidate) return;
        client = undefined;
        void candidate.end().catch(() => {});
        start();
      };
      candidate.on('error', lost);
      candidate.on('end', lost);
      candidate.on('notification', ({ channel }) => {
        for (const notify of channels.get(channel) ?? []) notify();
      });
      try {
        await candidate.connect();
        client = candidate;
        for (const channel of channels.keys()) await candidate.query(`listen ${quoted(channel)}`);
        for (const listeners of channels.values()) for (const notify of listeners) notify();
        return;
      } catch {
        client = undefined;
        clearInterval(beat);
        void candidate.end().catch(() => {});
        await pause(pauseMs, undefined, { signal: ended.signal, ref: false }).catch(() => {});
      }
    }
  }

  function start(): void {
    if (ended.signal.aborted || connecting !== undefined) return;
    connecting = connect().finally(() => {
      connecting = undefined;
    });
  }

  return {
    async listen(channel, onNotify) {
      const listeners = channels.get(channel) ?? new Set();
      const isNew = listeners.size === 0;
      listeners.add(onNotify);
      channels.set(channel, listeners);
      if (client === undefined) start();
      else if (isNew) await client.query(`listen ${quoted(channel)}`).catch(() => {});
      return async () => {
        listeners.delete(onNotify);
        if (listeners.size > 0 || channels.get(channel) !== listeners) return;
        channels.delete(channel);
        await client?.query(`unlisten ${quoted(channel)}`).catch(() => {});
      };
    },
    async close() {
      ended.abort();
      channels.clear();
      await connecting;
      const last = client;
      client = undefined;
      await last?.end().catch(() => {});
    },
  };
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
