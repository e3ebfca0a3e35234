import type { Position, RecordedEvent } from '@samenspoor/event-log';
import type { DocsOfEvent, ViewDefinition } from './definition.js';

/** A document as it is stored, with the position of the event that last changed it. */
export interface StoredDoc<Doc> {
  readonly doc: Doc;
  readonly position: Position;
}

/** What a batch of events makes of the documents it touches. */
export interface Changes<Doc> {
  readonly kept: ReadonlyMap<string, StoredDoc<Doc>>;
  readonly gone: readonly string[];
}

/** The documents with these keys that are stored; those that are not are left out. */
export type LoadDocs<Doc> = (keys: readonly string[]) => Promise<ReadonlyMap<string, StoredDoc<Doc>>>;

/** An event that a view could not be given. Names the event, never its data. */
export class PoisonError extends Error {
  override readonly name = 'PoisonError';
  readonly event: RecordedEvent;
  /** How many events of the batch come before it. */
  readonly index: number;

  constructor(event: RecordedEvent, index: number, cause: unknown) {
    super(`event ${event.id} of type ${event.type} can't be applied`, { cause });
    this.event = event;
    this.index = index;
  }
}

interface Entry<Doc> {
  doc: Doc | null;
  position: Position | null;
  readonly stored: boolean;
  changed: boolean;
}

/**
 * Folds a batch of events into documents: loads those touched, all at once as far as the events tell, evolves them in
 * memory, and says what changed. Nothing is written.
 * @throws PoisonError at the first event that the view throws on
 */
export async function foldBatch<Doc extends object>(
  view: ViewDefinition<Doc>,
  events: readonly RecordedEvent[],
  load: LoadDocs<Doc>,
  compare: (a: Position, b: Position) => number,
): Promise<Changes<Doc>> {
  const entries = new Map<string, Entry<Doc>>();

  async function ensure(keys: Iterable<string>): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !entries.has(key));
    if (missing.length === 0) return;
    const found = await load(missing);
    for (const key of missing) {
      const stored = found.get(key);
      entries.set(key, {
        doc: stored?.doc ?? null,
        position: stored?.position ?? null,
        stored: stored !== undefined,
        changed: false,
      });
    }
  }

  const soFar: DocsOfEvent<Doc> = {
    has: (key) => entries.has(key),
    get: (key) => entries.get(key)?.doc ?? null,
  };
  const docsOfEvent = (): DocsOfEvent<Doc> => ({
    has: soFar.has,
    get(key) {
      const entry = entries.get(key);
      if (!entry) throw new Error(`view ${view.name} looks at a document that it did not route to`);
      return entry.doc;
    },
  });

  const routes = events.map((event, index) => guarded(event, index, () => view.route(event)));
  await ensure(routes.flat());
  // Most of what documents lead to can be guessed before the batch is folded, and loaded at once, for all events
  // together; what only the batch itself brings about is loaded one by one below.
  for (let asking = view.follow ? events : []; asking.length > 0; ) {
    const guesses = asking.map((event) => ({
      event,
      keys: guessed(event).filter((key) => !entries.has(key)),
    }));
    await ensure(guesses.flatMap(({ keys }) => keys));
    asking = guesses.filter(({ keys }) => keys.length > 0).map(({ event }) => event);
  }

  for (const [index, event] of events.entries()) {
    const keys = new Set(routes[index]);
    const docs = docsOfEvent();
    if (view.follow && keys.size > 0) {
      for (let before = -1; before < keys.size; ) {
        before = keys.size;
        for (const key of followed(event, index, docs)) keys.add(key);
        await ensure(keys);
      }
    }
    const touched = [...keys].flatMap((key) => entries.get(key) ?? []);
    // Events come in order, and all that one changes is written together: one document that is past it says that the
    // event was applied before.
    if (touched.some(({ position }) => position !== null && compare(event.position, position) <= 0)) continue;
    const evolved: { readonly entry: Entry<Doc>; readonly doc: Doc | null }[] = [];
    for (const key of keys) {
      const entry = entries.get(key);
      if (!entry) continue;
      evolved.push({ entry, doc: guarded(event, index, () => view.evolve(entry.doc, event, key, docs)) });
    }
    for (const { entry, doc } of evolved) {
      if (doc === entry.doc) continue;
      entry.doc = doc;
      entry.position = event.position;
      entry.changed = true;
    }
  }
  return changesOf(entries);

  function guessed(event: RecordedEvent): readonly string[] {
    try {
      return view.follow?.(event, soFar) ?? [];
    } catch {
      // It builds on an event of this very batch.
      return [];
    }
  }

  function followed(event: RecordedEvent, index: number, docs: DocsOfEvent<Doc>): readonly string[] {
    return guarded(event, index, () => view.follow?.(event, docs) ?? []);
  }
}

function changesOf<Doc>(entries: ReadonlyMap<string, Entry<Doc>>): Changes<Doc> {
  const kept = new Map<string, StoredDoc<Doc>>();
  const gone: string[] = [];
  for (const [key, { doc, position, stored, changed }] of entries) {
    if (!changed) continue;
    if (doc !== null && position !== null) kept.set(key, { doc, position });
    // A document that came and went within the batch was never stored.
    else if (stored) gone.push(key);
  }
  return { kept, gone };
}

function guarded<T>(event: RecordedEvent, index: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new PoisonError(event, index, error);
  }
}
