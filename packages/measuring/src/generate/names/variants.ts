import type { Random } from '../../random/random.js';
import { words } from './pool.js';

const spellings: readonly (readonly string[])[] = [
  words('Mohamed Mohammed Muhammad Mohammad Mohamad Muhammed Mehmet'),
  words('Youssef Yusuf Yousef Youcef Yousouf Yossef Yousif'),
  words('Ahmed Ahmad Ahmet Ehmed'),
  words('Hussein Houssein Hussain Hüseyin Hocine Husseyn'),
  words('Hassan Hasan Hassane Hassen'),
  words('Fatima Fatma Fatema Fatimah Fadma'),
  words('Aïcha Aicha Aisha Ayşe Aycha'),
  words('Mariam Maryam Meryem Meriem Mariama Miriam'),
  words('Abdellah Abdullah Abdallah Abdoullah Abdoulaye'),
  words('Omar Umar Oumar Ömer'),
  words('Khalid Khaled Halit Kalid'),
  words('Othman Osman Ousmane Othmane Uthman'),
  words('Ismaïl Ismail İsmail Smail Ismael Ismaël'),
  words('Yassine Yasin Yacine Yassin Yasine'),
  words('Ibrahim İbrahim Ibrahima Brahim Ebrahim'),
  words('Mustapha Mustafa Moustapha Mostafa'),
  words('Soufiane Sofian Sufyan Soufian Sofiane'),
  words('Khadija Khadidja Hatice Kadidia Khadijah'),
  words('Zaynab Zineb Zeynep Zainab Zeinab'),
  words('Ilyas Ilias Elias Iliass Ilyass'),
  words('Aïssatou Aissatou Aïssata Aissata'),
  words('Chaima Shaima Chaimae Chaymae Shayma'),
  words('Nour Noor Nur Nouri'),
  words('Oleksandr Aleksandr Alexander Olexandr'),
  words('Oleksandra Aleksandra Alexandra'),
  words('Mykhailo Mikhail Mykhaylo Michailo'),
  words('Yevhenii Evgeni Yevgeniy Evhen'),
  words('Dmytro Dmitri Dmitro Dmytri'),
  words('Volodymyr Vladimir Volodimir'),
  words('Kateryna Ekaterina Katerina Katerin'),
  words('Yelyzaveta Elizaveta Yelizaveta Elisaveta'),
  words('Anastasiia Anastasia Anastasiya'),
  words('Mariia Maria Mariya'),
  words('Sofiia Sofia Sofiya Sophia'),
  words('Yuliia Yulia Julia Iuliia'),
  words('Aleksandar Alexandar Alexander'),
  words('Georgi Gueorgui Georgy Gheorghi'),
  words('Hristo Christo Khristo'),
  words('Tsvetan Cvetan Zwetan'),
  words('Nikola Nicola Nikolas'),
  words('Ștefan Stefan Stéphane'),
  words('Shkëlzen Shkelzen Skelzen'),
  words('Gëzim Gezim Guezim'),
  words('Xhesika Jessica Xhessika'),
  words('Çlirim Clirim Chlirim'),
];

const callingNames: readonly (readonly string[])[] = [
  words('Charlotte Lotte Charlie'),
  words('Mohamed Momo Mo Simo'),
  words('Alexander Alex Xander Sander'),
  words('Alexandre Alex'),
  words('Alexandra Alex Sandra'),
  words('Elisabeth Lies Lisa Betty'),
  words('Johannes Jan Johan Hannes'),
  words('Jean-Baptiste Jean JB'),
  words('Maximilien Max'),
  words('Maxime Max'),
  words('Nicolas Nico'),
  words('Sébastien Seb'),
  words('Thomas Tom'),
  words('Benjamin Ben'),
  words('Emmanuel Manu'),
  words('Jonathan Jo'),
  words('Gabriel Gabi Gab'),
  words('Katarzyna Kasia'),
  words('Małgorzata Gosia'),
  words('Aleksandra Ola'),
  words('Zuzanna Zuza'),
  words('Jakub Kuba'),
  words('Krzysztof Krzysiek'),
  words('Agnieszka Aga'),
  words('Wojciech Wojtek'),
  words('Francisco Paco Fran'),
  words('José Pepe'),
  words('Ignacio Nacho'),
  words('Dolores Lola'),
  words('Francesca Franca'),
  words('Giuseppe Pino Peppe'),
  words('Alessandro Sandro Ale'),
  words('Salvatore Totò Salvo'),
  words('Abdelkader Kader'),
  words('Abderrahim Rahim'),
  words('Abdelhakim Hakim'),
  words('Mustapha Mus'),
  words('Youssef Joe Youss'),
  words('Zakaria Zak'),
  words('Soufiane Souf'),
  words('Fatima Fati Fatou'),
  words('Fatoumata Fatou Fanta'),
  words('Mariama Mari'),
  words('Kadiatou Kadi'),
  words('Mamadou Mams'),
  words('İbrahim İbo Ibo'),
  words('Süleyman Sülo'),
  words('Emirhan Emir'),
  words('Anastasiia Nastia'),
  words('Oleksandr Sasha'),
  words('Dmytro Dima'),
  words('Kateryna Katia'),
  words('Volodymyr Vova'),
  words('Georgi Gosho'),
  words('Dimitar Mitko'),
  words('Viktoria Viki'),
  words('Guilherme Gui'),
  words('Francisca Kika'),
  words('Beatriz Bia'),
  words('Ionuț Nuțu'),
  words('Alexandru Alex'),
  words('Andreea Dea'),
  words('Merveille Mervi'),
  words('Emmanuella Manuella'),
  words('Bénédicte Béné'),
];

