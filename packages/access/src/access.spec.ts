import {
  type ActorType,
  actorTypes,
  municipalities,
  type Organisation,
  organisationId,
  type SecrecyRegime,
} from '@samenspoor/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayForget, mayGiveVerdict, mayUnlink, seesMatch } from './identity.js';
import { seesNetworkOverview, seesWorklist } from './overview.js';
import { correctsReport, mayRegisterFor, seesCases, seesReport } from './reports.js';

const [anderlecht, oudergem] = municipalities.map(({ nis }) => nis);

const organisation = (
  id: string,
  type: ActorType,
  municipality: Organisation['municipality'] = null,
  secrecy: SecrecyRegime = 'discretion',
): Organisation => ({
  id: organisationId(id),
  type,
  name: { nl: id, fr: id },
  community: 'bi',
  secrecy,
  municipality,
});

const contact = organisation('contact', 'municipal-contact-point', anderlecht ?? null);
const elsewhere = organisation('elsewhere', 'municipal-contact-point', oudergem ?? null);
const kans = organisation('kans', 'central-contact-point');
const region = organisation('region', 'regional-coordinator');
const school = organisation('school', 'school', anderlecht ?? null);
const clb = organisation('clb', 'clb', null, 'professional');
const localPms = organisation('pms', 'pms', anderlecht ?? null, 'professional');
const everyone = [contact, elsewhere, kans, region, school, clb, localPms];
const anyone = fc.constantFrom(...everyone);
const anyType = fc.constantFrom(...actorTypes);

describe('who registers for whom [S0 goal 8; S2 fase 1]', () => {
  it.each([
    ['a school', school, school, true],
    ['a school', school, clb, false],
    ['a CLB', clb, school, false],
    ['the contact point', contact, contact, true],
    ['the contact point', contact, school, true],
    ['the contact point', contact, clb, true],
    ['the contact point', contact, kans, true],
    ['the contact point', contact, localPms, false],
    ['the contact point', contact, elsewhere, false],
    ['another contact point', elsewhere, school, false],
    ['another contact point', elsewhere, clb, true],
    ['KANS', kans, school, true],
    ['KANS', kans, contact, true],
    ['KANS', kans, localPms, true],
    ['KANS', kans, region, false],
    ['the region', region, region, false],
    ['the region', region, school, false],
  ] as const)('%s: %o', (_, caller, target, allowed) => {
    expect(mayRegisterFor(caller, target) === null).toBe(allowed);
  });

  it('tells a foreign organisation from one that does not exist to nobody', () => {
    fc.assert(
      fc.property(anyone, anyone, (caller, target) => {
        const refusal = mayRegisterFor(caller, target);
        if (refusal !== null) expect(refusal).toEqual(mayRegisterFor(caller, null));
      }),
    );
  });
});

describe('who sees a report [S0 goal 8; S0 goal 1; S2 Bijlage 1]', () => {
  const report = { organisationId: school.id, registeredBy: contact.id, territory: oudergem ?? null };

  it.each([
    ['who reports', school, true, true],
    ['who entered it', contact, true, true],
    ['the contact point of its territory', elsewhere, true, false],
    ['KANS', kans, true, true],
    ['who also takes part', clb, false, false],
    ['the region', region, false, false],
  ] as const)('%s', (_, viewer, sees, corrects) => {
    expect(seesReport(viewer, report)).toBe(sees);
    expect(seesMatch(viewer, report)).toBe(sees);
    expect(correctsReport(viewer, report) === null).toBe(corrects);
  });

  it('without a territory: no contact point but its own, and KANS', () => {
    const nowhere = { organisationId: clb.id, registeredBy: clb.id, territory: null };
    expect(everyone.filter((viewer) => seesReport(viewer, nowhere))).toEqual([kans, clb]);
  });
});

describe('what rests on the kind of organisation alone [S0 goal 8; S0 goals 6–8; S0 goal 1]', () => {
  it('is so for every kind', () => {
    fc.assert(
      fc.property(anyType, (type) => {
        const caller = organisation('x', type);
        const central = type === 'central-contact-point';
        expect(mayGiveVerdict(caller) === null).toBe(central);
        expect(mayUnlink(caller) === null).toBe(central);
        expect(mayForget(caller) === null).toBe(central);
        expect(seesCases(caller) === null).toBe(type !== 'regional-coordinator');
        expect(seesWorklist(caller) === null).toBe(type !== 'regional-coordinator');
        expect(seesNetworkOverview(caller) === null).toBe(
          ['municipal-contact-point', 'central-contact-point', 'regional-coordinator'].includes(type),
        );
      }),
    );
  });

  it('is refused with a rule and its source', () => {
    for (const refusal of [mayGiveVerdict(clb), mayForget(clb), seesNetworkOverview(clb), seesCases(region)])
      expect(refusal).toMatchObject({ kind: 'forbidden', source: expect.stringMatching(/^\[S\d/) });
  });
});
