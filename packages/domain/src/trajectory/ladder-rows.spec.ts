import { describe, expect, it } from 'vitest';
import { type ActorType, actorTypes } from '../organisation/index.js';
import { type EscalationStep, inForce, type LadderRow } from '../rules/index.js';
import { rules } from '../rules/rules.fixture.js';
import type { TrajectoryCommand } from './commands.js';
import { decide } from './decide.js';
import type { TrajectoryEvent } from './events.js';
import { clb, day, foldChecked, given, meta, org, pms, reported, school } from './given.fixture.js';

// Whom each row of the ladder addresses, which phase it enters and whether words will do, written down a second time.

interface Row {
  readonly step: EscalationStep;
  readonly source: string;
  readonly to: readonly ActorType[];
  readonly phase: 2 | 3;
  readonly words: boolean;
}

const table: readonly Row[] = [
  { step: 'clb-guidance', source: 'S2 De school; S2 fase 2', to: ['clb'], phase: 2, words: true },
  { step: 'pms-guidance', source: 'S2 De school; S2 fase 2', to: ['pms'], phase: 2, words: true },
  {
    step: 'school-external',
    source: 'S2 §10; S2 fase 2',
    to: ['naft', 'school-external', 'sick-pupil-education', 'mediation'],
    phase: 2,
    words: true,
  },
  { step: 'youth-care-direct', source: 'S2 CLB 2', to: ['youth-care-direct'], phase: 2, words: false },
  { step: 'youth-care-indirect', source: 'S2 CLB 2', to: ['youth-care-indirect'], phase: 3, words: false },
  { step: 'police-preventive', source: 'S2 §12; S2 fase 1', to: ['police'], phase: 2, words: false },
  {
    step: 'worrying-file',
    source: 'S2 §6; S2 fase 2',
    to: ['compulsory-education-authority'],
    phase: 2,
    words: false,
  },
  {
    step: 'mandated-facility',
    source: 'S2 §11; S2 fase 2',
    to: ['mandated-facility'],
    phase: 3,
    words: false,
  },
  { step: 'regional-consultation', source: 'S2 §15.1', to: ['regional-consultation'], phase: 3, words: true },
  { step: 'prosecutor', source: 'S2 §13', to: ['prosecutor'], phase: 3, words: false },
  { step: 'youth-court', source: 'S2 §14', to: ['youth-court'], phase: 3, words: true },
];

const at = day(20);
const ladder = inForce(rules.ladder, at).content;
const rowOf = (step: EscalationStep): LadderRow => {
  const row = ladder.find((each) => each.step === step);
  if (!row) throw new Error(`no row for ${step}`);
  return row;
};

const history = [
  ...reported('r1', school, { absences: { B: 5 } }),
  ...reported('r2', clb),
  ...reported('r3', pms),
];
const request = (step: EscalationStep, to: ActorType, grounds?: readonly string[]): TrajectoryCommand => ({
  kind: 'request-escalation',
  escalationId: 'e1',
  step,
  to: org(to, 'addressee'),
  asked: 'addressee',
  grounds:
    grounds ??
    rowOf(step)
      .grounds.slice(0, 1)
      .map(({ code }) => code),
  attachments: rowOf(step).mustCarry.map(({ type }) => type),
  explanation: null,
});
const decided = (
  events: readonly TrajectoryEvent[],
  command: TrajectoryCommand,
  by: ActorType,
  name?: string,
) => decide(foldChecked(events), command, { actor: org(by, name), rules, meta: meta(at), sawRevision: null });
const caller = (step: EscalationStep): ActorType => rowOf(step).calledInBy[0] ?? 'clb';

it('are those of the ladder', () => {
  expect(table.map(({ step }) => step)).toEqual(ladder.map(({ step }) => step));
});

describe.each(table)('$step [$source]', ({ step, to, phase, words }) => {
  it('is addressed to whom it names, and to nobody else', () => {
    for (const type of actorTypes)
      expect([type, decided(history, request(step, type), caller(step)).ok]).toEqual([
        type,
        to.includes(type),
      ]);
    const [other] = actorTypes.filter((type) => !to.includes(type));
    given(history)
      .when(request(step, other ?? 'school'), org(caller(step)))
      .refused({ kind: 'rule', rule: 'escalation-addressee-type', source: rowOf(step).source });
  });

  it('enters its phase when it is accepted', () => {
    const [addressee] = to;
    if (!addressee) throw new Error('a row addresses somebody');
    const asked = decided(history, request(step, addressee), caller(step));
    if (!asked.ok) throw new Error(asked.refusal.rule);
    const accept: TrajectoryCommand = {
      kind: 'answer-escalation',
      escalationId: 'e1',
      outcome: 'accepted',
      reason: null,
    };
    const accepted = decided([...history, ...asked.value], accept, addressee, 'addressee');
    expect(accepted.ok && foldChecked([...history, ...asked.value, ...accepted.value]).phase).toBe(phase);
  });

  it('takes words for a ground only where it says so', () => {
    const [addressee] = to;
    const inWords = decided(history, request(step, addressee ?? 'clb', ['We cannot wait.']), caller(step));
    expect(inWords.ok).toBe(words);
  });
});
