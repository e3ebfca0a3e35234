/**
 * Rows that are stored with the events of an append, in the one statement and only if it stores its events now: where
 * it meets a conflict, or was made before, they are left. For what must not stand in the database without the other.
 */
export interface Companion<Row> {
  /** The row's columns, in order, with their SQL types. */
  readonly columns: readonly (readonly [name: string, type: string])[];
  readonly valuesOf: (row: Row) => CompanionValues;
  /**
   * The statement that stores rows. It finds them in the relation `beside`: the columns above, and `append`, the place
   * in the batch (from 1) of the append that each belongs to.
   */
  readonly insert: string;
}

/** One row, a value for each column. */
export type CompanionValues = readonly (string | number)[];
