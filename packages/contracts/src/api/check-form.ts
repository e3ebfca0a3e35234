import { z } from 'zod';
import { type FormError, type FormRule, formError, formRules } from './form-error.js';
import { knownFields, nearestName } from './known-fields.js';

export type FormResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly errors: readonly FormError[] };

/** Rules by schema; the moment in milliseconds, since a registry maps over the type of anything larger. */
const timeRules = z.registry<{ rule: (value: z.core.$output, now: number) => readonly FormError[] }>();

/**
 * Gives a schema rules that depend on the moment ("not in the future", a list with dates). They stand beside it, since
 * a schema is made once and a moment is not.
 */
export const withTimeRules = <Schema extends z.ZodType>(
  schema: Schema,
  rule: (value: z.output<Schema>, now: Date) => readonly FormError[],
): Schema => {
  timeRules.add(schema, { rule: (value, now) => rule(value, new Date(now)) });
  return schema;
};

/** At most this many errors are answered: enough to repair a form, too few to flood anybody. */
const mostErrors = 50;

/**
 * Checks the form of a request, or of a part of it.
 * @returns the value as the schema reads it, or what is wrong: rules and JSON pointers, never a value
 */
export const checkForm = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  now: Date,
): FormResult<z.output<Schema>> => {
  const parsed = schema.safeParse(input);
  if (!parsed.success)
    return {
      ok: false,
      errors: parsed.error.issues.flatMap((issue) => errorsOf(issue, [], schema, input)).slice(0, mostErrors),
    };
  const errors = timeRules.get(schema)?.rule(parsed.data, now.getTime()) ?? [];
  return errors.length === 0 ? { ok: true, value: parsed.data } : { ok: false, errors };
};

const isFormRule = (rule: unknown): rule is FormRule => formRules.some((known) => known === rule);

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? Reflect.get(value, step)
        : undefined,
    input,
  );

const errorsOf = (
  issue: z.core.$ZodIssue,
  parents: readonly PropertyKey[],
  schema: z.core.$ZodType,
  input: unknown,
): readonly FormError[] => {
  const path = [...parents, ...issue.path];
  const absent = path.length > 0 && valueAt(input, path) === undefined;
  switch (issue.code) {
    case 'invalid_type':
      return [
        absent
          ? formError(path, 'required')
          : formError(path, path.length === 0 ? 'object-needed' : 'type', { expected: issue.expected }),
      ];
    case 'unrecognized_keys': {
      const known = knownFields(schema, path);
      return issue.keys.map((key) =>
        formError([...path, key], 'unknown-field', { nearest: nearestName(key, known) ?? '' }),
      );
    }
    case 'invalid_value':
      return [
        absent
          ? formError(path, 'required')
          : formError(path, 'not-in-list', { allowed: issue.values.join(', ') }),
      ];
    case 'invalid_union': {
      // No branch bears the name that was given, among those that there are.
      if (issue.errors.length === 0 && 'options' in issue && !absent)
        return [formError(path, 'not-in-list', { allowed: (issue.options ?? []).join(', ') })];
      // The branch that the value was meant for is the one whose own type it has.
      const meant = issue.errors.find((branch) => !isOfAnotherType(branch));
      const expected = issue.errors.flatMap((branch) =>
        branch.flatMap((each) => (each.code === 'invalid_type' ? [each.expected] : [])),
      );
      if (absent) return [formError(path, 'required')];
      return meant
        ? meant.flatMap((each) => errorsOf(each, path, schema, input))
        : [formError(path, 'type', { expected: expected.join(' / ') })];
    }
    case 'too_big':
      return [
        formError(path, issue.origin === 'array' ? 'too-many' : 'too-large', { max: String(issue.maximum) }),
      ];
    case 'too_small':
      return [
        formError(path, issue.origin === 'array' ? 'too-few' : 'too-small', { min: String(issue.minimum) }),
      ];
    case 'custom': {
      const { rule, ...params } = issue.params ?? {};
      const texts = Object.entries(params).map(([name, value]) => [name, String(value)] as const);
      return [formError(path, isFormRule(rule) ? rule : 'type', Object.fromEntries(texts))];
    }
    default:
      return [formError(path, 'type', { expected: issue.code })];
  }
};

/** Whether a branch of a union failed because the value is of another type altogether. */
const isOfAnotherType = (branch: readonly z.core.$ZodIssue[]): boolean =>
  branch.some((each) => each.path.length === 0 && each.code === 'invalid_type');
