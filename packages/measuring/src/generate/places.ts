import { type Municipality, municipalities } from '@samenspoor/domain';
import { cumulate, type Random, ZipfList } from '../random/random.js';

/** A street in both languages. */
export interface Street {
  readonly nl: string;
  readonly fr: string;
}

export interface Home {
  readonly street: Street;
  readonly houseNumber: string;
  /** Box within the house; null for most. */
  readonly box: string | null;
  readonly postcode: string;
  readonly municipality: Municipality;
}

export interface School {
  readonly kind: SchoolKind;
  readonly name: string;
  readonly municipality: Municipality;
}

/** How a kind of school is written, the official way first. */
interface SchoolKind {
  readonly language: 'nl' | 'fr';
  readonly written: readonly ((name: string) => string)[];
}

const streetRoots: readonly (readonly [nl: string, fr: string])[] = [
  ['Park', 'du Parc'],
  ['Wilgen', 'des Saules'],
  ['Populieren', 'des Peupliers'],
  ['Esdoorn', "de l'Érable"],
  ['Beuken', 'des Hêtres'],
  ['Eiken', 'des Chênes'],
  ['Merel', 'du Merle'],
  ['Zwaluwen', 'des Hirondelles'],
  ['Leeuwerik', "de l'Alouette"],
  ['Nachtegaal', 'du Rossignol'],
  ['Molen', 'du Moulin'],
  ['Hoeve', 'de la Ferme'],
  ['Bron', 'de la Source'],
  ['Beek', 'du Ruisseau'],
  ['Vijver', "de l'Étang"],
  ['Brug', 'du Viaduc'],
  ['Haven', 'du Port'],
  ['Sluis', "de l'Écluse"],
  ['Kade', 'du Quai'],
  ['Wever', 'des Tisserands'],
  ['Smeden', 'des Forgerons'],
  ['Bakkers', 'des Boulangers'],
  ['Brouwers', 'des Brasseurs'],
  ['Drukkers', 'des Imprimeurs'],
  ['Timmerlieden', 'des Charpentiers'],
  ['Metsers', 'des Maçons'],
  ['Klok', 'de la Cloche'],
  ['Toren', 'de la Tour'],
  ['Kapel', 'de la Chapelle'],
  ['Klooster', 'du Cloître'],
  ['Abdij', "de l'Abbaye"],
  ['Koning', 'du Roi'],
  ['Koningin', 'de la Reine'],
  ['Prinsen', 'des Princes'],
  ['Hertog', 'du Duc'],
  ['Graaf', 'du Comte'],
  ['Ridder', 'du Chevalier'],
  ['Zonne', 'du Soleil'],
  ['Maan', 'de la Lune'],
  ['Sterren', 'des Étoiles'],
  ['Dageraad', "de l'Aurore"],
  ['Lente', 'du Printemps'],
  ['Oogst', 'de la Moisson'],
  ['Wijngaard', 'de la Vigne'],
  ['Boomgaard', 'du Verger'],
  ['Distel', 'du Chardon'],
  ['Klaver', 'du Trèfle'],
  ['Lelie', 'du Lys'],
  ['Viooltjes', 'des Violettes'],
  ['Hulst', 'du Houx'],
  ['Zand', 'du Sable'],
  ['Berg', 'de la Montagne'],
  ['Dal', 'de la Vallée'],
  ['Bos', 'du Bois'],
  ['Weide', 'de la Prairie'],
  ['Vrede', 'de la Concorde'],
  ['Recht', 'de la Justice'],
  ['Arbeid', 'du Travail'],
  ['Vooruitgang', 'du Progrès'],
  ['Dapper', 'du Brave'],
];
const streetKinds: readonly (readonly [nl: string, fr: string])[] = [
  ['straat', 'Rue'],
  ['laan', 'Avenue'],
  ['plein', 'Place'],
  ['dreef', 'Drève'],
  ['weg', 'Chemin'],
];

