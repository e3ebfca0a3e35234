/** NIS code (five digits) of one of the 19 municipalities of the Brussels-Capital Region. */
export type NisCode = string & { readonly __brand: 'NisCode' };

/** A name in both official languages; the same text twice where there is only one. */
export interface PlaceName {
  readonly nl: string;
  readonly fr: string;
}

/** One municipality: its names, its postcodes, and the parts of it people name instead of it. */
export interface Municipality {
  readonly nis: NisCode;
  readonly name: PlaceName;
  readonly postcodes: readonly string[];
  /** Former municipalities and usual short forms that no folding rule derives from the name. */
  readonly parts: readonly string[];
}

type MunicipalityRow = readonly [
  nis: string,
  nl: string,
  fr: string,
  postcodes: string,
  parts?: readonly string[],
];

const rows: readonly MunicipalityRow[] = [
  ['21001', 'Anderlecht', 'Anderlecht', '1070'],
  ['21002', 'Oudergem', 'Auderghem', '1160'],
  ['21003', 'Sint-Agatha-Berchem', 'Berchem-Sainte-Agathe', '1082'],
  [
    '21004',
    'Brussel',
    'Bruxelles',
    '1000 1020 1120 1130',
    [
      'Brussels',
      'Bxl',
      'Brussel-Stad',
      'Bruxelles-Ville',
      'Laken',
      'Laeken',
      'Neder-Over-Heembeek',
      'NOH',
      'Haren',
    ],
  ],
  ['21005', 'Etterbeek', 'Etterbeek', '1040'],
  ['21006', 'Evere', 'Evere', '1140'],
  ['21007', 'Vorst', 'Forest', '1190'],
  ['21008', 'Ganshoren', 'Ganshoren', '1083'],
  ['21009', 'Elsene', 'Ixelles', '1050'],
  ['21010', 'Jette', 'Jette', '1090'],
  ['21011', 'Koekelberg', 'Koekelberg', '1081'],
  ['21012', 'Sint-Jans-Molenbeek', 'Molenbeek-Saint-Jean', '1080'],
  ['21013', 'Sint-Gillis', 'Saint-Gilles', '1060'],
  ['21014', 'Sint-Joost-ten-Node', 'Saint-Josse-ten-Noode', '1210'],
  ['21015', 'Schaarbeek', 'Schaerbeek', '1030'],
  ['21016', 'Ukkel', 'Uccle', '1180'],
  ['21017', 'Watermaal-Bosvoorde', 'Watermael-Boitsfort', '1170'],
  ['21018', 'Sint-Lambrechts-Woluwe', 'Woluwe-Saint-Lambert', '1200'],
  ['21019', 'Sint-Pieters-Woluwe', 'Woluwe-Saint-Pierre', '1150'],
];

const known: ReadonlySet<string> = new Set(rows.map(([nis]) => nis));

/** Whether `text` is the NIS code of one of the 19 municipalities. */
export function isNisCode(text: string): text is NisCode {
  return known.has(text);
}

/** The 19 municipalities, by NIS code [domain §10]. */
export const municipalities: readonly Municipality[] = rows.flatMap(([nis, nl, fr, postcodes, parts = []]) =>
  isNisCode(nis) ? [{ nis, name: { nl, fr }, postcodes: postcodes.split(' '), parts }] : [],
);

const byNis: ReadonlyMap<string, Municipality> = new Map(municipalities.map((place) => [place.nis, place]));

/** The municipality with this NIS code, or null when it is none of the 19. */
export function municipalityByNis(nis: string): Municipality | null {
  return byNis.get(nis) ?? null;
}
