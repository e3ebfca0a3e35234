const nameLevels = [
  'exact',
  'particle',
  'swapped',
  'partial',
  'sounds-alike',
  'similar',
  'swapped-similar',
  'initial',
  'different',
  'missing',
] as const;

/**
 * The levels at which two values of a field can agree. They are the storage format of explanations in events: never
 * rename or reuse one.
 */
export const comparisonLevels = {
  nationalNumber: ['exact', 'other-kind', 'different', 'missing'],
  familyName: nameLevels,
  givenNames: nameLevels,
  birthDate: ['exact', 'swapped', 'one-digit-off', 'stand-in', 'month', 'year', 'different', 'missing'],
  sex: ['exact', 'different', 'missing'],
  address: ['exact', 'same-house-number', 'same-street', 'same-municipality', 'different', 'missing'],
  school: ['exact', 'similar', 'different', 'missing'],
} as const;

/** A field of the person details that is compared. */
export type ComparedField = keyof typeof comparisonLevels;

/** The levels of one field. */
export type LevelOf<Field extends ComparedField> = (typeof comparisonLevels)[Field][number];

/** How two values of one field agree, without the values: the field, the level, and what that is worth. */
export type FieldComparison = {
  readonly [Field in ComparedField]: {
    readonly field: Field;
    readonly level: LevelOf<Field>;
    /** log2 of the likelihood ratio: above 0 speaks for the same person, below 0 against. */
    readonly weight: number;
  };
}[ComparedField];
