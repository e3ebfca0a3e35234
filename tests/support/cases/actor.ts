import {
  type AttendanceView,
  attendanceView,
  type FittingOffers,
  fittingOffers,
  type OfferView,
  offerView,
  reportAnswer,
  trajectoryView,
  type WorklistItem,
  worklistItem,
} from '@samenspoor/contracts';
import type { Ask } from '@samenspoor/http/testing';
import { expect } from 'vitest';
import { z } from 'zod';

/** What a command answers: the id of what it made stands under one of these names. */
const commandAnswer = z.looseObject({
  revision: z.int(),
  entryId: z.string().optional(),
  measureId: z.string().optional(),
  escalationId: z.string().optional(),
});

const importedLine = z.looseObject({ status: z.int() });

/** A refusal as its problem document says it. */
export interface Refused {
  readonly status: 400 | 403 | 404 | 409 | 422;
  /** Last part of `type`. */
  readonly rule: string;
  readonly source?: string;
}

/** One organisation in a case, with its own token. */
export interface CaseActor {
  /** Reports; gives the answer. */
  report(body: object): Promise<z.output<typeof reportAnswer>>;
  /** Sends absences as a CSV file; gives the status of each line. */
  sendsAbsences(csv: readonly string[]): Promise<readonly number[]>;
  /** Does something in the trajectory: `path` is what follows its address. Gives the answer. */
  does(path: string, body: object): Promise<z.output<typeof commandAnswer>>;
  /** Calls in the next instance; gives the address of the call-in, as what follows that of the trajectory. */
  callsIn(body: object): Promise<string>;
  /** Answers the call-in that waits for it: the last, if several do. */
  answers(body: object): Promise<void>;
  /** Says how the call-in ended that it accepted last. */
  concludes(body: object): Promise<void>;
  /** Tries something in the trajectory, is told why not, and changes nothing. */
  isRefused(path: string, body: object, why: Refused): Promise<void>;
  /** The trajectory as it sees it. */
  sees(): Promise<z.output<typeof trajectoryView>>;
  /** Puts a programme of its own into the directory; gives its id. */
  publishes(programme: object): Promise<string>;
  /** A programme of the directory. */
  seesOffer(offerId: string): Promise<OfferView>;
  /** Which programmes fit the young person, and why or why not. */
  seesFittingOffers(): Promise<FittingOffers['items']>;
  /** What the absences add up to on a day, as it may know. */
  attendanceOn(day: string): Promise<AttendanceView>;
  /** The trajectory on its worklist, or undefined. */
  worklist(): Promise<WorklistItem | undefined>;
}

const ok = (answer: Awaited<ReturnType<Ask>>): unknown => {
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
  const read = async (as: string) => trajectoryView.parse(ok(await ask(as, 'GET', url())));
  const does = async (path: string, body: object) =>
    commandAnswer.parse(ok(await ask(id, 'POST', `${url()}/${path}`, body)));
  const ownCallIn = async (status: string) => {
    const own = (await read(id)).escalations.findLast((each) => each.to === id && each.status === status);
    expect(own, `a call-in of ${id} that is ${status}`).toBeDefined();
    return own?.escalationId;
  };
  return {
    report: async (body) => reportAnswer.parse(ok(await ask(id, 'POST', '/v1/reports', body))),
    sendsAbsences: async (csv) => {
      const headers = { 'content-type': 'text/csv' };
      const answer = await ask(id, 'POST', '/v1/imports/absences', csv.join('\n'), headers);
      expect(answer.statusCode, answer.body).toBe(200);
      return answer.body
        .trim()
        .split('\n')
        .map((line) => importedLine.parse(JSON.parse(line)).status);
    },
    does,
    callsIn: async (body) => `escalations/${(await does('escalations', body)).escalationId}`,
    answers: async (body) => {
      await does(`escalations/${await ownCallIn('requested')}/answer`, body);
    },
    concludes: async (body) => {
      await does(`escalations/${await ownCallIn('accepted')}/answer`, body);
    },
    isRefused: async (path, body, { status, rule, source }) => {
      const { revision } = await read(observer);
      const answer = await ask(id, 'POST', `${url()}/${path}`, body);
      expect(answer.json(), answer.body).toMatchObject({
        status,
        type: `/problems/${rule}`,
        ...(source === undefined ? {} : { source }),
      });
      expect((await read(observer)).revision).toBe(revision);
    },
    sees: () => read(id),
    publishes: async (programme) =>
      z.looseObject({ offerId: z.string() }).parse(ok(await ask(id, 'POST', '/v1/offers', programme)))
        .offerId,
    seesOffer: async (offerId) => offerView.parse(ok(await ask(id, 'GET', `/v1/offers/${offerId}`))),
    seesFittingOffers: async () => fittingOffers.parse(ok(await ask(id, 'GET', `${url()}/offers`))).items,
    attendanceOn: async (day) =>
      attendanceView.parse(ok(await ask(id, 'GET', `${url()}/attendance?date=${day}`))),
    worklist: async () =>
      z
        .object({ items: z.array(worklistItem) })
        .parse(ok(await ask(id, 'GET', '/v1/worklist?limit=500')))
        .items.find((each) => each.trajectoryId === trajectory()),
  };
};
