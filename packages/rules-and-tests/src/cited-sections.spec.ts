import { expect, it } from 'vitest';
import { citedSections, sectionsOf } from './cited-sections.js';

it('are those in brackets, in whatever comment or text, each once', () => {
  const text = `
    /**
     * Who is asked first [S2 §12; S2
     * fase 1], and where [S2 'Terminologie' 2, §3].
     */
    const refusal = { source: '[S2 §12]' }; // S4 §2.1.2 without brackets, [S7 nothing] and [docs/adr/0028] are none
  `;
  expect(citedSections(text)).toEqual(['S2 §12', 'S2 fase 1', 'S2 Terminologie 2']);
  expect(sectionsOf("[S2 'De school'; S0 §2]")).toEqual(['S2 De school', 'S0 §2']);
});
