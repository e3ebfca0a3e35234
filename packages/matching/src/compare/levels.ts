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
  'partial-similar',
  'part-shared',
  'short-form',
  'resembles',
] as const;

/**
 * The levels at which two values of a field can agree. They are the storage format of explanations in events: never
 * rename or reuse one, and add new ones at the end.
 */
export const comparisonLevels = {
  nationalNumber: ['exact', 'other-kind', 'different', 'missing'],
  familyName: nameLevels,
  givenNames: nameLevels,
  birthDate: [
    'exact',
    'swapped',
    'one-digit-off',
    'stand-in',
    'month',
    'year',
    'different',
    'missing',
    'day-and-month',
  ],
  sex: ['exact', 'different', 'missing'],
  address: [
    'exact',
    'same-house-number',
    'same-street',
    'same-municipality',
    'different',
    'missing',
    'same-elsewhere',
    'place-only',
  ],
  school: ['exact', 'similar', 'different', 'missing'],
} as const;

/** Who else a report may be about than the person it is compared with: what takes away from the weight. */
export const lookalikeLevels = ['none', 'household', 'twin', 'namesake'] as const;

/** A field of the person details that is compared. */
export type ComparedField = keyof typeof comparisonLevels;

/** The levels of one field. */
export type LevelOf<Field extends ComparedField> = (typeof comparisonLevels)[Field][number];

/** Who else a report may be about: a twin, somebody of the same household, a namesake, or nobody in particular. */
export type LookalikeLevel = (typeof lookalikeLevels)[number];

/** How two values of one field agree, without the values: the field, the level, and what that is worth. */
export type FieldComparison =
  | {
      readonly [Field in ComparedField]: {
        readonly field: Field;
        readonly level: LevelOf<Field>;
        /** log2 of the likelihood ratio: above 0 speaks for the same person, below 0 against. */
        readonly weight: number;
      };
    }[ComparedField]
  | {
      readonly field: 'lookalike';
      readonly level: LookalikeLevel;
      /** In bits, 0 or below: how much less is certain because it may be a brother, a sister or a namesake. */
      readonly weight: number;
    };
