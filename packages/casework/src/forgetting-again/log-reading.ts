import { followedStreamPrefix, registerEventOf } from '@samenspoor/contracts';
import {
  emptyRegister,
  evolveRegister,
  type PersonForgotten,
  type PersonId,
  presentPerson,
  type RegisterState,
  registerStreamPrefix,
  trajectoryStreamPrefix,
} from '@samenspoor/domain';
import type { EventLog, StreamName } from '@samenspoor/event-log';
import { IdentityChanges } from '../identity/identity-changes.js';
import { WordsInTrajectories } from './words-in-trajectories.js';

export interface ForgottenPerson {
  readonly event: PersonForgotten;
  readonly eventId: string;
  readonly revision: number;
}

/** The register of one network, as its events say, with nothing of it opened. */
export interface ReadRegister {
  readonly state: RegisterState;
  readonly changes: IdentityChanges;
  readonly forgotten: readonly ForgottenPerson[];
}

type GrowingRegister = ReadRegister & { readonly forgotten: ForgottenPerson[] };

/** What a log says of persons and keys at one moment: all its registers, and whose the words are that stand in its trajectories. */
export interface LogReading {
  readonly registers: ReadonlyMap<StreamName, ReadRegister>;
  /** By data key, the person of the trajectory that holds what it seals, or where a reason was given. */
  readonly words: ReadonlyMap<string, PersonId>;
  /** Ids of the events of which it was noted that everything that follows from them is done. */
  readonly followed: ReadonlySet<string>;
}

/** Reads a log to its end, as it is when that is reached. */
export const readLog = async (log: EventLog): Promise<LogReading> => {
  const registers = new Map<StreamName, GrowingRegister>();
  const words = new WordsInTrajectories();
  const followed = new Set<string>();
  const stop = new AbortController();
  const filter = { streamPrefixes: [registerStreamPrefix, trajectoryStreamPrefix, followedStreamPrefix] };
  try {
    for await (const item of log.subscribe({ after: null, filter, signal: stop.signal })) {
      if (item.kind === 'caught-up') break;
      const { event: recorded } = item;
      if (recorded.stream.startsWith(trajectoryStreamPrefix)) {
        words.happened(recorded);
        continue;
      }
      if (recorded.stream.startsWith(followedStreamPrefix)) {
        followed.add(recorded.stream.slice(followedStreamPrefix.length));
        continue;
      }
      const register = registers.get(recorded.stream) ?? emptyReading();
      registers.set(recorded.stream, register);
      const event = registerEventOf(recorded);
      evolveRegister(register.state, event);
      register.changes.note(event, recorded.revision);
      if (event.type === 'PersonForgotten')
        register.forgotten.push({ event, eventId: recorded.id, revision: recorded.revision });
    }
  } finally {
    stop.abort();
  }
  return { registers, words: words.owners, followed };
};

const emptyReading = (): GrowingRegister => ({
  state: emptyRegister(),
  changes: new IdentityChanges(),
  forgotten: [],
});

/** Under whom each data key is to be filed that seals something in a log. See `KeyFiling` for the rule. */
export function* ownersOf({ registers, words }: LogReading): Generator<readonly [string, PersonId]> {
  yield* words;
  for (const { state } of registers.values()) {
    for (const { personId, keyIds } of state.persons.values())
      for (const keyId of keyIds) yield [keyId, personId];
    for (const { personId, keyIds } of state.reports.values()) {
      const owner = presentPerson(state, personId)?.personId ?? personId;
      for (const keyId of keyIds) yield [keyId, owner];
    }
  }
}
