import { actor, startCasework, submission, testStore } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';
import type { CaseworkEnvironment } from './environment.js';

const once = { idempotencyKey: null };

/** The same process, held up just before it reads a trajectory for the first time. */
const heldUp = (environment: CaseworkEnvironment, meanwhile: () => Promise<unknown>): CaseworkEnvironment => {
  const { log } = environment;
  let came = false;
  return {
    ...environment,
    log: {
      append: (...of) => log.append(...of),
      readStream: async (stream, options) => {
        if (stream.startsWith('trajectory-') && !came) {
          came = true;
          await meanwhile();
        }
        return log.readStream(stream, options);
      },
      subscribe: (options) => log.subscribe(options),
      head: () => log.head(),
      compare: (a, b) => log.compare(a, b),
      close: () => log.close(),
    },
  };
};

describe('a report that another process brings into its trajectory first', () => {
  it('is answered the same by both, and again', async () => {
    const { environment } = await testStore();
    const other = await startCasework(environment);
    await other.report(actor('school-12'), submission(), once);
    const sent = submission(undefined, { externalRef: 'A2' });
    const retry = () => other.report(actor('clb-1'), sent, once);
    const slow = await startCasework(heldUp(environment, retry));
    const answer = await slow.report(actor('clb-1'), sent, once);
    const again = await retry();
    if (!answer.ok || !again.ok) throw new Error('refused');
    expect(answer.value.repeated).toBe(false);
    expect(answer.value).toEqual({ ...again.value, repeated: false });
  });
});
