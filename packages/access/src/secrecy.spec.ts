import { type Organisation, organisationId, type SecrecyRegime, secrecyRegimes } from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { type InformationClass, mayReceive } from './secrecy.js';

// Who receives what of whom, written down a second time: so that a change is seen.

const organisation = (secrecy: SecrecyRegime, name: string): Organisation => ({
  id: organisationId(name),
  type: 'school',
  name: { nl: name, fr: name },
  community: 'bi',
  secrecy,
  municipality: null,
});

const everyone = 'official professional discretion judicial';
const table: Readonly<Record<InformationClass, Readonly<Record<SecrecyRegime, string>>>> = {
  presence: { official: everyone, professional: everyone, discretion: everyone, judicial: everyone },
  facts: {
    official: everyone,
    professional: everyone,
    discretion: everyone,
    judicial: 'official discretion judicial',
  },
  measures: {
    official: everyone,
    professional: everyone,
    discretion: everyone,
    judicial: 'official discretion judicial',
  },
  care: { official: '', professional: 'professional', discretion: '', judicial: '' },
};
const classes = ['presence', 'facts', 'measures', 'care'] as const;
const rows = classes.flatMap((information) =>
  secrecyRegimes.flatMap((regime) =>
    secrecyRegimes.map((author) => ({
      regime,
      information,
      author,
      may: table[information][regime].split(' ').includes(author),
    })),
  ),
);

it.each(rows)(
  '$regime receives $information of $author: $may [S2 Bijlage 1]',
  ({ regime, information, author, may }) => {
    const viewer = organisation(regime, 'viewer');
    expect(mayReceive(viewer, organisation(author, 'author'), information, true)).toBe(may);
  },
);

describe('what somebody wrote [S2 Bijlage 1]', () => {
  it.each(secrecyRegimes)('is always its own (%s)', (regime) => {
    const own = organisation(regime, 'own');
    for (const information of classes) expect(mayReceive(own, own, information, false)).toBe(true);
  });

  it('as care is shared with nobody who takes no part, and with nobody by who is no longer known', () => {
    const viewer = organisation('professional', 'viewer');
    const author = organisation('professional', 'author');
    expect(mayReceive(viewer, author, 'care', true)).toBe(true);
    expect(mayReceive(viewer, author, 'care', false)).toBe(false);
    expect(mayReceive(viewer, undefined, 'care', true)).toBe(false);
  });
});
