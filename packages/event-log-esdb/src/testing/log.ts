import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';

/** An event as the stand-in keeps it. Content is bytes, as it is for the server. */
export interface StandInEvent {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** In .NET ticks: 100 nanoseconds since 1970, as the client reads them. */
  readonly created: bigint;
  /** Commit and prepare position, which are the same here. */
  readonly position: bigint;
}

export type ProposedEvent = Pick<StandInEvent, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type StandInExpectation = bigint | 'no_stream' | 'stream_exists' | 'any';

export type StandInAnswer =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: bigint }
  | { readonly kind: 'wrong-expected-version'; readonly actual: number | null }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'bad-request' };

interface MadeAppend {
  readonly first: number;
  readonly ids: readonly string[];
  readonly answer: StandInAnswer;
}

const mostAppendBytes = 1_048_576;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The log of the stand-in: appends are answered as EventStoreDB 23.10.8 was measured to answer them. */
export class StandInLog {
  readonly events: StandInEvent[] = [];
  readonly #streams = new Map<string, StandInEvent[]>();
  readonly #made = new Map<string, MadeAppend[]>();
  readonly #changes = new EventEmitter().setMaxListeners(0);
  #end = 0n;

  constructor() {
    // A server that was just set up holds events of its own already.
    for (const stream of ['$settings', '$$$settings', '$users']) this.append(stream, [systemEvent()], 'any');
  }

  /** Calls the listener after each append, until the function it returns is called. */
  readonly onChange = (listener: () => void): (() => void) => {
    this.#changes.on('change', listener);
    return () => this.#changes.off('change', listener);
  };

  stream(name: string): readonly StandInEvent[] | undefined {
    return this.#streams.get(name);
  }

  append(stream: string, proposed: readonly ProposedEvent[], expected: StandInExpectation): StandInAnswer {
    if (proposed.some(({ id }) => !uuid.test(id))) return { kind: 'bad-request' };
    const bytes = proposed.reduce(
      (sum, { data, metadata, type }) => sum + data.byteLength + metadata.byteLength + 2 * type.length,
      0,
    );
    if (bytes > mostAppendBytes) return { kind: 'too-large' };
    // An empty append succeeds, and makes nothing that could be read.
    if (proposed.length === 0) return { kind: 'stored', revision: 0, position: this.#end };
    const present = this.#streams.get(stream) ?? [];
    if (!meets(expected, present.length)) {
      return this.#madeBefore(stream, proposed, expected) ?? wrong(present);
    }
    // With the right expectation ids are not looked at: not under `any`, not twice in one append, not across streams.
    return this.#store(stream, present, proposed);
  }

  #store(
    stream: string,
    present: readonly StandInEvent[],
    proposed: readonly ProposedEvent[],
  ): StandInAnswer {
    const first = present.length;
    const stored = proposed.map((event, index) => {
      this.#end += BigInt(100 + event.data.byteLength + event.metadata.byteLength);
      const created = BigInt(Date.now()) * 10_000n;
      return { ...event, stream, revision: first + index, created, position: this.#end };
    });
    this.#streams.set(stream, [...present, ...stored]);
    this.events.push(...stored);
    const answer: StandInAnswer = {
      kind: 'stored',
      revision: first + stored.length - 1,
      position: this.#end,
    };
    const made = this.#made.get(stream) ?? [];
    made.push({ first, ids: proposed.map(({ id }) => id), answer });
    this.#made.set(stream, made);
    this.#changes.emit('change');
    return answer;
  }

  /** The first answer to the same append, or to one that this is the beginning or the end of. */
  #madeBefore(
    stream: string,
    proposed: readonly ProposedEvent[],
    expected: StandInExpectation,
  ): StandInAnswer | undefined {
    if (expected === 'any' || expected === 'stream_exists') return undefined;
    const first = expected === 'no_stream' ? 0 : Number(expected) + 1;
    const made = this.#made.get(stream)?.find((each) => each.first === first);
    const given = proposed.map(({ id }) => id).join();
    if (made === undefined) return undefined;
    const leading = made.ids.slice(0, proposed.length).join();
    const trailing = made.ids.slice(-proposed.length).join();
    return given === leading || given === trailing ? made.answer : undefined;
  }
}

function systemEvent(): ProposedEvent {
  const data = new TextEncoder().encode('{}');
  return {
    id: randomUUID(),
    type: '$metadata',
    contentType: 'application/json',
    data,
    metadata: new Uint8Array(),
  };
}

function meets(expected: StandInExpectation, length: number): boolean {
  if (expected === 'any') return true;
  if (expected === 'no_stream') return length === 0;
  if (expected === 'stream_exists') return length > 0;
  return Number(expected) === length - 1;
}

function wrong(present: readonly StandInEvent[]): StandInAnswer {
  return { kind: 'wrong-expected-version', actual: present.length === 0 ? null : present.length - 1 };
}
