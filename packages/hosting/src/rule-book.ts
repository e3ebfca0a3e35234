import type { RuleBook } from '@samenspoor/domain';
import { RulesError, readRules } from '@samenspoor/rules';
import { ConfigError } from './config-error.js';

/**
 * The rules of the installation.
 * @param folder of its own rules; null where it has none
 * @throws ConfigError that names file, line and rule of what is wrong
 */
export const readRuleBook = async (folder: string | null): Promise<RuleBook> => {
  try {
    return await readRules(folder ?? undefined);
  } catch (error) {
    // A fault of our own files is none of the setting.
    if (error instanceof RulesError)
      throw new ConfigError(folder === null ? error.message : `SAMENSPOOR_RULES: ${error.message}`);
    throw error;
  }
};
