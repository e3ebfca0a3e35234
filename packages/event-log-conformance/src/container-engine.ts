import { existsSync } from 'node:fs';
import { get } from 'node:http';

const defaultSocket = '/var/run/docker.sock';
const probeMs = 2_000;

type EngineAddress = { readonly socketPath: string } | { readonly host: string; readonly port: number };

/** Whether a container engine answers, within two seconds, where `DOCKER_HOST` says or at its usual place. */
export async function containerEngineAnswers(dockerHost: string | undefined): Promise<boolean> {
  const engine = engineAddress(dockerHost);
  return engine !== undefined && (await answers(engine));
}

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