function indexed(groups: readonly (readonly string[])[]): ReadonlyMap<string, readonly string[]> {
  return new Map(groups.flatMap((group) => group.map((name) => [name, group])));
}
const spellingsOf = indexed(spellings);
const callingNamesOf: ReadonlyMap<string, readonly string[]> = new Map(
  callingNames.map(([name = '', ...others]) => [name, others]),
);

/** What one sound is written as elsewhere; each rule is tried in one place of the name. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/ou/, 'u'],
  [/u(?![aeiou])/, 'ou'],
  [/sh/, 'ch'],
  [/ch/, 'sh'],
  [/kh/, 'h'],
  [/(?<=[aeiou])h(?=[aeiou])/, 'kh'],
  [/dj/, 'j'],
  [/j(?=[aou])/, 'dj'],
  [/y/, 'i'],
  [/(?<=[a-z])i(?=[aou])/, 'y'],
  [/([lmnrst])\1/, '$1'],
  [/(?<=[aeiou])([lmnst])(?=[aeiou])/, '$1$1'],
  [/q/, 'k'],
  [/ck/, 'k'],
  [/(?<=[a-z])k/, 'c'],
  [/c(?=[aou])/, 'k'],
  [/ee/, 'i'],
  [/oo/, 'ou'],
  [/ph/, 'f'],
  [/ij/, 'y'],
  [/ts/, 'c'],
  [/th/, 't'],
  [/w/, 'v'],
  [/z/, 's'],
  [/ae/, 'aa'],
  [/gu(?=[ei])/, 'g'],
  [/x/, 'ks'],
  [/iia$/, 'ia'],
  [/e$/, ''],
  [/ş/, 'sh'],
  [/ş/, 'ch'],
  [/ç/, 'ch'],
  [/ğ/, ''],
  [/ğ/, 'gh'],
  [/ș/, 'sh'],
  [/ț/, 'ts'],
  [/ł/, 'w'],
  [/ż/, 'zh'],
  [/ë/, 'e'],
  [/ö/, 'oe'],
  [/ü/, 'u'],
  [/ü/, 'ue'],
];

/** The name as another clerk, or another country, would spell it; the same name when nothing applies. */
export function respelt(random: Random, name: string): string {
  const others = spellingsOf.get(name)?.filter((other) => other !== name) ?? [];
  if (others.length > 0 && random.chance(0.75)) return random.pick(others);
  const rules = soundRules.filter(([sound]) => sound.test(name));
  if (rules.length === 0) return name;
  const [sound, written] = random.pick(rules);
  const changed = name.replace(sound, written);
  return changed.length < 2 ? name : changed;
}

/** What the person is called in everyday life; null when this name has no such form. */
export function callingNameOf(random: Random, name: string): string | null {
  const others = callingNamesOf.get(name);
  return others === undefined || others.length === 0 ? null : random.pick(others);
}

const special: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Without diacritics, as many systems store it. */
export function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıłŁøđßæœ]/g, (letter) => special[letter] ?? letter);
}

const lettersOf = (name: string): string => plainLetters(name).toLowerCase();

/** How many letters are inserted, left out or replaced between two names. */
function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (const [place, letter] of [...a].entries()) {
    const next = [place + 1];
    for (const [column, other] of [...b].entries())
      next.push(
        Math.min(
          (row[column] ?? 0) + (letter === other ? 0 : 1),
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row.at(-1) ?? 0;
}

const consonants = (name: string): string => name.replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');

/** Whether two names are easily taken for each other: a letter or two apart, or the same consonants. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a === b) return false;
  const shorter = Math.min(a.length, b.length);
  if (lettersApart(a, b) <= (shorter >= 6 ? 2 : 1)) return true;
  return consonants(a).length >= 2 && consonants(a) === consonants(b);
}

/**
 * A given name such as parents choose for the twin of `name`, and never `name` itself: of a double name the same first part
 * (Mohamed Amine and Mohamed Ali), the form of the other sex (Victor and Victoria), else one of the pool that is easily
 * taken for it (Lina and Luna).
 * @param among names of the pool, of the sex of the twin
 */
export function twinName(random: Random, name: string, among: readonly string[], otherSex: boolean): string {
  const [, first] = /^(\S+ |[^- ]+-)./.exec(name) ?? [];
  if (first !== undefined && !otherSex) {
    const shared = among.filter((other) => other !== name && other.startsWith(first));
    const seconds = among.filter(
      (other) => !/[- ]/.test(other) && !name.startsWith(other) && !name.endsWith(other),
    );
    return random.pick(shared.length > 0 ? shared : seconds.map((second) => first + second));
  }
  if (otherSex && random.chance(0.3) && /[^aeiouy]$/.test(lettersOf(name))) return `${name}a`;
  const alike = among.filter((other) => areAlike(name, other));
  return alike.length > 0 ? random.pick(alike) : alikeName(random, name, among);
}

/** Among these names one that is easily taken for `name`: the same beginning, and not the same. */
export function alikeName(random: Random, name: string, among: readonly string[]): string {
  for (const length of [4, 3, 2, 1]) {
    const beginning = name.slice(0, length);
    const alike = among.filter((other) => other !== name && other.startsWith(beginning));
    if (alike.length > 0) return random.pick(alike);
  }
  return random.pick(among);
}
