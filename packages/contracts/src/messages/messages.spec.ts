import {
  closingOutcomes,
  everyVersion,
  ladderAttachments,
  ladderGrounds,
  type RuleCode,
  ruleCodes,
} from '@samenspoor/domain';
import { readRules } from '@samenspoor/rules';
import { describe, expect, it } from 'vitest';
import { formError, formRules } from '../api/index.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { languages, type Messages } from './messages.js';
import { nl } from './nl.js';
import { fill, formMessage, messagesIn, refusalMessage } from './render.js';

const textsOf = ({
  rules,
  problems,
  form,
  warnings,
  ...more
}: Messages): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries({ ...rules, ...problems }).map(([code, { detail }]) => [code, detail]),
  ),
  ...Object.fromEntries(Object.entries(form).map(([code, text]) => [`form ${code}`, text])),
  ...warnings,
  nearest: more.nearest,
  source: more.source,
});
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('messages [S0 goal 8]', () => {
  it('take the same parameters in each language', () => {
    const [dutch, french, english] = [nl, fr, en].map(textsOf);
    for (const code of Object.keys(english ?? {})) {
      const names = [dutch, french, english].map((texts) => placeholders(texts?.[code] ?? ''));
      expect(names[0], code).toEqual(names[2]);
      expect(names[1], code).toEqual(names[2]);
    }
  });

  it('are written for each language, and not left in another', () => {
    const [dutch, french, english] = [nl, fr, en].map(textsOf);
    for (const [code, text] of Object.entries(english ?? {})) {
      if (code === 'source') continue;
      expect(dutch?.[code], code).not.toBe(text);
      expect(french?.[code], code).not.toBe(text);
      expect(french?.[code], code).not.toBe(dutch?.[code]);
    }
  });

  it('label every ground and attachment that a ladder may name, and those of every version among them', async () => {
    const { ladder } = await readRules();
    const codes = everyVersion(ladder).flatMap(({ content }) =>
      content.flatMap(({ grounds, mustCarry }) => [
        ...grounds.map(({ code }) => code),
        ...mustCarry.flatMap(({ type, orTypes = [] }) => [type, ...orTypes]),
      ]),
    );
    expect(codes.length).toBeGreaterThan(0);
    for (const code of [...codes, ...ladderGrounds, ...ladderAttachments])
      for (const language of languages) expect(messagesIn[language].labels[code], code).toMatch(/\S/);
  });

  it('name the rule, its source, and codes with what they mean', () => {
    const refusal = {
      rule: 'ladder-attachments' as const,
      params: { step: 'clb-guidance', missing: 'absence-summary, parents-contacted' },
      source: '[S2 fase 2]',
    };
    expect(refusalMessage('nl', refusal).detail).toBe(
      'begeleiding door het CLB (clb-guidance) vraagt als bijlage: samenvatting van de afwezigheden (absence-summary), ' +
        'of met de ouders gesproken is (parents-contacted). Voeg die toe, of registreer het in het traject. ' +
        'Bron: [S2 fase 2].',
    );
  });

  it('say who holds something, and say nothing back that was sent', () => {
    const held = { rule: 'already-assigned' as const, params: { holder: 'clb-1' }, source: null };
    expect(refusalMessage('en', held).detail).toMatch(/^clb-1 is the coordinator/);
    expect(refusalMessage('en', { ...held, params: { holder: '' } }).detail).toMatch(/^another organisation/);
    for (const rule of ['coordinator-unknown', 'unlink-foreign-report'] satisfies RuleCode[])
      expect(
        refusalMessage('en', { rule, params: { organisationId: 'Proef', reportId: 'Proef' }, source: null })
          .detail,
      ).not.toContain('Proef');
  });

  it('leave no parameter open, in any rule and any language', () => {
    const params = {
      outcome: closingOutcomes[0],
      status: 'accepted',
      verdict: 'same',
      type: 'clb',
      step: 'clb-guidance',
    };
    const more = {
      allowed: 'clb',
      legalBasis: 'voluntary-guidance',
      grounds: 'no-improvement',
      missing: 'return-date',
      types: 'pms',
      trajectoryId: 't.1',
      matchId: 'm',
      to: 'stays',
      stance: 'unwilling',
      attempts: '3',
      means: '2',
      max: '2000',
      measure: 'anti-truancy-contract',
      phase: '2',
      how: 'dropped',
      precondition: 'grounds',
      dueAt: '2024-10-09T22:00:00.000Z',
    };
    for (const language of languages)
      for (const rule of ruleCodes)
        expect(
          refusalMessage(language, { rule, params: { ...params, ...more }, source: null }).detail,
        ).not.toMatch(/[{}…]/);
  });

  it('say what is wrong with a field, and which known name is meant', () => {
    const error = formError(['concern', 'absence'], 'unknown-field', { nearest: 'absences' });
    expect(formMessage('fr', error)).toBe(
      "concern.absence n'est pas un champ connu. Omettez-le. Vouliez-vous dire absences ?",
    );
    for (const language of languages)
      for (const rule of formRules) {
        const text = formMessage(
          language,
          formError([], rule, { max: '1', min: '1', allowed: 'x', expected: 'y' }),
        );
        expect(text, rule).not.toMatch(/[{}…]/);
      }
    expect(messagesIn.nl).toBe(nl);
  });

  it('take a parameter for what it is, and never for a pattern or a member of an object', () => {
    expect(fill('{a}', { a: '$& {b}', b: 'x' })).toBe('$& {b}');
    expect(fill('{constructor}', {})).toBe('…');
  });
});
