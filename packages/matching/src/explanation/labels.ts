import type { FieldComparison } from '../compare/levels.js';

/** Languages in which an explanation can be read. */
export type Language = 'nl' | 'fr' | 'en';

/** One short sentence in each language. */
export type Label = Readonly<Record<Language, string>>;

const label = (nl: string, fr: string, en: string): Label => ({ nl, fr, en });

/** What a level means, for the person who must decide whether two reports are about one young person. */
export const explanationLabels: {
  readonly [Field in FieldComparison['field']]: Readonly<
    Record<Extract<FieldComparison, { field: Field }>['level'], Label>
  >;
} = {
  nationalNumber: {
    exact: label('Zelfde rijksregisternummer.', 'Même numéro de registre national.', 'Same national number.'),
    'other-kind': label(
      'Een gewoon en een BIS-nummer: kan een en dezelfde persoon zijn.',
      'Un numéro ordinaire et un numéro BIS : peut être une seule personne.',
      'A regular and a BIS number: may be one person.',
    ),
    different: label(
      'Een ander geldig rijksregisternummer.',
      'Un autre numéro de registre national valide.',
      'Another valid national number.',
    ),
    missing: label(
      'Rijksregisternummer niet aan beide kanten bekend.',
      'Numéro de registre national pas connu des deux côtés.',
      'National number not known on both sides.',
    ),
  },
  familyName: {
    exact: label('Zelfde familienaam.', 'Même nom de famille.', 'Same family name.'),
    particle: label(
      'Zelfde familienaam, op een voorzetsel of lidwoord na.',
      'Même nom de famille, à une particule près.',
      'Same family name but for a particle.',
    ),
    swapped: label(
      'De familienaam staat aan de andere kant op de plaats van de voornaam.',
      'Le nom de famille figure de l’autre côté à la place du prénom.',
      'The family name stands in the given name’s place on the other side.',
    ),
    partial: label(
      'Een deel van de familienaam is gelijk.',
      'Une partie du nom de famille est identique.',
      'Part of the family name is equal.',
    ),
    'sounds-alike': label(
      'De familienaam klinkt hetzelfde.',
      'Le nom de famille se prononce de la même façon.',
      'The family name sounds the same.',
    ),
    similar: label(
      'De familienaam verschilt weinig (tikfout?).',
      'Le nom de famille diffère peu (faute de frappe ?).',
      'The family name differs little (typing error?).',
    ),
    'swapped-similar': label(
      'Familienaam en voornaam lijken verwisseld.',
      'Nom et prénom semblent inversés.',
      'Family and given name seem to be swapped.',
    ),
    initial: label(
      'Alleen de eerste letter van de familienaam is vergelijkbaar, en gelijk.',
      'Seule l’initiale du nom de famille est comparable, et identique.',
      'Only the initial of the family name can be compared, and is equal.',
    ),
    different: label('Een andere familienaam.', 'Un autre nom de famille.', 'Another family name.'),
    missing: label(
      'Familienaam niet aan beide kanten bekend.',
      'Nom de famille pas connu des deux côtés.',
      'Family name not known on both sides.',
    ),
    'partial-similar': label(
      'Een deel van de familienaam lijkt op de andere.',
      'Une partie du nom de famille ressemble à l’autre.',
      'Part of the family name resembles the other.',
    ),
    'part-shared': label(
      'Van een dubbele familienaam is één deel gelijk.',
      'D’un double nom de famille, une partie est identique.',
      'Of a double family name one part is equal.',
    ),
    'short-form': label(
      'De ene familienaam is een korte vorm van de andere.',
      'Un nom de famille est une forme courte de l’autre.',
      'One family name is a short form of the other.',
    ),
    resembles: label(
      'De familienaam lijkt er wat op.',
      'Le nom de famille y ressemble un peu.',
      'The family name looks a little alike.',
    ),
  },
  givenNames: {
    exact: label('Zelfde voornamen.', 'Mêmes prénoms.', 'Same given names.'),
    particle: label(
      'Zelfde voornamen, op een voorvoegsel na.',
      'Mêmes prénoms, à un préfixe près.',
      'Same given names but for a prefix.',
    ),
    swapped: label(
      'De voornaam staat aan de andere kant op de plaats van de familienaam.',
      'Le prénom figure de l’autre côté à la place du nom de famille.',
      'The given name stands in the family name’s place on the other side.',
    ),
    partial: label(
      'De ene melding geeft meer voornamen, de andere zitten erin.',
      'Un signalement donne plus de prénoms, les autres en font partie.',
      'One report gives more given names, which include the other’s.',
    ),
    'sounds-alike': label(
      'De voornaam klinkt hetzelfde.',
      'Le prénom se prononce de la même façon.',
      'The given name sounds the same.',
    ),
    similar: label(
      'De voornaam verschilt weinig (tikfout, of een andere naam?).',
      'Le prénom diffère peu (faute de frappe, ou un autre prénom ?).',
      'The given name differs little (typing error, or another name?).',
    ),
    'swapped-similar': label(
      'Voornaam en familienaam lijken verwisseld.',
      'Prénom et nom semblent inversés.',
      'Given and family name seem to be swapped.',
    ),
    initial: label(
      'Alleen de eerste letter van de voornaam is vergelijkbaar, en gelijk.',
      'Seule l’initiale du prénom est comparable, et identique.',
      'Only the initial of the given name can be compared, and is equal.',
    ),
    different: label(
      'Een andere voornaam: broer, zus, tweeling of roepnaam?',
      'Un autre prénom : frère, sœur, jumeau ou prénom usuel ?',
      'Another given name: brother, sister, twin or calling name?',
    ),
    missing: label(
      'Voornaam niet aan beide kanten bekend.',
      'Prénom pas connu des deux côtés.',
      'Given name not known on both sides.',
    ),
    'partial-similar': label(
      'Een deel van de voornaam lijkt op de andere.',
      'Une partie du prénom ressemble à l’autre.',
      'Part of the given name resembles the other.',
    ),
    'part-shared': label(
      'Van een dubbele voornaam is één deel gelijk.',
      'D’un double prénom, une partie est identique.',
      'Of a double given name one part is equal.',
    ),
    'short-form': label(
      'De ene voornaam is een korte vorm van de andere.',
      'Un prénom est une forme courte de l’autre.',
      'One given name is a short form of the other.',
    ),
    resembles: label(
      'De voornaam lijkt er wat op.',
      'Le prénom y ressemble un peu.',
      'The given name looks a little alike.',
    ),
  },
  birthDate: {
    exact: label('Zelfde geboortedatum.', 'Même date de naissance.', 'Same birth date.'),
    swapped: label(
      'Dag en maand van de geboortedatum zijn verwisseld.',
      'Jour et mois de naissance sont inversés.',
      'Day and month of birth are swapped.',
    ),
    'one-digit-off': label(
      'De geboortedatum verschilt één cijfer.',
      'La date de naissance diffère d’un chiffre.',
      'The birth date differs by one digit.',
    ),
    'stand-in': label(
      'Zelfde geboortejaar; 1 januari staat vaak voor een onbekende dag.',
      'Même année de naissance ; le 1er janvier remplace souvent un jour inconnu.',
      'Same year of birth; 1 January often stands for an unknown day.',
    ),
    month: label(
      'Zelfde geboortejaar en -maand, de dag is niet bekend.',
      'Même année et même mois de naissance, jour inconnu.',
      'Same year and month of birth, the day is not known.',
    ),
    year: label(
      'Zelfde geboortejaar, meer is niet bekend.',
      'Même année de naissance, rien de plus n’est connu.',
      'Same year of birth, more is not known.',
    ),
    different: label('Een andere geboortedatum.', 'Une autre date de naissance.', 'Another birth date.'),
    missing: label(
      'Geboortedatum niet aan beide kanten bekend.',
      'Date de naissance pas connue des deux côtés.',
      'Birth date not known on both sides.',
    ),
    'day-and-month': label(
      'Zelfde dag en maand, ander geboortejaar.',
      'Même jour et mois, autre année de naissance.',
      'Same day and month, another year of birth.',
    ),
  },
  sex: {
    exact: label('Zelfde geslacht.', 'Même sexe.', 'Same sex.'),
    different: label('Een ander geslacht.', 'Un autre sexe.', 'Another sex.'),
    missing: label(
      'Geslacht niet aan beide kanten bekend.',
      'Sexe pas connu des deux côtés.',
      'Sex not known on both sides.',
    ),
  },
  address: {
    exact: label('Zelfde adres.', 'Même adresse.', 'Same address.'),
    'same-house-number': label(
      'Zelfde gemeente en huisnummer, de straatnaam verschilt of ontbreekt (Nederlands en Frans?).',
      'Même commune et même numéro, le nom de rue diffère ou manque (français et néerlandais ?).',
      'Same municipality and house number, street name differs or is missing (Dutch and French?).',
    ),
    'same-street': label(
      'Zelfde straat, het huisnummer verschilt of ontbreekt.',
      'Même rue, le numéro diffère ou manque.',
      'Same street, house number differs or is missing.',
    ),
    'same-municipality': label('Zelfde gemeente.', 'Même commune.', 'Same municipality.'),
    different: label(
      'Een andere gemeente (verhuisd?).',
      'Une autre commune (déménagement ?).',
      'Another municipality (moved?).',
    ),
    missing: label(
      'Adres niet aan beide kanten bekend.',
      'Adresse pas connue des deux côtés.',
      'Address not known on both sides.',
    ),
    'place-only': label(
      'Zelfde gemeente; geen huisnummer om te vergelijken.',
      'Même commune ; pas de numéro à comparer.',
      'Same municipality; no house number to compare.',
    ),
    'same-elsewhere': label(
      'Zelfde straat en huisnummer, andere gemeente.',
      'Même rue et numéro, autre commune.',
      'Same street and house number, another municipality.',
    ),
  },
  school: {
    exact: label('Zelfde school.', 'Même école.', 'Same school.'),
    similar: label(
      'Waarschijnlijk dezelfde school.',
      'Probablement la même école.',
      'Probably the same school.',
    ),
    different: label('Een andere school.', 'Une autre école.', 'Another school.'),
    missing: label(
      'School niet aan beide kanten bekend.',
      'École pas connue des deux côtés.',
      'School not known on both sides.',
    ),
  },
  lookalike: {
    none: label(
      'Geen aanwijzing voor een onbekende broer, zus of naamgenoot.',
      'Aucun indice d’un frère, d’une sœur ou d’un homonyme inconnus.',
      'No sign of an unknown brother, sister or namesake.',
    ),
    household: label(
      'Kan een broer, zus of huisgenoot zijn.',
      'Peut être un frère, une sœur ou un membre du ménage.',
      'May be a brother, sister or member of the household.',
    ),
    twin: label(
      'Kan een tweelingbroer of -zus zijn.',
      'Peut être un jumeau ou une jumelle.',
      'May be a twin brother or sister.',
    ),
    namesake: label(
      'Kan een naamgenoot van ongeveer dezelfde leeftijd zijn.',
      'Peut être un homonyme d’à peu près le même âge.',
      'May be a namesake of about the same age.',
    ),
  },
};

const byField: Readonly<Record<string, Readonly<Record<string, Label>>>> = explanationLabels;

/** The sentence for one field of an explanation, also as stored; the bare level when this version does not know it. */
export function labelOf(
  comparison: { readonly field: string; readonly level: string },
  language: Language,
): string {
  return byField[comparison.field]?.[comparison.level]?.[language] ?? comparison.level;
}
