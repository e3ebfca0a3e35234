import { distance } from 'fastest-levenshtein';
import { z } from 'zod';

/** The schema under wrappers that say nothing of fields: optional, nullable, defaults. */
const bare = (schema: z.core.$ZodType): z.core.$ZodType =>
  schema instanceof z.ZodOptional ||
  schema instanceof z.ZodExactOptional ||
  schema instanceof z.ZodNullable ||
  schema instanceof z.ZodDefault
    ? bare(schema.unwrap())
    : schema;

const within = (schema: z.core.$ZodType, step: PropertyKey): readonly z.core.$ZodType[] => {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) {
    const field = Object.entries(inner.shape).find(([name]) => name === step)?.[1];
    return field === undefined ? [] : [field];
  }
  if (inner instanceof z.ZodArray) return [inner.element];
  if (inner instanceof z.ZodRecord) return [inner.valueType];
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => within(option, step));
  return [];
};

const fieldsIn = (schema: z.core.$ZodType): readonly string[] => {
  const inner = bare(schema);
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap(fieldsIn);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum)
    return inner.keyType.options.map(String);
  return [];
};

/** Names of the fields that a schema knows at a path. */
export const knownFields = (schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] =>
  path
    .reduce<readonly z.core.$ZodType[]>(
      (found, step) => found.flatMap((each) => within(each, step)),
      [schema],
    )
    .flatMap(fieldsIn);

/** The known name that an unknown one resembles most; capitals and separators count for nothing. */
export const nearestName = (unknown: string, known: readonly string[]): string | null => {
  const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, '');
  const asked = plain(unknown.slice(0, 100));
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const name of known) {
    const steps = distance(asked, plain(name));
    if (steps < least) [nearest, least] = [name, steps];
  }
  return nearest;
};
