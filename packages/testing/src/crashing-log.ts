import type { EventLog } from '@samenspoor/event-log';

/** The process is gone: nothing after this happens. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * A log whose process dies at its n-th append: `before` it is stored or, the answer lost, `after`. From then on every
 * call of this process fails; the log beneath stays whole.
 */
export const crashingLog = (log: EventLog, atAppend: number, when: 'before' | 'after'): EventLog => {
  let appends = 0;
  let dead = false;
  const alive = () => {
    if (dead) throw new Crash('the process was killed');
  };
  return {
    append: async (stream, events, expected) => {
      alive();
      appends += 1;
      if (appends !== atAppend) return log.append(stream, events, expected);
      dead = true;
      if (when === 'after') await log.append(stream, events, expected);
      throw new Crash('the process was killed');
    },
    readStream: async (stream, options) => {
      alive();
      return log.readStream(stream, options);
    },
    subscribe: (options) => log.subscribe(options),
    head: () => log.head(),
    compare: (a, b) => log.compare(a, b),
    close: () => log.close(),
  };
};
