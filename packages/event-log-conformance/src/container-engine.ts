import { existsSync } from 'node:fs';
import { get } from 'node:http';

export type ContainerStart =
  | { readonly ok: true; readonly url: string; stop(): Promise<void> }
  | { readonly ok: false; readonly reason: string };

/** A container that runs; of testcontainers' own type only what is used here. */
interface Stoppable {
  stop(): Promise<unknown>;
}

const defaultSocket = '/var/run/docker.sock';
const probeMs = 2_000;
/** An image that is not there yet has to come over the network first. */
export const containerStartMs = 100_000;

/** Whether a container engine answers within two seconds, where DOCKER_HOST says or at the usual place. */
export async function containerEngineAnswers(dockerHost: string | undefined): Promise<boolean> {
  const engine = engineAddress(dockerHost);
  return engine !== undefined && (await answers(engine));
}

/** The container, unless it takes too long; one that comes too late is stopped again. */
export async function startedInTime<T extends Stoppable>(starting: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`not there after ${containerStartMs / 1_000} s`)),
      containerStartMs,
    );
  });
  try {
    return await Promise.race([starting, late]);
  } catch (error) {
    // Should it come after all, nobody will use it.
    starting.then((container) => container.stop()).catch(() => {});
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

type EngineAddress = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/** Where the container engine should listen; undefined when there is no such place. */
export function engineAddress(dockerHost: string | undefined): EngineAddress | undefined {
  if (dockerHost === undefined || dockerHost === '') {
    return existsSync(defaultSocket) ? { socketPath: defaultSocket } : undefined;
  }
  if (!URL.canParse(dockerHost)) return undefined;
  const { protocol, hostname, port, pathname } = new URL(dockerHost);
  if (protocol === 'unix:') return { socketPath: pathname };
  // Behind TLS on its own port; that it listens is all that is asked.
  return hostname === '' ? undefined : { host: hostname, port: Number(port || 2375) };
}

function answers(engine: EngineAddress): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ ...engine, path: '/_ping', timeout: probeMs }, (response) => {
      response.resume();
      resolve(true);
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
    request.on('close', () => resolve(false));
  });
}
