import type { ReportAnswer } from '@samenspoor/casework';
import type { Result } from '@samenspoor/domain';
import type { EventToAppend } from '@samenspoor/event-log';
import type { DataKeyRecord } from '@samenspoor/privacy';
import { allEvents, startCasework, type TestStore, testStore } from '@samenspoor/testing';
import { type Scenario, send } from './scenario.js';

/** What every run of a scenario begins with: what was done before, and the secrets of the installation. */
export interface Start {
  readonly store: Pick<TestStore, 'keyRing' | 'keyedHash' | 'environment'>;
  readonly appends: readonly { readonly stream: string; readonly event: EventToAppend }[];
  readonly keys: readonly DataKeyRecord[];
  readonly seen: ReadonlyMap<string, ReportAnswer>;
}

const morning = new Date('2024-10-01T08:00:00.000Z');

/** Lets everything that comes before a scenario happen, undisturbed. */
export const startOf = async (scenario: Scenario): Promise<Start> => {
  const store = await testStore();
  const casework = await startCasework({ ...store.environment, now: () => morning });
  const seen = new Map<string, ReportAnswer>();
  for (const request of scenario.before) {
    if (request.kind === 'report') seen.set(request.name, granted(await send(request, casework)));
    else granted(await request.ask(casework, seen));
  }
  await casework.close();
  const events = await allEvents(store.log);
  const masterKeyIds = await store.keyStore.masterKeyIds();
  const keys = await Promise.all(masterKeyIds.map((id) => store.keyStore.allWrappedWith(id, null, 1_000)));
  return {
    store,
    appends: events.map(({ stream, id, type, schemaVersion, data, meta }) => ({
      stream,
      event: { id, type, schemaVersion, data, meta },
    })),
    keys: keys.flat(),
    seen,
  };
};

const granted = <Answer>(result: Result<Answer>): Answer => {
  if (!result.ok) throw new Error(`what comes before the scenario was refused: ${result.refusal.rule}`);
  return result.value;
};
