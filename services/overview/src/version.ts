import { versionIn } from '@samenspoor/hosting';

/** Version of the software, from this service's manifest. */
export const version: string = versionIn(new URL('../package.json', import.meta.url));
