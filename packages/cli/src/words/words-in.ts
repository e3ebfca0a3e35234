import type { Language } from '@samenspoor/client';
import { en } from './en.js';
import { fr } from './fr.js';
import { nl } from './nl.js';
import type { Words } from './words.js';

const all: Readonly<Record<Language, Words>> = { nl, fr, en };

/** The words of the command line in a language. */
export function wordsIn(language: Language): Words {
  return all[language];
}
