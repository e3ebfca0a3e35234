import { describe, expect, it } from 'vitest';
import { type ActorType, actorTypes, type Organisation } from '../organisation/index.js';
import { type EscalationStep, inForce } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { TrajectoryCommand } from './commands.js';
import { decide } from './decide.js';
import type { TrajectoryEvent } from './events.js';
import { fold } from './evolve.js';
import { clb, day, given, measured, meta, org, reported, school } from './given.fixture.js';

// The ladder as the documents have it, written down a second time: so that a change of the data is seen.

interface Row {
  readonly step: EscalationStep;
  readonly source: string;
  readonly calledInBy: readonly ActorType[];
  readonly to: ActorType;
  /** Grounds of which one is enough; none where no ground is asked for. */
  readonly grounds: readonly string[];
  readonly carries: readonly string[];
  readonly needs?: 'clb or pms';
}

const contactPoints = ['municipal-contact-point', 'central-contact-point'] as const;
const guidance = {
  source: '[S2 De school; S2 fase 2]',
  calledInBy: ['school', ...contactPoints],
  grounds: [
    'five-b-half-days',
    'school-measures-without-result',
    'underlying-problem',
    'pupil-refuses-guidance',
  ],
  carries: ['school-measures', 'absence-summary', 'parents-contacted'],
} as const;

const table: readonly Row[] = [
  { step: 'clb-guidance', to: 'clb', ...guidance },
  { step: 'pms-guidance', to: 'pms', ...guidance },
  {
    step: 'school-external',
    source: '[S2 §10; S2 fase 2]',
    calledInBy: ['clb', 'pms', 'school'],
    to: 'naft',
    grounds: ['clb-or-pms-takes-part'],
    carries: ['trajectory-goal', 'return-date'],
    needs: 'clb or pms',
  },
  {
    step: 'youth-care-direct',
    source: '[S2 CLB 2]',
    calledInBy: ['clb', 'pms', ...contactPoints],
    to: 'youth-care-direct',
    grounds: ['agreement-recorded'],
    carries: ['question-clarification'],
  },
  {
    step: 'youth-care-indirect',
    source: '[S2 CLB 2]',
    calledInBy: ['clb', 'pms'],
    to: 'youth-care-indirect',
    grounds: ['direct-help-insufficient'],
    carries: ['a-document'],
  },
  {
    step: 'police-preventive',
    source: '[S2 §12; S2 fase 1]',
    calledInBy: ['school'],
    to: 'police',
    grounds: ['unwillingness-established', 'parents-unreachable-established', 'pupil-inflexible'],
    carries: ['absence-list', 'school-measures', 'clb-involved'],
    needs: 'clb or pms',
  },
  {
    step: 'worrying-file',
    source: '[S2 §6; S2 fase 2]',
    calledInBy: ['school', 'clb', 'pms'],
    to: 'compulsory-education-authority',
    grounds: ['no-improvement'],
    carries: ['measures-file'],
  },
  {
    step: 'mandated-facility',
    source: '[S2 §11; S2 fase 2]',
    calledInBy: ['clb', 'pms', 'youth-care-direct', 'youth-care-indirect'],
    to: 'mandated-facility',
    grounds: ['voluntary-help-stuck', 'voluntary-help-refused'],
    carries: ['m-document', 'question-clarification'],
  },
  {
    step: 'regional-consultation',
    source: '[S2 §15.1]',
    calledInBy: ['clb', 'pms', 'youth-care-direct', 'youth-care-indirect'],
    to: 'regional-consultation',
    grounds: ['trajectory-stuck'],
    carries: ['anonymous-case-sketch'],
  },
  {
    step: 'prosecutor',
    source: '[S2 §13]',
    calledInBy: ['mandated-facility', 'police', 'compulsory-education-authority'],
    to: 'prosecutor',
    grounds: ['own-procedure-without-result'],
    carries: ['procedure-outcome'],
  },
  {
    step: 'youth-court',
    source: '[S2 §14]',
    calledInBy: ['prosecutor'],
    to: 'youth-court',
    grounds: [],
    carries: [],
  },
];

