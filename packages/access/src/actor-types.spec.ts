import {
  type ActorType,
  actorTypes,
  decide,
  type EscalationStep,
  inForce,
  initialTrajectory,
  municipalities,
  type Organisation,
  organisationId,
  personId,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { describe, expect, it } from 'vitest';
import { mayOperate, seesNetworkOverview } from './overview.js';
import { keepsTerritory } from './relation.js';
import { seesCases } from './reports.js';

// What each type of organisation may do by its type alone, written down a second time: so that a change is seen.

interface Actor {
  readonly type: ActorType;
  readonly source: string;
  readonly callsIn: readonly EscalationStep[];
  readonly isCalledInFor: readonly EscalationStep[];
  /** Keeps programmes in the directory. */
  readonly offers: boolean;
  readonly coordinates: boolean;
  readonly keeps: 'its territory' | 'the network' | 'nothing';
  readonly sees: 'cases' | 'cases and figures' | 'figures';
}

const usual = {
  callsIn: [],
  isCalledInFor: [],
  offers: false,
  coordinates: true,
  keeps: 'nothing',
  sees: 'cases',
} as const;
const guidance = ['clb-guidance', 'pms-guidance'] as const;
const guiding = [
  'school-external',
  'youth-care-direct',
  'youth-care-indirect',
  'worrying-file',
  'mandated-facility',
  'regional-consultation',
] as const;
const contactPoint = { callsIn: [...guidance, 'youth-care-direct'], sees: 'cases and figures' } as const;
const youthCare = { callsIn: ['mandated-facility', 'regional-consultation'], offers: true } as const;

const table: readonly Actor[] = [
  {
    ...usual,
    ...contactPoint,
    type: 'municipal-contact-point',
    source: 'S0 goal 8; S2 Betrokken actoren 5',
    keeps: 'its territory',
  },
  { ...usual, ...contactPoint, type: 'central-contact-point', source: 'S0 goal 8', keeps: 'the network' },
  {
    ...usual,
    type: 'clb',
    source: 'S2 Betrokken actoren 4',
    callsIn: guiding,
    isCalledInFor: ['clb-guidance'],
  },
  {
    ...usual,
    type: 'pms',
    source: 'S2 Betrokken actoren 4; S0 goal 6',
    callsIn: guiding,
    isCalledInFor: ['pms-guidance'],
  },
  {
    ...usual,
    type: 'school',
    source: 'S2 Betrokken actoren 2',
    callsIn: [...guidance, 'school-external', 'police-preventive', 'worrying-file'],
  },
  { ...usual, type: 'pedagogical-support', source: 'S2 Betrokken actoren 3' },
  {
    ...usual,
    type: 'naft',
    source: 'S2 Betrokken actoren 10',
    isCalledInFor: ['school-external'],
    offers: true,
  },
  {
    ...usual,
    type: 'school-external',
    source: 'S2 Betrokken actoren 10',
    isCalledInFor: ['school-external'],
    offers: true,
  },
  {
    ...usual,
    type: 'sick-pupil-education',
    source: 'S2 Betrokken actoren 9; S2 §2.2',
    isCalledInFor: ['school-external'],
    offers: true,
  },
  { ...usual, type: 'mediation', source: 'S0 goal 6', isCalledInFor: ['school-external'], offers: true },
  { ...usual, type: 'bridge-figure', source: 'S2 Betrokken actoren 8', offers: true },
  {
    ...usual,
    ...youthCare,
    type: 'youth-care-direct',
    source: 'S2 Betrokken actoren 4',
    isCalledInFor: ['youth-care-direct'],
  },
  {
    ...usual,
    ...youthCare,
    type: 'youth-care-indirect',
    source: 'S2 Betrokken actoren 4',
    isCalledInFor: ['youth-care-indirect'],
  },
  {
    ...usual,
    type: 'mandated-facility',
    source: 'S2 Betrokken actoren 11',
    callsIn: ['prosecutor'],
    isCalledInFor: ['mandated-facility'],
  },
  {
    ...usual,
    type: 'regional-consultation',
    source: 'S2 Betrokken actoren 15.1',
    isCalledInFor: ['regional-consultation'],
  },
  { ...usual, type: 'local-consultation-platform', source: 'S2 Betrokken actoren 7' },
  {
    ...usual,
    type: 'police',
    source: 'S2 Betrokken actoren 12',
    callsIn: ['prosecutor'],
    isCalledInFor: ['police-preventive'],
    coordinates: false,
  },
  {
    ...usual,
    type: 'compulsory-education-authority',
    source: 'S2 Betrokken actoren 6',
    callsIn: ['prosecutor'],
    isCalledInFor: ['worrying-file'],
    coordinates: false,
  },
  {
    ...usual,
    type: 'prosecutor',
    source: 'S2 Betrokken actoren 13',
    callsIn: ['youth-court'],
    isCalledInFor: ['prosecutor'],
    coordinates: false,
  },
  {
    ...usual,
    type: 'youth-court',
    source: 'S2 Betrokken actoren 14',
    isCalledInFor: ['youth-court'],
    coordinates: false,
  },
  { ...usual, type: 'employment-service', source: 'S2 Betrokken actoren 15.2', offers: true },
  {
    ...usual,
    type: 'regional-coordinator',
    source: 'S2 Betrokken actoren 15; S0 goals 6–8',
    coordinates: false,
    sees: 'figures',
  },
];

const rules = await readRules();
const day = '2026-10-01';
const ladder = inForce(rules.ladder, day).content;
const [here] = municipalities;

const organisation = (type: ActorType): Organisation => ({
  id: organisationId(type),
  type,
  name: { nl: type, fr: type },
  community: 'bi',
  secrecy: 'official',
  municipality: here?.nis ?? null,
});

const mayCoordinate = (type: ActorType): boolean =>
  decide(
    {
      ...initialTrajectory,
      status: 'open',
      personId: personId('p'),
      unassignedSince: `${day}T08:00:00.000Z`,
    },
    { kind: 'assign', coordinator: organisation(type), asked: type, reason: null },
    {
      actor: organisation('central-contact-point'),
      rules,
      meta: { at: `${day}T12:00:00.000Z`, by: null, command: null, causationId: null },
      sawRevision: null,
    },
  ).ok;

const sees = (caller: Organisation): Actor['sees'] => {
  if (seesCases(caller) !== null) return 'figures';
  return seesNetworkOverview(caller) === null ? 'cases and figures' : 'cases';
};

const keeps = (caller: Organisation): Actor['keeps'] => {
  if (mayOperate(caller) === null) return 'the network';
  return keepsTerritory(caller, caller.municipality) ? 'its territory' : 'nothing';
};

describe('the actors', () => {
  it('are each written down, once [S2 Betrokken actoren 1–15; S0 goals 6–8]', () => {
    expect(table.map(({ type }) => type)).toEqual(actorTypes);
  });

  it.each(table)(
    '$type is asked and asks, offers, coordinates and keeps as its task is [$source]',
    (actor) => {
      const caller = organisation(actor.type);
      const stepsOf = (side: 'calledInBy' | 'to') =>
        ladder.filter((row) => row[side].includes(actor.type)).map(({ step }) => step);
      expect({
        type: actor.type,
        source: actor.source,
        callsIn: new Set(stepsOf('calledInBy')),
        isCalledInFor: new Set(stepsOf('to')),
        offers: inForce(rules.offers, day).content.offeredBy.includes(actor.type),
        coordinates: mayCoordinate(actor.type),
        keeps: keeps(caller),
        sees: sees(caller),
      }).toEqual({ ...actor, callsIn: new Set(actor.callsIn), isCalledInFor: new Set(actor.isCalledInFor) });
    },
  );
});

it('operates the network as KANS alone [S0 goal 8]', () => {
  const may = actorTypes.filter((type) => mayOperate(organisation(type)) === null);
  expect(may).toEqual(['central-contact-point']);
});
