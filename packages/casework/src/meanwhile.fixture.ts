import type { Refusal, Result } from '@samenspoor/domain';
import { youngPerson } from '@samenspoor/testing';
import type { CaseworkEnvironment } from './environment.js';

export const once = { idempotencyKey: null };
export const command = { idempotencyKey: null, ifMatch: null };

/** What was answered; a refusal fails the spec. */
export const value = <Value>(result: Result<Value>): Value => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.rule}`);
  return result.value;
};

export const refusalOf = (result: Result<unknown>): Refusal | null => (result.ok ? null : result.refusal);

const address = { street: 'Kerkstraat', houseNumber: '1', postcode: '1080', municipality: null };
/** Lives somewhere. */
export const lente = youngPerson({ address });
/** Alike, and living elsewhere: for a human. */
export const maybeLente = youngPerson({
  familyName: 'Proefpersoons',
  address: { ...address, street: 'Nieuwstraat', houseNumber: '9' },
});
/** The same, in another municipality. */
export const movedTo1070 = <Who extends typeof lente>(who: Who): Who => ({
  ...who,
  address: { ...address, ...who.address, postcode: '1070' },
});

/** A process that lets something happen once, just before it writes an event of a type for the first time. */
export const meanwhile = (
  environment: CaseworkEnvironment,
  type: string,
  happens: () => Promise<unknown>,
): CaseworkEnvironment => {
  const { log } = environment;
  let happened = false;
  return {
    ...environment,
    log: {
      append: async (stream, events, expected) => {
        if (!happened && events.some((event) => event.type === type)) {
          happened = true;
          await happens();
        }
        return log.append(stream, events, expected);
      },
      readStream: (stream, options) => log.readStream(stream, options),
      subscribe: (options) => log.subscribe(options),
      head: () => log.head(),
      compare: (a, b) => log.compare(a, b),
      close: () => log.close(),
    },
  };
};
