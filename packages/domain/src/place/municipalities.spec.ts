import { expect, it } from 'vitest';
import { municipalities } from './municipalities.js';

// The municipalities of the Region, written down a second time: so that a change is seen.

const table = [
  { nis: '21001', nl: 'Anderlecht', fr: 'Anderlecht', postcodes: '1070' },
  { nis: '21002', nl: 'Oudergem', fr: 'Auderghem', postcodes: '1160' },
  { nis: '21003', nl: 'Sint-Agatha-Berchem', fr: 'Berchem-Sainte-Agathe', postcodes: '1082' },
  { nis: '21004', nl: 'Brussel', fr: 'Bruxelles', postcodes: '1000 1020 1120 1130' },
  { nis: '21005', nl: 'Etterbeek', fr: 'Etterbeek', postcodes: '1040' },
  { nis: '21006', nl: 'Evere', fr: 'Evere', postcodes: '1140' },
  { nis: '21007', nl: 'Vorst', fr: 'Forest', postcodes: '1190' },
  { nis: '21008', nl: 'Ganshoren', fr: 'Ganshoren', postcodes: '1083' },
  { nis: '21009', nl: 'Elsene', fr: 'Ixelles', postcodes: '1050' },
  { nis: '21010', nl: 'Jette', fr: 'Jette', postcodes: '1090' },
  { nis: '21011', nl: 'Koekelberg', fr: 'Koekelberg', postcodes: '1081' },
  { nis: '21012', nl: 'Sint-Jans-Molenbeek', fr: 'Molenbeek-Saint-Jean', postcodes: '1080' },
  { nis: '21013', nl: 'Sint-Gillis', fr: 'Saint-Gilles', postcodes: '1060' },
  { nis: '21014', nl: 'Sint-Joost-ten-Node', fr: 'Saint-Josse-ten-Noode', postcodes: '1210' },
  { nis: '21015', nl: 'Schaarbeek', fr: 'Schaerbeek', postcodes: '1030' },
  { nis: '21016', nl: 'Ukkel', fr: 'Uccle', postcodes: '1180' },
  { nis: '21017', nl: 'Watermaal-Bosvoorde', fr: 'Watermael-Boitsfort', postcodes: '1170' },
  { nis: '21018', nl: 'Sint-Lambrechts-Woluwe', fr: 'Woluwe-Saint-Lambert', postcodes: '1200' },
  { nis: '21019', nl: 'Sint-Pieters-Woluwe', fr: 'Woluwe-Saint-Pierre', postcodes: '1150' },
] as const;

it.each(table)('$nis is $nl, $fr, $postcodes [S0 §2]', ({ nis, nl, fr, postcodes }) => {
  const found = municipalities.find((each) => each.nis === nis);
  expect(found).toMatchObject({ name: { nl, fr }, postcodes: postcodes.split(' ') });
});

it('are these and no others [S0 §2]', () => {
  expect(municipalities.map(({ nis }) => nis)).toEqual(table.map(({ nis }) => nis));
});
