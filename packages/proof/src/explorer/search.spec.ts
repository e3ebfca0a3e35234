import { describe, expect, it } from 'vitest';
import { type Run, type Step, search } from './search.js';

interface Counter {
  readonly writers: number;
  /** Whether a writer looks again when the number is no longer what it read. */
  readonly isLocked: boolean;
}

/** Writers that each read one number and then write it, one higher: the smallest thing that can go wrong. */
class CounterRun implements Run {
  readonly #counter: Counter;
  readonly #read: (number | null)[];
  readonly #wrote: boolean[];
  #number = 0;

  constructor(counter: Counter) {
    this.#counter = counter;
    this.#read = Array.from({ length: counter.writers }, () => null);
    this.#wrote = Array.from({ length: counter.writers }, () => false);
  }

  steps(): readonly Step[] {
    return this.#wrote.flatMap((wrote, writer) => {
      const label = this.#read[writer] === null ? 'reads' : 'writes';
      return wrote ? [] : [{ key: String(writer), actor: `writer ${writer}`, label }];
    });
  }

  async take({ key }: Step): Promise<void> {
    const writer = Number(key);
    const read = this.#read[writer] ?? null;
    if (read === null) this.#read[writer] = this.#number;
    else if (this.#counter.isLocked && read !== this.#number) this.#read[writer] = null;
    else {
      this.#number = read + 1;
      this.#wrote[writer] = true;
    }
  }

  fingerprint(): string {
    return JSON.stringify([this.#number, this.#read, this.#wrote]);
  }

  outcome(): string {
    return String(this.#number);
  }

  broken(): readonly string[] {
    return [];
  }

  async brokenAtRest(): Promise<readonly string[]> {
    return this.#number === this.#counter.writers ? [] : [`counted ${this.#number}`];
  }
}

const counting = (counter: Counter) => async () => new CounterRun(counter);

/** Where each step leads, such as `a to S`: its actor, and the place it ends at. */
type Ways = Readonly<Record<string, readonly string[]>>;

/** Somebody walks from `start` until no way leads on, and had better not come to `wrong`. */
class WalkRun implements Run {
  readonly #ways: Ways;
  #place = 'start';

  constructor(ways: Ways) {
    this.#ways = ways;
  }

  steps(): readonly Step[] {
    return (this.#ways[this.#place] ?? []).map((key) => {
      const [actor = '', place = ''] = key.split(' to ');
      return { key, actor, label: `to ${place}` };
    });
  }

  async take({ label }: Step): Promise<void> {
    this.#place = label.slice('to '.length);
  }

  fingerprint(): string {
    return this.#place;
  }

  outcome(): string {
    return this.#place;
  }

  broken(): readonly string[] {
    return [];
  }

  async brokenAtRest(): Promise<readonly string[]> {
    return this.#place === 'wrong' ? ['came to wrong'] : [];
  }
}

const walking = (ways: Ways) => async () => new WalkRun(ways);

describe('the search for a run that breaks a promise', () => {
  it('finds the lost update, by the one departure that it takes', async () => {
    const { violation, complete } = await search(counting({ writers: 2, isLocked: false }));
    expect(complete).toBe(false);
    expect(violation).toEqual({
      broken: ['counted 1'],
      departures: 1,
      trace: ['writer 0: reads', 'writer 1: reads', 'writer 1: writes', 'writer 0: writes'],
    });
  });

  it('finds none where every write holds to what was read, having tried all', async () => {
    const found = await search(counting({ writers: 3, isLocked: true }));
    expect(found).toMatchObject({ violation: null, complete: true, outcomes: 1 });
  });

  it('comes to every state once: two writers that do not meet make a square', async () => {
    class Apart extends CounterRun {
      override async brokenAtRest(): Promise<readonly string[]> {
        return [];
      }
    }
    const found = await search(async () => new Apart({ writers: 2, isLocked: false }));
    expect(found.states).toBe(allStates());
    expect(found.outcomes).toBe(2);
  });

  it('does not see what takes more departures, or comes later, than its bounds allow', async () => {
    const lost = counting({ writers: 2, isLocked: false });
    expect(await search(lost, { departures: 0 })).toMatchObject({ violation: null, complete: true });
    expect(await search(lost, { depth: 0 })).toMatchObject({ violation: null, complete: true });
    expect(await search(lost, { states: 2 })).toMatchObject({ violation: null, complete: false });
  });

  it('looks again at what it first met too deep to branch, once it comes there in fewer steps', async () => {
    const ways: Ways = {
      start: ['a to A1', 'a to S'],
      A1: ['a to A2'],
      A2: ['a to S'],
      S: ['a to right', 'b to wrong'],
    };
    for (const depth of [2, 3])
      expect(await search(walking(ways), { depth })).toMatchObject({
        complete: false,
        violation: { broken: ['came to wrong'], trace: ['a: to S', 'b: to wrong'] },
      });
  });

  it('tells apart who came last where nothing branches any more', async () => {
    const ways: Ways = { start: ['a to S', 'b to S'], S: ['a to right', 'b to wrong'] };
    const { violation } = await search(walking(ways), { depth: 1 });
    expect(violation?.trace).toEqual(['b: to S', 'b: to wrong']);
  });

  it('tells of a run that never rests', async () => {
    class Restless extends CounterRun {
      #turns = 0;
      override steps(): readonly Step[] {
        return [{ key: 'turn', actor: 'wheel', label: 'turns' }];
      }
      override async take(): Promise<void> {
        this.#turns += 1;
      }
      override fingerprint(): string {
        return String(this.#turns);
      }
    }
    const { violation } = await search(async () => new Restless({ writers: 1, isLocked: true }));
    expect(violation?.broken).toEqual(['it never comes to rest']);
  });

  it('refuses what is not the same a second time', async () => {
    let runs = 0;
    const fickle = async () => {
      runs += 1;
      return new CounterRun({ writers: runs === 1 ? 3 : 1, isLocked: true });
    };
    await expect(search(fickle)).rejects.toThrow('not deterministic');
  });
});

/** Counted by hand, in the plainest way: everything that can be reached by either writer's next step. */
const allStates = (): number => {
  const seen = new Set<string>();
  const visit = (number: number, read: readonly (number | null)[], wrote: readonly boolean[]): void => {
    const text = JSON.stringify([number, read, wrote]);
    if (seen.has(text)) return;
    seen.add(text);
    for (const writer of [0, 1]) {
      if (wrote[writer]) continue;
      const known = read[writer] ?? null;
      if (known === null) visit(number, read.with(writer, number), wrote);
      else visit(known + 1, read, wrote.with(writer, true));
    }
  };
  visit(0, [null, null], [false, false]);
  return seen.size;
};
