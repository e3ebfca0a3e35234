import { municipalityOf, type Organisation, organisationId } from '@samenspoor/domain';
import { expect, it } from 'vitest';
import { communityOfReport, schoolsByName } from './community.js';

const anderlecht = municipalityOf({ municipality: 'Anderlecht' });
const org = (id: string, more: Partial<Organisation>): Organisation => ({
  id: organisationId(id),
  type: 'school',
  name: { nl: id, fr: id },
  community: 'vg',
  secrecy: 'discretion',
  municipality: null,
  ...more,
});
const contactPoint = org('contact', { type: 'municipal-contact-point', community: 'bi' });
const network = schoolsByName(
  new Map(
    [
      contactPoint,
      org('lycee', {
        name: { nl: 'Lyceum van het Kanaal', fr: 'Lycée du Canal' },
        community: 'fwb',
        municipality: anderlecht,
      }),
      org('dutch', { name: { nl: 'Sint-Jan', fr: 'Sint-Jan' } }),
      org('french', { name: { nl: 'Saint-Jean', fr: 'Saint-Jean' }, community: 'fwb' }),
      org('same', { name: { nl: 'Campus', fr: 'Campus' } }),
      org('double', { name: { nl: 'Campus', fr: 'Campus' }, community: 'fwb' }),
      org('naft', { type: 'naft', name: { nl: 'Werkplaats', fr: 'Werkplaats' } }),
    ].map((each) => [each.id, each]),
  ),
);

it.each([
  ['as it is written there', 'Lycée du Canal', 'Anderlecht', 'fwb'],
  ['in the other language, without accents', 'lyceum van het kanaal', null, 'fwb'],
  ['in a municipality where it is not', 'Lycée du Canal', 'Evere', null],
  ['that is not in the network', 'Instituut', null, null],
  ['of which there are two', 'Campus', null, null],
  ['that is no school', 'Werkplaats', null, null],
  ['without a name', null, 'Anderlecht', null],
  ['of blanks', ' ', null, null],
])('a report names a school %s', (_, name, municipality, community) => {
  expect(communityOfReport({ school: { name, municipality } }, contactPoint, network)).toBe(community);
});

it('is that of who reports, before any school that is named', () => {
  const school = { name: 'Lycée du Canal', municipality: null };
  expect(communityOfReport({ school }, org('clb', { type: 'clb' }), network)).toBe('vg');
  expect(communityOfReport({ school: null }, org('school', {}), network)).toBe('vg');
  expect(communityOfReport({ school: null }, contactPoint, network)).toBeNull();
});
