import type { Ask } from '@samenspoor/http/testing';
import { expect } from 'vitest';

/** What was answered, as a test reads it: nothing is known of its shape but what the test expects of it. */
type Answered = ReturnType<Awaited<ReturnType<Ask>>['json']>;

/** A refusal as its problem document says it. */
export interface Refused {
  readonly status: 403 | 404 | 409 | 422;
  /** Last part of `type`. */
  readonly rule: string;
  readonly source?: string;
}

/** One organisation in a case, with its own token. */
export interface CaseActor {
  /** Reports; gives the answer. */
  report(body: object): Promise<Answered>;
  /** Does something in the trajectory: `path` is what follows its address. Gives the answer. */
  does(path: string, body: object): Promise<Answered>;
  /** Tries something in the trajectory, is told why not, and changes nothing. */
  isRefused(path: string, body: object, why: Refused): Promise<void>;
  /** The trajectory as it sees it. */
  sees(): Promise<Answered>;
  /** One call-in as it sees it. */
  seesCallIn(escalationId: string): Promise<Answered>;
  /** The trajectory on its worklist, or undefined. */
  worklist(): Promise<Answered>;
}

const ok = (answer: Awaited<ReturnType<Ask>>): Answered => {
  expect([200, 201], answer.body).toContain(answer.statusCode);
  return answer.json();
};

/**
 * @param ask sends a request as an organisation
 * @param trajectory id of the one trajectory of the case
 * @param observer an organisation that sees the trajectory all the time: its revision tells whether something was recorded
 */
export const caseActor = (ask: Ask, trajectory: () => string, id: string, observer: string): CaseActor => {
  const url = () => `/v1/trajectories/${trajectory()}`;
  const revision = async () => ok(await ask(observer, 'GET', url())).revision;
  return {
    report: async (body) => ok(await ask(id, 'POST', '/v1/reports', body)),
    does: async (path, body) => ok(await ask(id, 'POST', `${url()}/${path}`, body)),
    isRefused: async (path, body, { status, rule, source }) => {
      const before = await revision();
      const answer = await ask(id, 'POST', `${url()}/${path}`, body);
      expect(answer.json(), answer.body).toMatchObject({
        status,
        type: `/problems/${rule}`,
        ...(source === undefined ? {} : { source }),
      });
      expect(await revision()).toBe(before);
    },
    sees: async () => ok(await ask(id, 'GET', url())),
    seesCallIn: async (escalationId) => ok(await ask(id, 'GET', `${url()}/escalations/${escalationId}`)),
    worklist: async () =>
      ok(await ask(id, 'GET', '/v1/worklist?limit=500')).items.find(
        (each: { trajectoryId: string }) => each.trajectoryId === trajectory(),
      ),
  };
};
