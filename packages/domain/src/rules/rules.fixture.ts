import { readRules } from '@samenspoor/rules';

/** The rules that come with the software, for specs. */
export const rules = await readRules();
