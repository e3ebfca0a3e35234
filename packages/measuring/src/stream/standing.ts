/** The young person most of these reports are about; the first one on a tie. Null for none. */
export function standsFor(trueIds: Iterable<string>): string | null {
  const counts = new Map<string, number>();
  for (const trueId of trueIds) counts.set(trueId, (counts.get(trueId) ?? 0) + 1);
  let best: string | null = null;
  let most = 0;
  for (const [trueId, count] of counts)
    if (count > most) {
      best = trueId;
      most = count;
    }
  return best;
}
