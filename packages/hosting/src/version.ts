import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Version of the software, from the manifest of a service. */
export const versionIn = (manifest: URL): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(manifest, 'utf8'))).version;
