import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { MovingFault } from '../fault.js';

/** Version of the files that are written; another one is refused. */
export const formatVersion = 1;

const file = z.object({
  name: z.string().regex(/^[a-z.]+$/),
  lines: z.number().int().nonnegative(),
  /** SHA-256 of the whole file, in hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const shared = {
  formatVersion: z.literal(formatVersion),
  /** Which log it is of, or whose keys: both say the same, or do not belong together. */
  logIdentity: z.string().min(1),
  begunAt: z.iso.datetime(),
  completedAt: z.iso.datetime(),
  file,
};

export const logManifest = z.object({
  kind: z.literal('samenspoor-log'),
  ...shared,
  /** Up to how many events, in the order of the log, was told outside, by kind; with what else is known of it. */
  checkpoints: z.record(
    z.string(),
    z.array(z.object({ name: z.string(), events: z.number().int().nonnegative(), row: z.string() })),
  ),
});

export const keysManifest = z.object({
  kind: z.literal('samenspoor-keys'),
  ...shared,
  secrets: z.number().int().nonnegative(),
  dataKeys: z.number().int().nonnegative(),
  /** Fingerprints of the master keys without which nothing of it opens. */
  masterKeyIds: z.array(z.string()),
});

export type LogManifest = z.infer<typeof logManifest>;
export type KeysManifest = z.infer<typeof keysManifest>;

export const manifestName = 'manifest.json';

/**
 * The manifest of one part of a backup.
 * @throws MovingFault when there is none, or none of this kind and version
 */
export const readManifest = async <Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
  what: string,
): Promise<z.infer<Schema>> => {
  const path = join(folder, manifestName);
  const text = await readFile(path, 'utf8').catch(() => {
    throw new MovingFault(
      `${path} is missing: ${folder} holds no whole backup of the ${what}. One that was interrupted has no manifest.`,
    );
  });
  const read = schema.safeParse(parsed(text));
  if (read.success) return read.data;
  throw new MovingFault(
    `${path} is no manifest of a backup of the ${what} in format ${formatVersion}, which is the one this release reads.`,
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
