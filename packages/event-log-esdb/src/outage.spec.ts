import { EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { describe, expect, it, vi } from 'vitest';
import { Connection } from './connection.js';
import { EsdbAccessDeniedError } from './errors.js';
import { anEvent, failFirst, frozen, grpcError, onStandIn } from './testing/index.js';

const quick = { timers: { callMs: 300, retryForMs: 5_000, pollMs: 100 } };

describe('a server that is away for a while', () => {
  it('killed and started again: the append waits for it, and is stored once', () =>
    onStandIn(async ({ log, standIn }) => {
      await log.append('s', [anEvent()], 'none');
      standIn.stop();
      const appended = log.append('s', [anEvent()], 0);
      const read = log.readStream('s', { max: 1 });
      await standIn.start();
      expect(await appended).toMatchObject({ ok: true, revision: 1 });
      expect(await read).toHaveLength(1);
      expect(standIn.log.stream('s')).toHaveLength(2);
    }, quick));

  const passing = {
    'plain code 14': () => grpcError(14, 'No connection established.'),
    'UnknownError "Server Is Not Ready"': () => grpcError(2, 'Server Is Not Ready'),
    'UnavailableError "Server Is Not Ready"': () => grpcError(14, 'Server Is Not Ready'),
    'a commit that timed out': () => grpcError(10, 'Operation timed out: Commit Timeout'),
    'DeadlineExceededError, outcome unknown': () => grpcError(4, 'Deadline Exceeded'),
    'a connection that breaks': () => grpcError(13, 'Received RST_STREAM with code 2'),
  };
  for (const [name, error] of Object.entries(passing)) {
    for (const moment of ['before', 'after'] as const) {
      it(`${name}, ${moment} it was stored: the same append again, stored once`, () =>
        onStandIn(async ({ log, standIn }) => {
          for (const expected of ['none', 0, 'any', 'exists'] as const) {
            const failing = failFirst(3, 'append', moment, error);
            standIn.interfere = failing;
            expect(await log.append('s', [anEvent()], expected)).toMatchObject({ ok: true });
            expect(failing.met()).toBeGreaterThan(1);
          }
          expect(standIn.log.stream('s')).toHaveLength(4);
        }, quick));
    }
  }

  it('killed five times under eight writers and a subscriber: what was answered stands once, and is seen once', () =>
    onStandIn(
      async ({ log, another, standIn }) => {
        const logs = [log, another()];
        const answered: string[] = [];
        let kills = 0;
        const abort = new AbortController();
        const seen: string[] = [];
        const following = (async () => {
          for await (const item of another().subscribe({ after: null, signal: abort.signal })) {
            if (item.kind === 'event') seen.push(item.event.id);
          }
        })();
        const writing = Array.from({ length: 8 }, async (_, writer) => {
          for (let revision = -1; kills < 5; revision += 1) {
            const event = anEvent({ writer });
            const expected = writer % 2 === 0 ? 'any' : revision < 0 ? 'none' : revision;
            const result = await logs[writer % 2]?.append(`s-${writer}`, [event], expected);
            expect(result).toMatchObject({ ok: true });
            answered.push(event.id);
          }
        });
        for (; kills < 5; kills += 1) {
          const before = answered.length;
          await vi.waitFor(() => expect(answered.length).toBeGreaterThan(before + 20), { timeout: 10_000 });
          standIn.stop();
          await standIn.start();
        }
        await Promise.all(writing);
        const stored = standIn.log.events.filter(({ stream }) => stream.startsWith('s-')).map(({ id }) => id);
        expect([...stored].sort()).toEqual([...answered].sort());
        await vi.waitFor(() => expect(seen).toEqual(stored), { timeout: 10_000 });
        abort.abort();
        await following;
      },
      { timers: { callMs: 1_000, retryForMs: 10_000, pollMs: 100 } },
    ));

  it('is given up after the time allowed, saying that the outcome is unknown', () =>
    onStandIn(
      async ({ log, standIn }) => {
        standIn.stop();
        const given = performance.now();
        const appended = log.append('s', [anEvent()], 'none');
        await expect(appended).rejects.toThrow(EventLogUnavailableError);
        await expect(appended).rejects.toThrow(/unknown: make it again/);
        expect(performance.now() - given).toBeLessThan(2_000);
        await expect(log.readStream('s')).rejects.toThrow(EventLogUnavailableError);
        await expect(log.head()).rejects.toThrow(EventLogUnavailableError);
      },
      { timers: { retryForMs: 400 } },
    ));

  it('another UnknownError is permanent: not tried again', () =>
    onStandIn(async ({ log, standIn }) => {
      const failing = failFirst(9, 'append', 'before', () => grpcError(2, 'Something else'));
      standIn.interfere = failing;
      await expect(log.append('s', [anEvent()], 'none')).rejects.toThrow(/Something else/);
      expect(failing.met()).toBe(1);
    }, quick));

  it('a wrong password is not tried again, and says what to look at', () =>
    onStandIn(async ({ log, standIn }) => {
      const failing = failFirst(9, 'append', 'before', () => grpcError(16, 'Not Authenticated'));
      standIn.interfere = failing;
      const appended = log.append('s', [anEvent()], 'none');
      await expect(appended).rejects.toThrow(EsdbAccessDeniedError);
      await expect(appended).rejects.toThrow(/user and password/);
      expect(failing.met()).toBe(1);
      standIn.interfere = failFirst(9, 'read', 'before', () =>
        grpcError(7, '', { exception: 'access-denied' }),
      );
      await expect(log.readStream('s')).rejects.toThrow(EsdbAccessDeniedError);
    }, quick));
});

describe('a server that is frozen', () => {
  for (const moment of ['before', 'after'] as const) {
    it(`(${moment} it stored): the call's own timer ends it, a new client makes it again, it is stored once`, () =>
      onStandIn(async ({ log, standIn, happenings }) => {
        await log.append('s', [anEvent()], 'none');
        const freeze = frozen(moment);
        standIn.interfere = freeze;
        const appended = log.append('s', [anEvent()], 0);
        await vi.waitFor(() =>
          expect(happenings).toContainEqual({ kind: 'client-replaced', call: 'append', afterMs: 300 }),
        );
        // What was asked before is now carried out as well, late.
        freeze.thaw();
        expect(await appended).toMatchObject({ ok: true, revision: 1 });
        expect(await log.append('s', [anEvent()], 1)).toMatchObject({ ok: true, revision: 2 });
        expect(standIn.log.stream('s')).toHaveLength(3);
      }, quick));
  }

  it('takes along every call of the client that is replaced; all are made again on the new one', () =>
    onStandIn(async ({ log, standIn, happenings }) => {
      const freeze = frozen();
      standIn.interfere = freeze;
      const all = Array.from({ length: 20 }, (_, n) => log.append(`s-${n}`, [anEvent()], 'none'));
      const reads = Array.from({ length: 5 }, (_, n) => log.readStream(`s-${n}`));
      await vi.waitFor(() => expect(happenings).not.toEqual([]));
      freeze.thaw();
      expect((await Promise.all(all)).every(({ ok }) => ok)).toBe(true);
      await Promise.all(reads);
      expect(standIn.log.events.filter(({ stream }) => stream.startsWith('s-'))).toHaveLength(20);
    }, quick));

  it('a slow answer that keeps coming is no frozen one', async () => {
    vi.useFakeTimers();
    try {
      const observe = vi.fn();
      const connectionString = 'esdb://127.0.0.1:1?tls=false';
      const connection = new Connection({ connectionString, callMs: 300, retryForMs: 5_000, observe });
      let finish = () => {};
      let sign = () => {};
      const answer = connection.call('read', (_, alive) => {
        sign = alive;
        return new Promise<string>((resolve) => {
          finish = () => resolve('all of it');
        });
      });
      for (let part = 0; part < 5; part += 1) {
        await vi.advanceTimersByTimeAsync(250);
        sign();
      }
      finish();
      expect(await answer).toBe('all of it');
      expect(observe).not.toHaveBeenCalled();
      connection.close();
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('closing', () => {
  it('refuses reads as well, and is not held up by a server that is away', () =>
    onStandIn(async ({ log, standIn }) => {
      await log.append('s', [anEvent()], 'none');
      standIn.stop();
      await log.close();
      await expect(log.readStream('s')).rejects.toThrow(EventLogClosedError);
      await expect(log.head()).rejects.toThrow(EventLogClosedError);
    }, quick));
});

describe('what may not be told', () => {
  const password = 'hunter2-hunter2';

  it('neither errors nor what is observed hold the password', () =>
    onStandIn(async ({ another, standIn, happenings }) => {
      const account = standIn.connectionString.replace('esdb://', `esdb://someone:${password}@`);
      const log = another({ connectionString: account, timers: { retryForMs: 300 } });
      standIn.interfere = failFirst(1, 'append', 'before', () =>
        grpcError(2, `a server that repeats ${password}`),
      );
      const told = [await log.append('s', [anEvent()], 'none').catch((error: unknown) => error)];
      standIn.stop();
      told.push(await log.append('s', [anEvent()], 'none').catch((error: unknown) => error));
      for (const error of told) expect(error).toBeInstanceOf(Error);
      const text = [
        ...told.map((error) => (error instanceof Error ? error.stack : '')),
        JSON.stringify(happenings),
      ];
      expect(text.join('\n')).not.toContain(password);
    }, quick));

  it('a certificate that is no certificate looks like an outage, and is named', () =>
    onStandIn(async ({ another, standIn, happenings }) => {
      // TLS asked of a server that speaks none: refused in the handshake, with code 14.
      const connectionString = standIn.connectionString
        .replace('tls=false', 'tls=true')
        .replace('127.0.0.1', 'localhost');
      const log = another({ connectionString, timers: { retryForMs: 300 } });
      await expect(log.readStream('s')).rejects.toThrow(
        /certificate of the server could not be verified.*tlsCAFile/,
      );
      // Tried many times, told once.
      expect(happenings).toMatchObject([{ kind: 'tls-failure', call: 'readStream' }]);
    }));

  it('a cluster of which no node is found may fail for its certificates too, and says so', () =>
    onStandIn(async ({ another }) => {
      const options = 'maxDiscoverAttempts=1&discoveryInterval=1&gossipTimeout=1';
      const connectionString = `esdb://127.0.0.1:1,127.0.0.1:2?${options}`;
      const log = another({ connectionString, timers: { retryForMs: 100 } });
      await expect(log.head()).rejects.toThrow(
        /No node answered, or the certificate of none could be verified/,
      );
    }));
});
