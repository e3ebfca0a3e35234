import { remembered } from './remembered.js';

/** Text without the quotes that some write around the name of a section, and some don't. */
export const plain = (text: string): string => text.replaceAll(/['"\\]/g, '');

/** The sections of a source as a rule writes it: of `[S2 §12; S2 fase 1]` `S2 §12` and `S2 fase 1`. */
export const sectionsOf = (source: string): readonly string[] => plain(source).slice(1, -1).split('; ');

/** The sections that a file of code names, in comments or in what it answers, each once. */
export const citedSections = remembered((text): readonly string[] => {
  const oneLine = text.replaceAll(/\n\s*(\*|\/\/)\s*/g, ' ');
  const cited = [...oneLine.matchAll(/\[(S[0-4] [^\]]*)\]/g)].flatMap(([, sections = '']) =>
    plain(sections)
      .split(';')
      // `S2 §3, §4` names the first in full; what follows a comma only says more.
      .map((section) => section.split(',')[0]?.trim() ?? '')
      .filter((section) => /^S[0-4] /.test(section)),
  );
  return [...new Set(cited)];
});
