import { forgetAgain } from '@samenspoor/casework';
import {
  contentOf,
  type KnownPerson,
  type PersonId,
  personId,
  personOfTrajectory,
  presentPerson,
  trajectoryId,
} from '@samenspoor/domain';
import { copyKeyStore, createMemoryKeyStore } from '@samenspoor/privacy';
import { actor } from '@samenspoor/testing';
import { keysIn, type Ledger } from './ledger.js';
import type { Witness } from './witness.js';

/**
 * Forgetting destroys what is filed under a person: so every data key is filed under whom it belongs to, and none is left
 * of somebody forgotten, or of words that stand nowhere. A process that dies right after it filed late leaves a key under
 * whom it belonged to before; that is set right before anybody is forgotten, and then everybody is, to see whether it is.
 */
export const misfiled = async (world: Witness): Promise<readonly string[]> => {
  const broken = [...(await astray(world)), ...(await lostOrLeft(world))];
  const anew = await filedAnew(world);
  if (broken.length === 0 || world.deaths === 0) return [...broken, ...anew];
  return [...anew, ...(await lostByForgetting(world))];
};

/**
 * What would be astray, lost or left if everybody were forgotten again who is, with keys that come from another time than
 * the log: here all are there that ever were, filed under nobody, and the log alone must say whose they are.
 */
const filedAnew = async ({ log, ledger, keyStore }: Witness): Promise<string[]> => {
  const copy = createMemoryKeyStore();
  await copyKeyStore(keyStore, copy);
  await copy.file([...ledger.keyIds].map((keyId) => ({ keyId, ...ofAnotherTime })));
  await forgetAgain({
    log,
    keyStore: copy,
    snapshotStore: { parts: async () => [], remove: async () => {} },
  });
  const filed = { ledger, keyStore: copy };
  return [...(await astray(filed)), ...(await lostOrLeft(filed))].map(
    (each) => `filed anew by the log, ${each}`,
  );
};

const ofAnotherTime = { personId: 'nobody', wrapped: 'destroyed since', masterKeyId: 'of then' };

type Filed = Pick<Witness, 'ledger' | 'keyStore'>;

/** Keys of somebody that are filed under somebody else. */
const astray = async ({ ledger, keyStore }: Filed): Promise<string[]> => {
  const filed = await keyStore.find([...ledger.keyIds]);
  return [...ownersOf(ledger)].flatMap(([keyId, { what, owner }]) => {
    const holder = filed.get(keyId)?.personId;
    const isRight = !holder || presentPerson(ledger.register, personId(holder)) === owner;
    return isRight ? [] : [`${what} is filed under ${holder}`];
  });
};

/** Words that can't be read any more though their person was not forgotten, or can though it was. */
const lostOrLeft = async ({ ledger, keyStore }: Filed): Promise<string[]> => {
  const filed = await keyStore.find([...ledger.keyIds]);
  const owners = ownersOf(ledger);
  return [...ledger.keyIds].flatMap((keyId) => {
    const { what = 'words that stand nowhere', owner = null } = owners.get(keyId) ?? {};
    const isOver = owner === null || owner.forgotten;
    if (filed.has(keyId)) return isOver ? [`${what} can still be read`] : [];
    return isOver ? [] : [`${what} can't be read any more`];
  });
};

const lostByForgetting = async (world: Witness): Promise<readonly string[]> => {
  const process = world.free();
  for (const person of [...world.ledger.register.persons.keys()]) {
    await process.call(`to forget ${person}`, (casework) =>
      casework.forget(actor('kans'), person, { reason: null }, { idempotencyKey: null }),
    );
    const broken = await lostOrLeft(world);
    if (broken.length > 0) return broken.map((each) => `once ${person} is forgotten, ${each}`);
  }
  return [];
};

interface Owned {
  readonly what: string;
  readonly owner: KnownPerson | null;
}

/** Whom each data key belongs to, by all that stands in the log. */
const ownersOf = ({ register, trajectories, reasons, names }: Ledger): ReadonlyMap<string, Owned> => {
  const owners = new Map<string, Owned>();
  const belongs = (keyIds: readonly string[], what: string, person: PersonId): void => {
    for (const keyId of keyIds) owners.set(keyId, { what, owner: presentPerson(register, person) ?? null });
  };
  for (const [id, given] of reasons)
    belongs(given, `a reason given in ${id}`, personOfTrajectory(trajectoryId(id)));
  for (const [id, state] of trajectories)
    if (state.personId && (state.status === 'open' || state.status === 'closed'))
      belongs(keysIn(contentOf(state)), `what ${id} holds`, state.personId);
  for (const { personId, keyIds } of register.persons.values())
    belongs(keyIds, `a reason given about ${personId}`, personId);
  for (const { reportId, personId, keyIds } of register.reports.values())
    belongs(keyIds, `a key of report ${names.get(reportId)}`, personId);
  return owners;
};
