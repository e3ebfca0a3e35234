import type { KnownValues, YoungPersonBody } from '@samenspoor/contracts';

/** What one report says of a young person, and when. */
export interface Said {
  readonly youngPerson: YoungPersonBody;
  readonly reportedAt: string;
}

type Field = keyof KnownValues;
type ValueOf<Name extends Field> = KnownValues[Name][number]['value'];

/** A value as it is shown: what a report leaves out is not known, and so is an address without anything in it. */
const valueIn: { readonly [Name in Field]: (person: YoungPersonBody) => ValueOf<Name> | null } = {
  familyName: ({ familyName }) => familyName ?? null,
  givenNames: ({ givenNames }) => givenNames ?? null,
  birthDate: ({ birthDate }) => birthDate ?? null,
  sex: ({ sex }) => sex ?? null,
  nationalNumber: ({ nationalNumber }) => nationalNumber ?? null,
  language: ({ language }) => language ?? null,
  address: ({ address }) =>
    filled({
      street: address?.street ?? null,
      houseNumber: address?.houseNumber ?? null,
      postcode: address?.postcode ?? null,
      municipality: address?.municipality ?? null,
    }),
  school: ({ school }) => filled({ name: school?.name ?? null, municipality: school?.municipality ?? null }),
};

function filled<Place extends object>(place: Place): Place | null {
  return Object.values(place).some((part) => part !== null && part !== '') ? place : null;
}

/** Per field each distinct value once, with when it was last reported; the last one first. */
export function knownValuesOf(said: readonly Said[]): KnownValues {
  const newestFirst = said.toSorted((a, b) => Date.parse(b.reportedAt) - Date.parse(a.reportedAt));
  const of = <Name extends Field>(field: Name) => {
    const found = new Map<string, { value: ValueOf<Name>; reportedAt: string }>();
    for (const { youngPerson, reportedAt } of newestFirst) {
      const value = valueIn[field](youngPerson);
      const key = JSON.stringify(value);
      if (value !== null && !found.has(key)) found.set(key, { value, reportedAt });
    }
    return [...found.values()];
  };
  return {
    familyName: of('familyName'),
    givenNames: of('givenNames'),
    birthDate: of('birthDate'),
    sex: of('sex'),
    nationalNumber: of('nationalNumber'),
    language: of('language'),
    address: of('address'),
    school: of('school'),
  };
}
