import { z } from 'zod';
import type { FormRule } from './form-error.js';

/** A test of a field with the rule that it stands for; the first that fails is the one told. */
export const rule = (name: FormRule, params: Readonly<Record<string, string>> = {}) => ({
  params: { rule: name, ...params },
  abort: true,
});

const lengthOf = (text: string): number => (text.length < 100 ? text.length : [...text].length);
const halfASurrogatePair = /\p{Surrogate}/u;
const control = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const controlButLineBreaks = /[^\P{Cc}\t\n\r]/u;
const nothingToRead = /^[\p{Z}\p{C}]*$/u;

/** Whether there is something to read beside white space and signs that show nothing. */
export const isBlank = (text: string): boolean => nothingToRead.test(text);

const wellFormed = (max: number) =>
  z
    .string()
    .refine((text) => !halfASurrogatePair.test(text), rule('unicode'))
    .refine((text) => lengthOf(text) <= max, rule('too-long', { max: String(max) }));

/** One line of text, which may be empty. */
export const line = (max: number) =>
  wellFormed(max)
    .refine((text) => !control.test(text), rule('control-characters'))
    .meta({ maxLength: max });

/** One line of text with something to read in it. */
export const filledLine = (max: number) =>
  wellFormed(max)
    .refine((text) => !control.test(text), rule('control-characters'))
    .refine((text) => !isBlank(text), rule('blank'))
    .meta({ minLength: 1, maxLength: max });

/** Text of several lines with something to read in it. */
export const words = (max: number) =>
  wellFormed(max)
    .refine((text) => !controlButLineBreaks.test(text), rule('control-characters'))
    .refine((text) => !isBlank(text), rule('blank'))
    .meta({ minLength: 1, maxLength: max });

/** Text of several lines, which may be empty. */
export const looseWords = (max: number) =>
  wellFormed(max)
    .refine((text) => !controlButLineBreaks.test(text), rule('control-characters'))
    .meta({ maxLength: max });

/** Free words of a reason, note or description: at most 10,000 characters. */
export const LONGEST_WORDS = 10_000;

/** Why something was done; it is sealed. */
export const reason = words(LONGEST_WORDS).meta({
  description: 'Why, in your own words. Sealed: shown only where professional secrecy allows.',
  examples: ['The school is already in talks with the family.'],
});

/** An id that this API gave out, or an organisation's. Any other text is an id that is not there. */
export const id = line(200).meta({ description: 'Opaque id.' });
