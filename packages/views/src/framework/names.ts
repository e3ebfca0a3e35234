import type { Generation } from './definition.js';

/** SQL names of the views of one schema. */
export interface ViewNames {
  readonly schema: string;
  readonly checkpoints: string;
  readonly active: string;
  table(of: Generation): string;
  index(of: Generation, index: string): string;
}

/** Throws a RangeError for a schema name that would need quoting. */
export function viewNames(schema: string): ViewNames {
  if (!/^[a-z_][a-z0-9_]{0,30}$/.test(schema)) {
    throw new RangeError(
      `Schema name ${JSON.stringify(schema)} is refused: give at most 41 of a-z, 0-9 and _, not beginning with a digit.`,
    );
  }
  return {
    schema,
    checkpoints: `${schema}.checkpoints`,
    active: `${schema}.active`,
    table: (of) => `${schema}.${tableName(of)}`,
    index: (of, index) => `${tableName(of)}_${identifier(index)}`,
  };
}

function tableName({ view, version, generation }: Generation): string {
  return `${identifier(view)}_v${version}${generation === 0 ? '' : `_g${generation}`}`;
}

function identifier(name: string): string {
  if (!/^[a-z][a-z-]{0,24}$/.test(name))
    throw new RangeError(`${JSON.stringify(name)} is no name for a view.`);
  return name.replaceAll('-', '_');
}

/** The generation as a key of a map. */
export const generationKey = ({ view, version, generation }: Generation): string =>
  `${view}/${version}/${generation}`;
