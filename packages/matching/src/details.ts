/** Sex as reported: female, male, or other/not stated on the identity document. */
export type Sex = 'F' | 'M' | 'X';

/** Where a young person lives, as written in one report. */
export interface AddressDetails {
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly municipality: string | null;
}

/** The school of a young person, as written in one report. */
export interface SchoolDetails {
  readonly name: string | null;
  readonly municipality: string | null;
}

/** What one report says of the young person. Only a name (family or given) is certain to be there. */
export interface PersonDetails {
  readonly familyName: string | null;
  readonly givenNames: string | null;
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** Eleven digits, and only when check digits and birth date allow it as a key; else null. */
  readonly nationalNumber: string | null;
  readonly address: AddressDetails | null;
  readonly school: SchoolDetails | null;
}
