import { describe, expect, it } from 'vitest';
import { answerInOrder } from './ordered-window.js';

const options = { inFlight: 4, waitingBytes: 64 };

async function* upTo(count: number, taken: (index: number) => void = () => {}) {
  for (let index = 0; index < count; index += 1) {
    taken(index);
    yield index;
  }
}

const text = async (answers: AsyncIterable<unknown>): Promise<string> => {
  let all = '';
  for await (const part of answers) all += String(part);
  return all;
};

/** Lets everything that can go on go on. */
const settle = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('answers in order', () => {
  it('keep the order of the items, however long each takes', async () => {
    const waiting: (() => void)[] = [];
    const answers = answerInOrder(
      upTo(8),
      (index) => new Promise<string>((resolve) => waiting.push(() => resolve(`${index} `))),
      options,
    );
    const all = text(answers);
    while (waiting.length > 0 || !answers.readableEnded) {
      waiting.pop()?.();
      await settle();
    }
    expect(await all).toBe('0 1 2 3 4 5 6 7 ');
  });

  it('work on no more items at once than the window holds', async () => {
    let working = 0;
    let most = 0;
    const answer = async (index: number) => {
      working += 1;
      most = Math.max(most, working);
      await settle();
      working -= 1;
      return `${index}\n`;
    };
    await text(answerInOrder(upTo(50), answer, options));
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(options.inFlight);
  });

  it('take no more items when nobody reads, after a cushion; and go on when somebody does', async () => {
    let taken = 0;
    const items = upTo(1_000, () => {
      taken += 1;
    });
    const answers = answerInOrder(items, async (index) => `${index}`.padStart(9).concat('\n'), options);
    await settle();
    const unread = taken;
    expect(unread).toBeGreaterThanOrEqual(options.waitingBytes / 10);
    expect(unread).toBeLessThan(options.waitingBytes / 10 + 2 * options.inFlight + 5);
    await settle();
    expect(taken).toBe(unread);
    expect((await text(answers)).split('\n')).toHaveLength(1_001);
  });

  it('finish what was begun, and take no more, when the reader goes away', async () => {
    let taken = 0;
    const finished: number[] = [];
    const answer = async (index: number) => {
      await settle();
      finished.push(index);
      return `${index}\n`;
    };
    const items = upTo(1_000, () => {
      taken += 1;
    });
    const answers = answerInOrder(items, answer, options);
    await new Promise((resolve) => setImmediate(resolve));
    answers.destroy();
    const begun = taken;
    await settle();
    await settle();
    expect(taken).toBeLessThanOrEqual(begun + 1);
    expect(finished.length).toBeGreaterThanOrEqual(Math.min(begun, options.inFlight) - 1);
  });

  it('answer what was begun and end when told to stop, also while no item comes', async () => {
    const stop = new AbortController();
    async function* held() {
      yield 0;
      yield 1;
      await new Promise(() => {});
    }
    const answers = answerInOrder(
      held(),
      async (index) => {
        await settle();
        return `${index} `;
      },
      { ...options, stop: stop.signal },
    );
    const all = text(answers);
    await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    expect(await all).toBe('0 1 ');
  });

  it('break off when the items do', async () => {
    async function* broken() {
      yield 0;
      throw new Error('cut off');
    }
    await expect(text(answerInOrder(broken(), async () => 'x', options))).rejects.toThrow('cut off');
  });
});