const known = reported('r2', clb);
const facts = reported('r1', school, { absences: { B: 5 } });
const bare = reported('r1', school);

const request = ({ step, to, grounds, carries }: Row, more: object = {}): TrajectoryCommand => ({
  kind: 'request-escalation',
  escalationId: 'e1',
  step,
  to: org(to, 'addressee'),
  asked: 'addressee',
  grounds: grounds.slice(0, 1),
  attachments: carries,
  explanation: null,
  ...more,
});

/** Null when it is called in; else the kind of the refusal. */
const outcomeOf = (
  events: readonly TrajectoryEvent[],
  command: TrajectoryCommand,
  type: ActorType,
  at = day(20),
) => {
  const decided = decide(fold(events), command, {
    actor: org(type),
    rules,
    meta: meta(at),
    sawRevision: null,
  });
  return decided.ok ? null : decided.refusal.kind;
};

const established = (
  by: Organisation,
  stance: 'unwilling' | 'unreachable',
  means: readonly ('letter' | 'telephone' | 'talk')[] = [],
): TrajectoryEvent => ({
  type: 'StanceRecorded',
  data: {
    entryId: stance,
    organisationId: by.id,
    stance,
    date: '2024-10-04',
    attempts: means.map((each) => ({ date: '2024-10-03', means: each })),
  },
  meta: meta(day(4), { by: by.id }),
});
const agreed = (by: Organisation): TrajectoryEvent => ({
  type: 'AgreementRecorded',
  data: {
    entryId: 'agreed',
    organisationId: by.id,
    of: 'parents',
    about: { step: 'youth-care-direct' },
    outcome: 'given',
    date: '2024-10-04',
  },
  meta: meta(day(4), { by: by.id }),
});

interface Version {
  readonly version: string;
  readonly at: string;
  /** What has to be recorded for a ground, by whom. */
  readonly restsOn: Readonly<Record<string, (by: Organisation) => TrajectoryEvent>>;
  readonly sources: Partial<Readonly<Record<EscalationStep, string>>>;
}
const versions: readonly Version[] = [
  { version: '2022-1', at: day(20), restsOn: {}, sources: {} },
  {
    version: '2026-1',
    at: '2026-10-01T12:00:00.000Z',
    restsOn: {
      'unwillingness-established': (by) => established(by, 'unwilling'),
      'parents-unreachable-established': (by) =>
        established(by, 'unreachable', ['letter', 'telephone', 'talk']),
      'agreement-recorded': agreed,
    },
    sources: { 'mandated-facility': '[S2 §11; S2 §12; S2 fase 2]' },
  },
];
const rowsOf = versions.flatMap((version) =>
  table.map((row) => ({ ...version, ...row, source: version.sources[row.step] ?? row.source })),
);

