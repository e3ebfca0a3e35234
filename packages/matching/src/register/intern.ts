import type { NormalisedAddress, NormalisedSchool } from '../normalise/address.js';
import type { NormalisedName } from '../normalise/name.js';
import type { NormalisedDetails } from '../normalise/normalise.js';

interface Kept<Value> {
  readonly value: Value;
  uses: number;
}

/** Equal values once, for as long as anybody uses them: what nobody uses any more is gone from memory. */
class Pool<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #keyOf: (value: Value) => string;

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  use(value: Value | null): Value | null {
    if (value === null) return null;
    const key = this.#keyOf(value);
    const kept = this.#kept.get(key);
    if (kept === undefined) {
      this.#kept.set(key, { value, uses: 1 });
      return value;
    }
    kept.uses += 1;
    return kept.value;
  }

  release(value: Value | null): void {
    if (value === null) return;
    const key = this.#keyOf(value);
    const kept = this.#kept.get(key);
    if (kept === undefined) return;
    kept.uses -= 1;
    if (kept.uses === 0) this.#kept.delete(key);
  }
}

/** All that a name consists of; the sounds follow from it. Elamrani in one piece is not El Amrani. */
function nameKey({ tokens, cores, joined, key }: NormalisedName): string {
  const written = tokens.join(' ');
  const plain = cores.every((core, place) => core === tokens[place])
    ? written
    : `${written}/${cores.join(' ')}`;
  return joined === key ? plain : `${plain}/${joined}`;
}
const dateKey = ({ year, month, day }: NonNullable<NormalisedDetails['birthDate']>): string =>
  `${year}-${month}-${day}`;

const textOf = (value: string | null): string => value ?? '-';

/** Everything that details say, in one text: equal for equal details, and for no others. */
export function detailsKey(details: NormalisedDetails): string {
  const { familyName, givenNames, birthDate, sex, nationalNumber, address, school } = details;
  const parts = [
    familyName && nameKey(familyName),
    givenNames && nameKey(givenNames),
    birthDate && dateKey(birthDate),
    sex,
    nationalNumber,
    school?.key ?? null,
  ];
  if (address !== null) {
    const { place, houseNumber, street, tongue, elsewhere } = address;
    parts.push(place, houseNumber, street, tongue);
    if (elsewhere !== null) parts.push(elsewhere.postcode, elsewhere.town);
  }
  return parts.map(textOf).join('|');
}

/** Names, dates, streets, schools and places are far fewer than reports: each is kept once. */
export class DetailsPool {
  readonly #names = new Pool<NormalisedName>(nameKey);
  readonly #dates = new Pool<NonNullable<NormalisedDetails['birthDate']>>(dateKey);
  readonly #schools = new Pool<NormalisedSchool>(({ key }) => key);
  readonly #texts = new Pool<string>((text) => text);

  /** The same details, made of what is kept already. */
  use(details: NormalisedDetails): NormalisedDetails {
    return {
      familyName: this.#names.use(details.familyName),
      givenNames: this.#names.use(details.givenNames),
      birthDate: this.#dates.use(details.birthDate),
      sex: details.sex,
      nationalNumber: details.nationalNumber,
      address: this.#address(details.address),
      school: this.#schools.use(details.school),
    };
  }

  /** Gives back what `use` answered. */
  release({ familyName, givenNames, birthDate, address, school }: NormalisedDetails): void {
    this.#names.release(familyName);
    this.#names.release(givenNames);
    this.#dates.release(birthDate);
    this.#schools.release(school);
    if (address === null) return;
    for (const text of [address.street, address.place, address.houseNumber]) this.#texts.release(text);
  }

  #address(address: NormalisedAddress | null): NormalisedAddress | null {
    if (address === null) return null;
    return {
      place: this.#texts.use(address.place),
      houseNumber: this.#texts.use(address.houseNumber),
      street: this.#texts.use(address.street),
      tongue: address.tongue,
      house: address.house,
      elsewhere: address.elsewhere,
    };
  }
}
