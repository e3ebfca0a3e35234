import { describe, expect, it } from 'vitest';
import { BlockStore } from './block-store.js';

const file = (name: string) => ({ name });

describe('BlockStore', () => {
  it('finds what shares a key, once', () => {
    const [a, b, c] = [file('a'), file('b'), file('c')];
    const store = new BlockStore<{ name: string }>();
    store.add(['x', 'y'], a);
    store.add(['x', 'y', 'z'], b);
    store.add(['z'], c);
    expect([...store.find(['x', 'y'], 10)]).toEqual([a, b]);
    expect([...store.find(['none'], 10)]).toEqual([]);
  });

  it('takes the rarest keys first and leaves over-full ones out', () => {
    const rare = file('rare');
    const store = new BlockStore<{ name: string }>();
    for (let nth = 0; nth < 20; nth++) store.add(['common'], file(String(nth)));
    store.add(['rare', 'common'], rare);
    expect([...store.find(['common', 'rare'], 10)]).toEqual([rare]);
    expect(store.find(['common', 'rare'], 22).size).toBe(21);
  });

  it('keeps nothing of what was removed', () => {
    const [a, b] = [file('a'), file('b')];
    const store = new BlockStore<{ name: string }>();
    store.add(['x', 'x'], a);
    store.add(['x'], b);
    store.remove(['x'], a);
    store.remove(['x', 'y'], a);
    expect([...store.find(['x'], 10)]).toEqual([b]);
    store.remove(['x'], b);
    expect(store.size).toBe(0);
  });
});
