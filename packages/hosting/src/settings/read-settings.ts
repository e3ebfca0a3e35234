import { z } from 'zod';
import { ConfigError } from '../config-error.js';

/** What `--help` says of a setting, and whether its value is kept to itself. */
type About = {
  readonly about: string;
  readonly secret: boolean;
};

/** Goes with a schema as its meta data. */
export const about = (text: string, secret = false): About => ({ about: text, secret });

const given = (environment: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));

/**
 * Reads the settings of a service. An empty variable counts as absent.
 * @throws ConfigError that names every setting that can't be
 */
export const readSettings = <Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  environment: NodeJS.ProcessEnv,
): z.infer<z.ZodObject<Shape>> => {
  const read = schema.safeParse(given(environment));
  if (read.success) return read.data;
  throw new ConfigError(
    read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
};

const aboutOf = (schema: z.core.$ZodType): About => {
  const meta = z.globalRegistry.get(schema);
  const text: unknown = meta?.['about'];
  return { about: typeof text === 'string' ? text : '', secret: meta?.['secret'] === true };
};

/** Every setting of a service with what it means, a line each. */
export const settingsHelp = (schema: z.ZodObject): string => {
  const names = Object.keys(schema.shape);
  const width = Math.max(...names.map((name) => name.length));
  return Object.entries(schema.shape)
    .map(([name, setting]) => `  ${name.padEnd(width)}  ${aboutOf(setting).about}`)
    .join('\n');
};

/** What the settings of a service are, for its log: those that hold a secret only as given or not. */
export const settingsInForce = (
  schema: z.ZodObject,
  environment: NodeJS.ProcessEnv,
): Readonly<Record<string, unknown>> => {
  const read: Readonly<Record<string, unknown>> = readSettings(schema, environment);
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, setting]) => {
      const value = read[name];
      return [name, value !== undefined && aboutOf(setting).secret ? 'given' : (value ?? 'absent')];
    }),
  );
};
