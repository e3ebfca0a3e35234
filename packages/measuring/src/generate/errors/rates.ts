/**
 * How often entry goes wrong, as probabilities per report (0–1) unless said otherwise. Where what a rate is about is
 * not there (no second given name, no double family name), nothing happens.
 */
export interface ErrorRates {
  /** A slip of the fingers in a name; each name on its own. A second one follows with the same chance. */
  readonly nameTypo: number;
  /** A name spelt as elsewhere; each name on its own. */
  readonly respelt: number;
  readonly diacriticsDropped: number;
  readonly capitals: number;
  readonly smallLetters: number;
  /** `Van den Berg` as `Vandenberg`, `Van Den Berg`, `Berg`; `El Idrissi` as `Elidrissi`, `El-Idrissi`, `Idrissi`. */
  readonly particle: number;
  /** One of two family names is left out. */
  readonly oneOfDouble: number;
  /** Two names with a hyphen instead of a space, or the other way round. */
  readonly hyphen: number;
  /** Family and given names in each other's place. */
  readonly namesSwapped: number;
  /** Second given names are written too. */
  readonly secondGivenWritten: number;
  readonly callingName: number;
  readonly mothersName: number;
  /** The masculine form of a family name for a girl (Kowalski for Kowalska). */
  readonly otherSexForm: number;
  readonly givenMissing: number;
  readonly familyMissing: number;
  readonly dayMonthSwapped: number;
  readonly digitOff: number;
  readonly monthOnly: number;
  readonly yearOnly: number;
  /** 1 January of the year stands for a date that is not known. */
  readonly standIn: number;
  readonly dateMissing: number;
  readonly numberMissing: number;
  readonly numberMistyped: number;
  readonly siblingsNumber: number;
  readonly addressMissing: number;
  readonly streetMissing: number;
  readonly houseNumberMissing: number;
  readonly postcodeMissing: number;
  readonly municipalityMissing: number;
  readonly streetTypo: number;
  readonly houseNumberWrong: number;
  /** Place names in the other language than the reporter's. */
  readonly otherLanguage: number;
  readonly schoolMissing: number;
  readonly schoolVaried: number;
  readonly schoolOther: number;
  readonly sexMissing: number;
  readonly sexWrong: number;
}

export const presetNames = ['mild', 'usual', 'harsh'] as const;
export type PresetName = (typeof presetNames)[number];

const usual: ErrorRates = {
  nameTypo: 0.035,
  respelt: 0.045,
  diacriticsDropped: 0.25,
  capitals: 0.19,
  smallLetters: 0.02,
  particle: 0.09,
  oneOfDouble: 0.15,
  hyphen: 0.25,
  namesSwapped: 0.015,
  secondGivenWritten: 0.4,
  callingName: 0.1,
  mothersName: 0.01,
  otherSexForm: 0.1,
  givenMissing: 0.001,
  familyMissing: 0.001,
  dayMonthSwapped: 0.02,
  digitOff: 0.012,
  monthOnly: 0.003,
  yearOnly: 0.015,
  standIn: 0.014,
  dateMissing: 0.026,
  numberMissing: 0.47,
  numberMistyped: 0.03,
  siblingsNumber: 0.01,
  addressMissing: 0.01,
  streetMissing: 0.07,
  houseNumberMissing: 0.04,
  postcodeMissing: 0.06,
  municipalityMissing: 0.04,
  streetTypo: 0.05,
  houseNumberWrong: 0.02,
  otherLanguage: 0.15,
  schoolMissing: 0.17,
  schoolVaried: 0.2,
  schoolOther: 0.05,
  sexMissing: 0.11,
  sexWrong: 0.01,
};

function scaled(factor: number, own: Partial<ErrorRates>): ErrorRates {
  const at = (rate: number) => Math.min(rate * factor, 0.9);
  const rates = Object.entries(usual).map(([name, rate]) => [name, at(rate)]);
  return { ...usual, ...Object.fromEntries(rates), ...own };
}

/** `usual` is about as difficult as what a network of many organisations sends; the others half and twice as much. */
export const presets: Readonly<Record<PresetName, ErrorRates>> = {
  mild: scaled(0.4, { numberMissing: 0.35, capitals: 0.1, schoolMissing: 0.1 }),
  usual,
  harsh: scaled(2, { numberMissing: 0.65, diacriticsDropped: 0.5, secondGivenWritten: 0.5, particle: 0.4 }),
};
