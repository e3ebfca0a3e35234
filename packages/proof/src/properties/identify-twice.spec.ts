import type { ReportAnswer, SubmittedYoungPerson } from '@samenspoor/casework';
import {
  actor,
  audit,
  Crash,
  crashing,
  logFollowUps,
  startCasework,
  submission,
  type TestStore,
  testStore,
  youngPerson,
} from '@samenspoor/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
/** The same, perhaps the same, and somebody else. */
const people: readonly SubmittedYoungPerson[] = [
  youngPerson({ address }),
  youngPerson({ address, familyName: 'Proefpersoons' }),
  youngPerson({ familyName: 'Testkind', givenNames: 'Zomer', birthDate: '2011-12-01' }),
];

interface Sending {
  /** Which young person it is about; the name of the report follows from it and from who sends. */
  readonly who: number;
  readonly by: 'school-12' | 'clb-1';
  /** The step at which the process that is asked first dies, if it comes to that, and when. */
  readonly diesAt: number;
  readonly when: 'before' | 'after';
  readonly keyed: boolean;
}

const sendings = fc.array(
  fc.record<Sending>({
    who: fc.nat(people.length - 1),
    by: fc.constantFrom('school-12', 'clb-1'),
    diesAt: fc.integer({ min: 1, max: 6 }),
    when: fc.constantFrom('before', 'after'),
    keyed: fc.boolean(),
  }),
  { minLength: 1, maxLength: 6 },
);

const nameOf = ({ who, by }: Sending): string => `${by} about ${who}`;

/** Sends once to a process that may die of it. The answer, if there is one. */
const sendTo = async (
  environment: TestStore['environment'],
  log: TestStore['log'],
  sending: Sending,
): Promise<ReportAnswer | null> => {
  const casework = await startCasework(environment, logFollowUps(log));
  const sent = submission(people[sending.who], { externalRef: nameOf(sending) });
  try {
    const idempotencyKey = sending.keyed ? `key of ${nameOf(sending)}` : null;
    const answer = await casework.report(actor(sending.by), sent, { idempotencyKey });
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.rule}`);
    return answer.value;
  } catch (error) {
    if (error instanceof Crash) return null;
    throw error;
  } finally {
    await casework.close();
  }
};

describe('a report that is sent twice', () => {
  it('is there once, and is answered the same, whoever dies in between', async () => {
    await fc.assert(
      fc.asyncProperty(sendings, async (all) => {
        const store = await testStore();
        const answers = new Map<string, ReportAnswer>();
        for (const sending of all) {
          const dying = crashing(store.environment, sending.diesAt, sending.when);
          const first = await sendTo(dying, store.log, sending);
          const second = await sendTo(store.environment, store.log, sending);
          if (!second) throw new Error('a process died that should not');
          const known = answers.get(nameOf(sending)) ?? first ?? second;
          for (const answer of [first, second])
            if (answer) expect({ ...answer, repeated: false }).toEqual({ ...known, repeated: false });
          answers.set(nameOf(sending), known);
        }
        const { broken, register } = await audit(store.log);
        expect(broken).toEqual([]);
        expect(register.reports.size).toBe(answers.size);
      }),
      { numRuns: 60 },
    );
  });
});
