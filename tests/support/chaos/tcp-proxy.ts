import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How a network treats what goes through it. */
export interface Weather {
  /** What each piece is late, in milliseconds. */
  readonly delayMs: number;
  /** Each way and connection. */
  readonly bytesPerSecond: number;
}

const fair: Weather = { delayMs: 0, bytesPerSecond: Number.POSITIVE_INFINITY };

/**
 * A TCP proxy between services and an engine that can be slow, cut its connections, or swallow everything. Ours,
 * because the well-kept one (Toxiproxy) is a program in Go that every run of the suite would have to get and build.
 */
export class TcpProxy {
  readonly #server: Server;
  readonly #target: () => number;
  readonly #sockets = new Set<Socket>();
  #weather = fair;
  #passing = Promise.resolve();
  #letPass = () => {};
  #opened = 0;
  #lostUpTo = 0;

  private constructor(target: () => number) {
    this.#target = target;
    this.#server = createServer((client) => void this.#carry(client));
  }

  /** @param target port on this machine, asked at each connection; it need not be there yet */
  static async start(target: () => number): Promise<TcpProxy> {
    const proxy = new TcpProxy(target);
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy does not listen');
    return address.port;
  }

  slow(weather: Weather): void {
    this.#weather = weather;
  }

  clear(): void {
    this.#weather = fair;
  }

  /** Resets every connection that is open. */
  cut(): void {
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** From now on nothing arrives, either way, and nobody is told. */
  swallow(): void {
    this.#passing = new Promise((resolve) => {
      this.#letPass = resolve;
    });
  }

  /** What was held back arrives late. */
  release(): void {
    this.#letPass();
  }

  /** Nothing arrives any more, either way, on any connection that is open now, and nobody is ever told; others are well. */
  lose(): void {
    this.#lostUpTo = this.#opened;
  }

  async close(): Promise<void> {
    this.release();
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #carry(client: Socket): Promise<void> {
    const server = connect(this.#target(), '127.0.0.1');
    const both = [client, server];
    this.#opened += 1;
    const nth = this.#opened;
    for (const socket of both) {
      socket.setNoDelay();
      socket.on('error', () => {});
      this.#sockets.add(socket);
    }
    // Whichever way ends first, and however, ends the connection on both sides.
    await Promise.race([this.#oneWay(nth, client, server), this.#oneWay(nth, server, client)]).catch(
      () => {},
    );
    for (const socket of both) {
      this.#sockets.delete(socket);
      socket.destroy();
    }
  }

  #oneWay(nth: number, from: Socket, to: Socket): Promise<void> {
    const weather = () => this.#weather;
    const passing = () => this.#passing;
    const isLost = () => nth <= this.#lostUpTo;
    return pipeline(
      from,
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          const { delayMs, bytesPerSecond } = weather();
          const lateMs = delayMs + (1_000 * piece.length) / bytesPerSecond;
          if (lateMs > 0) await pause(lateMs);
          await passing();
          if (!isLost()) yield piece;
        }
      },
      to,
    );
  }
}
