import { readOrganisations } from '@samenspoor/hosting';
import { audit } from '@samenspoor/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningApp, startApp } from '../app.js';
import { pglite, type TestEngine } from '../engines.js';
import { until } from '../service.js';
import { type CaseActor, caseActor } from './actor.js';

/** Who sees the trajectory once a step was done. Everybody else in the cast gets the answer for an id never given. */
export interface Audience {
  readonly full: readonly string[];
  /** Called in, and shown what it is asked and nothing else. */
  readonly preview?: readonly string[];
}

/** What a step works with. */
export interface Telling {
  as(organisation: string): CaseActor;
  /** From now on the case is about this trajectory. */
  about(trajectoryId: string): void;
  /**
   * From now on these words are read by these organisations, and by nobody else in the cast. Words in plain letters, so that they
   * are found as they are.
   */
  confided(words: string, readers: readonly string[]): void;
}

/** Whether the trajectory stands on worklists: closed ones do not. */
export type AfterStep = Audience & { readonly closed?: true };

/**
 * Declares a step: on this day (in the morning) everything that ran out of time is said to have; then this happens, and afterwards
 * these see the trajectory.
 */
export type Step = (
  day: string,
  happens: string,
  after: AfterStep,
  told: (telling: Telling) => Promise<void>,
) => void;

export interface CaseSetting {
  /** Every organisation that has to do with the case at some time, and some that never have. */
  readonly cast: readonly string[];
  /** One that sees the trajectory from the first step to the last. */
  readonly observer: string;
  /** Name of the young person: never told to who was only called in, or is told nothing. */
  readonly familyName: string;
}

const demoNetwork = new URL('../../../services/standalone/data/organisations.json', import.meta.url);

/**
 * A case as its actors live it, through the API of a whole application on PGlite, with the organisations of the demo network and a
 * clock of its own. Each step is a test; after each, everybody in the cast looks: at the trajectory, at its worklist, and
 * for words that are not for it.
 */
export const tellCase = (title: string, setting: CaseSetting, tell: (step: Step) => void): void => {
  describe(title, () => {
    let engine: TestEngine;
    let app: RunningApp;
    let instant = 0;
    let broken = false;
    let trajectory = '';
    const secrets = new Map<string, readonly string[]>();

    beforeAll(async () => {
      engine = await pglite();
      const organisations = await readOrganisations(demoNetwork);
      // A second passes with each look at the clock, so that of two things done one is the later.
      const now = () => {
        instant += 1_000;
        return new Date(instant);
      };
      app = await startApp(engine, { organisations, now });
    });

    afterAll(async () => {
      expect((await audit(app.process.log)).broken).toEqual([]);
      await app.close();
      await engine.close();
    });

    const telling: Telling = {
      as: (organisation) => caseActor(app.ask, () => trajectory, organisation, setting.observer),
      about: (trajectoryId) => {
        trajectory = trajectoryId;
      },
      confided: (words, readers) => secrets.set(words, readers),
    };

    /** Says what ran out of time until now; the timekeeper also runs by itself. */
    const timeRunsOut = async (): Promise<void> => {
      for (const raise of [true, false]) {
        const head = await app.process.log.head();
        if (head !== null) await until(() => app.views.waitFor(head, 1_000));
        if (raise) await app.casework.raiseTimers();
      }
    };

    const step: Step = (day, happens, after, told) =>
      it(`${day}: ${happens}`, async (context) => {
        if (broken) context.skip('an earlier step failed');
        broken = true;
        instant = Date.parse(`${day}T07:00:00Z`);
        await timeRunsOut();
        await told(telling);
        for (const viewer of setting.cast) await look(viewer, after);
        broken = false;
      });

    const look = async (viewer: string, { full, preview = [], closed }: AfterStep): Promise<void> => {
      const seen = await app.ask(viewer, 'GET', `/v1/trajectories/${trajectory}`);
      const access = full.includes(viewer) ? 'full' : preview.includes(viewer) ? 'preview' : null;
      expect([viewer, seen.statusCode, seen.json().access], seen.body).toEqual(
        access === null ? [viewer, 404, undefined] : [viewer, 200, access],
      );
      const list = await app.ask(viewer, 'GET', '/v1/worklist?limit=500');
      const listed = list.body.includes(`"${trajectory}"`);
      expect([viewer, listed]).toEqual([viewer, access !== null && closed !== true]);
      const told = seen.body + list.body;
      if (access !== 'full') expect(told, viewer).not.toContain(setting.familyName);
      for (const [words, readers] of secrets)
        expect([viewer, words, told.includes(words)]).toEqual([viewer, words, readers.includes(viewer)]);
    };

    tell(step);
  });
};
