import type { RuleContents, Track, TrackItem } from '@samenspoor/domain';
import { code, codes, rowsOf } from './markdown.js';

/** What belongs to the phases of each track, and who does it. */
export const trackTables = ({ tracks, exitGuidance }: RuleContents['tracks']): string =>
  [
    ...tracks.map(trackTable),
    `Exit guidance (${codes(exitGuidance.measures)}) is asked about at closing as ${codes(exitGuidance.outcomes)} ${exitGuidance.source}.`,
  ].join('\n\n');

const trackTable = ({ track, label, concerns, phases, source }: Track): string =>
  [
    `**${label.en}** (${code(track)}), for reports of ${codes(concerns)} ${source}:`,
    rowsOf(
      ['phase', 'what belongs to it', 'who', 'measures and steps', 'source'],
      phases.flatMap(({ phase, items }) =>
        items.map((item) => [
          String(phase),
          `${item.label.en} (${code(item.code)})`,
          codes(item.by),
          doneBy(item),
          item.source,
        ]),
      ),
    ),
  ].join('\n\n');

const doneBy = ({ measures, steps }: TrackItem): string =>
  measures.length + steps.length === 0 ? 'policy of the school' : codes([...measures, ...steps]);
