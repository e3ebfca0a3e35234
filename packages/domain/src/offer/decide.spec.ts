import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideOffer, type OfferCommand, saysTheSame } from './decide.js';
import { asks, clb, naft, otherNaft, programme, room } from './offer.fixture.js';
import { foldOffer, initialOffer, type OfferState } from './state.js';

const publish = { kind: 'publish-offer', content: programme(), capacity: room(8, 3) } as const;

const after = (...commands: readonly OfferCommand[]): OfferState =>
  commands.reduce<OfferState>((state, command) => {
    const decided = decideOffer(state, command, asks(naft));
    if (!decided.ok) throw new Error(decided.refusal.rule);
    return foldOffer(decided.value, state);
  }, initialOffer);

const decided = (state: OfferState, command: OfferCommand, who = naft) =>
  decideOffer(state, command, asks(who));

describe('a programme [S2 §10]', () => {
  it('is published by an organisation that offers some, with the version of the rule that says so', () => {
    expect(decided(initialOffer, publish)).toMatchObject({
      ok: true,
      value: [{ type: 'OfferPublished', data: { owner: 'naft-1', rulesVersion: '2022-1' } }],
    });
    expect(decided(initialOffer, publish, clb)).toMatchObject({
      ok: false,
      refusal: { kind: 'forbidden', rule: 'offer-by-other-types', source: expect.stringMatching(/^\[S2/) },
    });
  });

  it('is kept by its owner alone', () => {
    const commands: readonly OfferCommand[] = [
      { kind: 'change-offer', content: programme({ ageFrom: 12 }) },
      { kind: 'change-capacity', capacity: room(9) },
      { kind: 'end-offer' },
    ];
    for (const command of commands) {
      expect(decided(after(publish), command, otherNaft)).toMatchObject({
        refusal: { kind: 'forbidden', rule: 'offer-owner-keeps', params: { owner: 'naft-1' } },
      });
      expect(decided(initialOffer, command)).toMatchObject({ refusal: { kind: 'not-found' } });
    }
  });

  it('says what it is and how much room it has, as last told', () => {
    const content = programme({ ageFrom: 12, ageTo: 15 });
    const state = after(
      publish,
      { kind: 'change-offer', content },
      { kind: 'change-capacity', capacity: room(2, 6) },
    );
    expect(state).toMatchObject({ status: 'running', content, capacity: room(2, 6), revision: 2 });
  });

  it('is changed no more once it has ended', () => {
    const ended = after(publish, { kind: 'end-offer' });
    expect(ended).toMatchObject({ status: 'ended', endedAt: '2024-10-02T08:00:00.000Z' });
    expect(decided(ended, { kind: 'end-offer' })).toEqual({ ok: true, value: [] });
    expect(decided(ended, { kind: 'change-capacity', capacity: room(1) })).toMatchObject({
      refusal: { kind: 'rule', rule: 'offer-ended' },
    });
  });

  it('is the same one when only the day of its capacity differs, and as long as it runs', () => {
    const nextDay = { ...publish, capacity: { ...publish.capacity, asOf: '2024-10-03' } };
    expect(saysTheSame(after(publish), nextDay)).toBe(true);
    expect(saysTheSame(after(publish), { ...publish, capacity: room(9, 3) })).toBe(false);
    expect(saysTheSame(after(publish, { kind: 'end-offer' }), publish)).toBe(false);
  });
});

const command: fc.Arbitrary<OfferCommand> = fc.oneof(
  fc.constant(publish),
  fc.constantFrom(12, 15).map((ageFrom) => ({
    kind: 'change-offer' as const,
    content: programme({ ageFrom }),
  })),
  fc.nat(3).map((places) => ({ kind: 'change-capacity' as const, capacity: room(places) })),
  fc.constant({ kind: 'end-offer' as const }),
);

describe('any life of a programme', () => {
  it('takes the same command twice as once', () => {
    fc.assert(
      fc.property(fc.array(command, { maxLength: 20 }), (commands) => {
        let state: OfferState = initialOffer;
        for (const each of commands) {
          const first = decided(state, each);
          if (!first.ok) continue;
          state = foldOffer(first.value, state);
          expect(decided(state, each)).toEqual({ ok: true, value: [] });
        }
      }),
    );
  });
});
