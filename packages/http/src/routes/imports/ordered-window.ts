import { Readable } from 'node:stream';

export interface WindowOptions {
  /** At most so many items are being worked on at once. */
  readonly inFlight: number;
  /** Answers up to so many bytes wait for a reader who has not begun to read; then no more items are taken. */
  readonly waitingBytes: number;
  /** When it aborts no more items are taken: what was begun is answered, and the answers end. */
  readonly stop?: AbortSignal;
}

/**
 * Works on the items of a stream, several at once, and gives the answers in the order of the items. Memory stays
 * bounded: items are taken only as fast as answers are read, after a cushion that lets a sender finish sending before
 * it begins to read. When the reader goes away, no more items are taken, and what was begun is finished.
 * After a stop the items are still read, to let their sender finish its sentence, but nothing becomes of them.
 */
export const answerInOrder = <Item>(
  items: AsyncIterable<Item>,
  answer: (item: Item) => Promise<string>,
  { inFlight, waitingBytes, stop }: WindowOptions,
): Readable => {
  const begun: Promise<string>[] = [];
  let ended = false;
  let failure: Error | null = null;
  let wakeWriter = () => {};
  let wakeTaker = () => {};
  const output = new Readable({
    highWaterMark: waitingBytes,
    read: () => wakeWriter(),
    destroy: (error, done) => {
      wakeTaker();
      wakeWriter();
      done(error);
    },
  });

  const stopped = new Promise<'stopped'>((resolve) => {
    if (stop?.aborted) resolve('stopped');
    stop?.addEventListener('abort', () => resolve('stopped'), { once: true });
  });
  const passOver = async (iterator: AsyncIterator<Item>) => {
    try {
      while (!(await iterator.next()).done);
    } catch {
      // The sender hung up, as it may.
    }
  };

  const take = async () => {
    const iterator = items[Symbol.asyncIterator]();
    for (;;) {
      const step = await Promise.race([iterator.next(), stopped]);
      if (step === 'stopped') return void passOver(iterator);
      if (step.done || output.destroyed) return void (await iterator.return?.());
      const answering = answer(step.value);
      // It is awaited in its turn; until then a fault in it is nobody's.
      answering.catch(() => {});
      begun.push(answering);
      wakeWriter();
      while (begun.length >= inFlight && !output.destroyed)
        await new Promise<void>((resolve) => {
          wakeTaker = resolve;
        });
    }
  };

  const write = async () => {
    for (;;) {
      const next = begun[0];
      if (output.destroyed) return;
      if (next !== undefined) {
        const text = await next;
        begun.splice(0, 1);
        wakeTaker();
        if (output.destroyed) return;
        output.push(text);
        while (output.readableLength >= waitingBytes && !output.destroyed) await idle();
      } else if (failure !== null) {
        output.destroy(failure);
      } else if (ended) {
        output.push(null);
        return;
      } else await idle();
    }
  };
  const idle = () =>
    new Promise<void>((resolve) => {
      wakeWriter = resolve;
    });

  take()
    .catch((error: unknown) => {
      failure = error instanceof Error ? error : new Error('the items could not be read');
    })
    .finally(() => {
      ended = true;
      wakeWriter();
    });
  write().catch((error: unknown) => output.destroy(error instanceof Error ? error : undefined));
  return output;
};