describe.each(rowsOf)('$version $step $source', ({ version, at, restsOn, ...row }) => {
  const [first] = row.grounds;
  /** What the ground rests on in this version. */
  const recorded = (ground = first, by = clb): readonly TrajectoryEvent[] =>
    ground && restsOn[ground] ? [restsOn[ground](by)] : [];

  it('is the version in force', () => {
    expect(inForce(rules.ladder, at).version).toBe(version);
  });

  it('is called in by whom it names, and by nobody else', () => {
    for (const type of actorTypes)
      expect([type, outcomeOf([...facts, ...known, ...recorded()], request(row), type, at)]).toEqual([
        type,
        row.calledInBy.includes(type) ? null : 'forbidden',
      ]);
    const [other] = actorTypes.filter((type) => !row.calledInBy.includes(type));
    given(facts, known)
      .when(request(row), org(other ?? 'clb'), { at })
      .refused({ rule: 'ladder-called-in-by', source: row.source });
  });

  it.skipIf(row.grounds.length === 0)('asks for one of its grounds, and for what it rests on', () => {
    const by = org(row.calledInBy[0] ?? 'clb');
    for (const ground of row.grounds) {
      const asked = request(row, { grounds: [ground] });
      expect(outcomeOf([...facts, ...known, ...recorded(ground)], asked, by.type, at)).toBeNull();
      expect(outcomeOf([...facts, ...known], asked, by.type, at)).toBe(restsOn[ground] ? 'rule' : null);
    }
    given(facts, known)
      .when(request(row, { grounds: [] }), by, { at })
      .refused({ rule: 'ladder-grounds', source: row.source });
  });

  it.skipIf(row.carries.length === 0)('carries all that it must', () => {
    const by = org(row.calledInBy[0] ?? 'clb');
    const [ground] = row.grounds.filter((each) => each !== 'five-b-half-days');
    for (const missing of row.carries)
      given(bare, known, recorded(ground))
        .when(
          request(row, {
            grounds: [ground],
            attachments: row.carries.filter((each) => each !== missing),
          }),
          by,
          { at },
        )
        .refused({ rule: 'ladder-attachments', source: row.source, params: { step: row.step, missing } });
  });

  it.skipIf(row.needs === undefined)('needs a CLB or PMS that takes part', () => {
    const by = org('school');
    given(facts)
      .when(request(row), by, { at })
      .refused({ rule: 'ladder-needs-participant', source: row.source });
    for (const type of ['clb', 'pms'] as const) {
      const guiding = org(type);
      const events = [...facts, ...reported('r2', guiding), ...recorded(first, guiding)];
      expect(outcomeOf(events, request(row), 'school', at)).toBeNull();
    }
  });
});

describe('what the rows say beside the table', () => {
  const rowOf = (step: EscalationStep): Row => {
    const row = table.find((each) => each.step === step);
    if (!row) throw new Error(`no row for ${step}`);
    return row;
  };

  it.each(['clb-guidance', 'pms-guidance'] as const)(
    '%s needs five half days B in fact, or another ground, or earlier a reason [S2 De school]',
    (step) => {
      const four = reported('r1', school, { absences: { B: 4 } });
      given(four)
        .when(request(rowOf(step), { grounds: ['five-b-half-days'] }), school)
        .refused({ rule: 'ladder-grounds', source: '[S2 De school; S2 fase 2]' });
      expect(outcomeOf(facts, request(rowOf(step), { grounds: ['five-b-half-days'] }), 'school')).toBeNull();
      expect(outcomeOf(four, request(rowOf(step), { grounds: ['We cannot wait.'] }), 'school')).toBeNull();
    },
  );

  it('the police is never called in by a holder of professional secrecy [S2 §12]', () => {
    for (const type of ['clb', 'pms', 'naft', 'youth-care-direct'] as const)
      expect(outcomeOf([...facts, ...known], request(rowOf('police-preventive')), type)).toBe('forbidden');
  });

  it('the police is never called in for school refusal [S2 §3]', () => {
    given(facts, known, reported('r3', school, { concernKind: 'school-refusal' }))
      .when(request(rowOf('police-preventive')), school)
      .refused({ rule: 'ladder-not-for-school-refusal', source: '[S2 §12; S2 fase 1]' });
  });

  it('a file of measures is there when measures were recorded [S2 §6]', () => {
    const without = request(rowOf('worrying-file'), { attachments: [] });
    expect(outcomeOf([...facts, ...known], without, 'clb')).toBe('rule');
    expect(outcomeOf([...facts, ...known, measured('m1', school)], without, 'clb')).toBeNull();
  });

  it('ROTS takes a sketch without names, or all parties at a round table [S2 §15.1]', () => {
    const table = request(rowOf('regional-consultation'), { attachments: ['round-table-parties'] });
    expect(outcomeOf([...facts, ...known], table, 'clb')).toBeNull();
  });
});
