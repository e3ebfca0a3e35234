import type { OfferCommand } from '@samenspoor/domain';
import { actor, allEvents, startCasework, testStore } from '@samenspoor/testing';
import { describe, expect, it } from 'vitest';

const naft = actor('naft-1');
const publish: OfferCommand = {
  kind: 'publish-offer',
  content: {
    name: { nl: 'Voorbeeldtraject', fr: null, en: null },
    description: { nl: null, fr: null, en: null },
    measureType: 'naft-trajectory',
    concernKinds: [],
    phases: [],
    enrolment: 'any',
    ageFrom: 12,
    ageTo: 18,
    levels: [],
    languages: ['nl'],
    municipalities: [],
    community: 'vg',
  },
  capacity: { places: 8, waitingWeeks: 3, asOf: '2024-10-02' },
};
const bare = { idempotencyKey: null, ifMatch: null };
const end: OfferCommand = { kind: 'end-offer' };
const room = (places: number): OfferCommand => ({
  kind: 'change-capacity',
  capacity: { places, waitingWeeks: null, asOf: '2024-10-03' },
});

/** Processes that share one log. */
const processes = async (count: number) => {
  const { environment, log } = await testStore();
  const all = await Promise.all(Array.from({ length: count }, () => startCasework(environment)));
  const [first] = all;
  if (!first) throw new Error('no process');
  const typesOf = async () =>
    (await allEvents(log)).flatMap(({ stream, type }) => (stream.startsWith('offer-') ? [type] : []));
  return { all, first, typesOf };
};

const value = <Value>(
  result: { ok: true; value: Value } | { ok: false; refusal: { rule: string } },
): Value => {
  if (!result.ok) throw new Error(result.refusal.rule);
  return result.value;
};

describe('publishing', () => {
  it.each([null, 'key'])(
    'by many processes at once makes one programme (key: %s)',
    async (idempotencyKey) => {
      const { all, typesOf } = await processes(8);
      const asked = { idempotencyKey, ifMatch: null };
      const answers = (await Promise.all(all.map((each) => each.onOffer(naft, null, publish, asked)))).map(
        value,
      );
      expect(new Set(answers.map(({ offerId }) => offerId)).size).toBe(1);
      expect(answers.filter(({ repeated }) => !repeated).length).toBeLessThanOrEqual(1);
      expect(await typesOf()).toEqual(['OfferPublished']);
    },
  );

  it('anew, once it has ended or says something else, makes another', async () => {
    const { first } = await processes(1);
    const one = value(await first.onOffer(naft, null, publish, bare));
    value(await first.onOffer(naft, one.offerId, room(3), bare));
    const two = value(await first.onOffer(naft, null, publish, bare));
    expect(two).toMatchObject({ repeated: false });
    expect(two.offerId).not.toBe(one.offerId);
    value(await first.onOffer(naft, two.offerId, end, bare));
    const three = value(await first.onOffer(naft, null, publish, bare));
    expect(new Set([one.offerId, two.offerId, three.offerId]).size).toBe(3);
  });
});

describe('a command on a programme', () => {
  it('changes nothing when it is repeated, and finds its first answer under its key', async () => {
    const { first, typesOf } = await processes(1);
    const { offerId } = value(await first.onOffer(naft, null, publish, bare));
    const keyed = { idempotencyKey: 'room', ifMatch: null };
    const answer = value(await first.onOffer(naft, offerId, room(3), keyed));
    value(await first.onOffer(naft, offerId, room(4), bare));
    expect(value(await first.onOffer(naft, offerId, room(3), keyed))).toEqual({ ...answer, repeated: true });
    expect(await first.onOffer(naft, offerId, room(5), keyed)).toMatchObject({
      refusal: { kind: 'conflict', rule: 'command-name-taken' },
    });
    value(await first.onOffer(naft, offerId, room(4), bare));
    expect(await typesOf()).toEqual(['OfferPublished', 'CapacityChanged', 'CapacityChanged']);
  });

  it('by many processes at once is decided on what the others wrote', async () => {
    const { all, first, typesOf } = await processes(6);
    const { offerId } = value(await first.onOffer(naft, null, publish, bare));
    const commands = [end, room(1), room(2), end, room(3), end];
    await Promise.all(all.map((each, nth) => each.onOffer(naft, offerId, commands[nth] ?? end, bare)));
    const types = await typesOf();
    expect(types.filter((type) => type === 'OfferEnded')).toHaveLength(1);
    expect(types.at(-1)).toBe('OfferEnded');
  });

  it('at a revision that was left behind is stale', async () => {
    const { first } = await processes(1);
    const { offerId } = value(await first.onOffer(naft, null, publish, bare));
    value(await first.onOffer(naft, offerId, room(3), { idempotencyKey: null, ifMatch: 0 }));
    expect(await first.onOffer(naft, offerId, room(4), { idempotencyKey: null, ifMatch: 0 })).toMatchObject({
      refusal: { kind: 'stale', params: { revision: '1' } },
    });
  });
});
