import type { CaseworkEnvironment } from '@samenspoor/casework';

/** The process is gone: nothing after this happens. */
export class Crash extends Error {
  override readonly name = 'Crash';
}

/**
 * What one process stands on, dying at its n-th step: an append to the log, or a change of the key store. It dies
 * `before` the step is stored or, the answer lost, `after`. From then on every call of this process fails; log and key
 * store stay whole.
 */
export const crashing = (
  environment: CaseworkEnvironment,
  atStep: number,
  when: 'before' | 'after',
): CaseworkEnvironment => {
  const { log, sealer, appendSealed, keyStore } = environment;
  let steps = 0;
  let dead = false;
  const alive = async <T>(work: () => Promise<T>): Promise<T> => {
    if (dead) throw new Crash('the process was killed');
    return work();
  };
  const step = <T>(work: () => Promise<T>): Promise<T> =>
    alive(async () => {
      steps += 1;
      if (steps !== atStep) return work();
      dead = true;
      if (when === 'after') await work();
      throw new Crash('the process was killed');
    });
  return {
    ...environment,
    log: {
      append: (stream, events, expected) => step(() => log.append(stream, events, expected)),
      readStream: (stream, options) => alive(() => log.readStream(stream, options)),
      subscribe: (options) => log.subscribe(options),
      head: () => log.head(),
      compare: (a, b) => log.compare(a, b),
      close: () => log.close(),
    },
    sealer: {
      ...sealer,
      file: (records) => step(() => sealer.file(records)),
      moveFiling: (keyIds, person) => step(() => sealer.moveFiling(keyIds, person)),
      forget: (person) => step(() => sealer.forget(person)),
    },
    ...(appendSealed && { appendSealed: (...append) => step(() => appendSealed(...append)) }),
    keyStore: { scrub: () => step(() => keyStore.scrub()) },
  };
};
