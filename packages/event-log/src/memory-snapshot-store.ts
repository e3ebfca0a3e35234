import type { SnapshotPart, SnapshotPartId, SnapshotPartName, SnapshotStore } from './snapshot-store.js';

/** A snapshot store that lives as long as its process, for tests. */
export function createMemorySnapshotStore(): SnapshotStore {
  const kept = new Map<string, SnapshotPart>();
  const placeOf = ({ stream, from }: Pick<SnapshotPartName, 'stream' | 'from'>) => `${stream} ${from}`;
  const same = (part: SnapshotPartId): SnapshotPart | null => {
    const there = kept.get(placeOf(part));
    return there?.keyId === part.keyId ? there : null;
  };
  return {
    parts: async (stream) =>
      [...kept.values()]
        .filter((part) => part.stream === stream)
        .map(({ content: _, ...name }) => name)
        .sort((a, b) => a.from - b.from),
    content: async (part) => same(part)?.content ?? null,
    add: async (part) => {
      if (kept.has(placeOf(part))) return false;
      kept.set(placeOf(part), { ...part, confirmed: false });
      return true;
    },
    confirm: async (part) => {
      const there = same(part);
      if (there === null) return false;
      kept.set(placeOf(part), { ...there, confirmed: true });
      return true;
    },
    remove: async (part) => {
      if (same(part) !== null) kept.delete(placeOf(part));
    },
  };
}