const streets = new ZipfList<Street>(
  streetKinds.flatMap(([kindNl, kindFr]) =>
    streetRoots.map(([nl, fr]) => ({ nl: `${nl}${kindNl}`, fr: `${kindFr} ${fr}` })),
  ),
  0.4,
);

const schoolKinds: readonly SchoolKind[] = [
  {
    language: 'nl',
    written: [(n) => `Koninklijk Atheneum ${n}`, (n) => `KA ${n}`, (n) => `Atheneum ${n}`],
  },
  {
    language: 'nl',
    written: [
      (n) => `Technisch Instituut ${n}`,
      (n) => `TI ${n}`,
      (n) => `Techn. Inst. ${n}`,
      (n) => `Instituut ${n}`,
    ],
  },
  { language: 'nl', written: [(n) => `${n}college`, (n) => `College ${n}`, (n) => `${n}coll.`] },
  {
    language: 'fr',
    written: [(n) => `Athénée royal ${n}`, (n) => `AR ${n}`, (n) => `Athénée ${n}`],
  },
  {
    language: 'fr',
    written: [
      (n) => `Institut technique ${n}`,
      (n) => `Inst. techn. ${n}`,
      (n) => `Institut ${n}`,
      (n) => `IT ${n}`,
    ],
  },
  { language: 'fr', written: [(n) => `Collège ${n}`, (n) => `Coll. ${n}`, (n) => `Centre scolaire ${n}`] },
  { language: 'fr', written: [(n) => `Lycée ${n}`, (n) => `Ecole ${n}`] },
];
const schoolNames = {
  nl: ['Zonnebloem', 'Klaverveld', 'Horizon', 'Kompas', 'Zilverberk', 'Passer', 'Waterkant', 'Ankerplaats'],
  fr: [
    'du Tournesol',
    'des Remparts',
    'Horizon',
    'de la Boussole',
    'du Bouleau',
    'des Quais',
    'Léonard',
    'Curie',
  ],
};

const schoolsByMunicipality: ReadonlyMap<Municipality, readonly School[]> = new Map(
  municipalities.map((municipality, index) => {
    const schools = [0, 1, 2, 3, 4, 5].flatMap((nth): readonly School[] => {
      const kind = schoolKinds[(index + nth * 3) % schoolKinds.length];
      if (kind === undefined) return [];
      const names = schoolNames[kind.language];
      return [{ kind, name: names[(index * 5 + nth) % names.length] ?? 'Horizon', municipality }];
    });
    return [municipality, schools];
  }),
);

/** Thousands of inhabitants, roughly; larger municipalities have more young people. */
const inhabitants: Readonly<Record<string, number>> = {
  Anderlecht: 126,
  Brussel: 196,
  Schaarbeek: 130,
  'Sint-Jans-Molenbeek': 98,
  Elsene: 88,
  Ukkel: 86,
  Vorst: 56,
  Jette: 53,
  Etterbeek: 48,
  Evere: 44,
};
const municipalitySums = cumulate(municipalities.map(({ name }) => inhabitants[name.nl] ?? 30));

function drawMunicipality(random: Random): Municipality {
  const municipality = municipalities[random.weighted(municipalitySums)];
  if (municipality === undefined) throw new RangeError('there are no municipalities');
  return municipality;
}

export function drawHome(random: Random): Home {
  const municipality = drawMunicipality(random);
  const number = 1 + Math.floor(random.next() ** 1.6 * 220);
  return {
    street: streets.draw(random),
    houseNumber: `${number}${random.chance(0.05) ? random.pick('ABC') : ''}`,
    box: random.chance(0.35) ? String(random.int(1, 24)) : null,
    postcode: random.pick(municipality.postcodes),
    municipality,
  };
}

/** A school of the municipality, or of another one; of the language if there is one. */
export function drawSchool(random: Random, home: Municipality, language: 'nl' | 'fr'): School {
  const municipality = random.chance(0.6) ? home : drawMunicipality(random);
  const schools = schoolsByMunicipality.get(municipality) ?? [];
  const own = schools.filter(({ kind }) => kind.language === language);
  return random.pick(own.length > 0 ? own : schools);
}
