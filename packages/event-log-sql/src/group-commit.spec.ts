import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type AppendResult, EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { type PreparedAppend, preparedAppend } from './batch.js';
import { GroupCommit } from './group-commit.js';
import { positionFrom } from './position.js';

const stored: AppendResult = { ok: true, revision: 0, position: positionFrom('1') };

function anAppend(stream = 's', text = ''): PreparedAppend {
  return preparedAppend(
    stream,
    [{ id: randomUUID(), type: 'T', schemaVersion: 1, data: { text }, meta: {} }],
    'any',
  );
}

/** A commit that waits until it is let go, and keeps the batches it was given. */
function gatedCommit() {
  const batches: (readonly PreparedAppend[])[] = [];
  const gates: (() => void)[] = [];
  const started: (() => void)[] = [];
  return {
    batches,
    commit: async (batch: readonly PreparedAppend[]) => {
      batches.push(batch);
      started.shift()?.();
      await new Promise<void>((resolve) => gates.push(resolve));
      return batch.map(() => stored);
    },
    next: () => new Promise<void>((resolve) => started.push(resolve)),
    release: () => gates.shift()?.(),
  };
}

describe('group commit', () => {
  it('carries what arrives during a commit in the next one, together and in order', async () => {
    const engine = gatedCommit();
    const group = new GroupCommit(engine);
    const firstStarted = engine.next();
    const first = group.add(anAppend());
    await firstStarted;
    const others = Array.from({ length: 50 }, (_, index) => anAppend(`s${index}`));
    const answers = others.map((append) => group.add(append));
    const secondStarted = engine.next();
    engine.release();
    await first;
    await secondStarted;
    engine.release();
    await Promise.all(answers);
    expect(engine.batches.map((batch) => batch.length)).toEqual([1, 50]);
    expect(engine.batches[1]).toEqual(others);
  });

  it('keeps a batch within bounds, but carries one append however large', async () => {
    const sizes: number[] = [];
    const group = new GroupCommit({
      commit: async (batch) => {
        sizes.push(batch.length);
        return batch.map(() => stored);
      },
    });
    await Promise.all(
      ['x'.repeat(5_000_000), 'y', 'z'.repeat(3_999_000), 'w'.repeat(2_000)].map((text) =>
        group.add(anAppend('s', text)),
      ),
    );
    expect(sizes).toEqual([1, 2, 1]);
  });

  it('gives a fault to the append that made it, and to no other of its batch', async () => {
    const group = new GroupCommit({
      commit: async (batch) => {
        if (batch.some(({ stream }) => stream === 'bad')) throw new Error('refused by the engine');
        return batch.map(() => stored);
      },
    });
    const results = await Promise.allSettled(['a', 'bad', 'b'].map((stream) => group.add(anAppend(stream))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('sends the very same batch again while the outcome is unknown', async () => {
    const seen: (readonly PreparedAppend[])[] = [];
    const group = new GroupCommit({
      commit: async (batch) => {
        seen.push(batch);
        if (seen.length < 3) throw Object.assign(new Error('gone'), { code: 'ECONNRESET' });
        return batch.map(() => stored);
      },
    });
    expect(await group.add(anAppend())).toEqual(stored);
    expect(seen).toHaveLength(3);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('tries once more, at least, where waiting for an answer took all its patience', async () => {
    let tries = 0;
    const group = new GroupCommit({
      commit: async (batch) => {
        tries += 1;
        if (tries > 1) return batch.map(() => stored);
        await pause(60);
        throw new Error('Query read timeout');
      },
      retryForMs: 20,
    });
    expect(await group.add(anAppend())).toEqual(stored);
    expect(tries).toBe(2);
  });

  it('gives up in the end, saying that the outcome is unknown', async () => {
    const group = new GroupCommit({
      commit: () => Promise.reject(Object.assign(new Error('gone'), { code: 'ECONNREFUSED' })),
      retryForMs: 100,
    });
    const answer = group.add(anAppend());
    await expect(answer).rejects.toThrow(EventLogUnavailableError);
    await expect(answer).rejects.toThrow(/unknown/);
  });

  it('when closed lets what was accepted finish and refuses the rest', async () => {
    const engine = gatedCommit();
    const group = new GroupCommit(engine);
    const started = engine.next();
    const accepted = group.add(anAppend());
    const closed = group.close();
    await expect(group.add(anAppend())).rejects.toThrow(EventLogClosedError);
    await started;
    engine.release();
    expect(await accepted).toEqual(stored);
    await closed;
  });
});
