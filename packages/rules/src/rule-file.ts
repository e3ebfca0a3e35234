import type { Dated, RuleContents, RuleName } from '@samenspoor/domain';
import { z } from 'zod';
import { contents } from './contents.js';
import { isDay } from './days.js';
import { RulesError } from './rules-error.js';
import { words } from './schema-parts.js';
import { YamlFile } from './yaml-file.js';

const fileOf = <Content>(rule: RuleName, content: z.ZodType<Content>) =>
  z.strictObject({
    rule: z.literal(rule),
    versions: z
      .array(
        z.strictObject({
          version: z
            .string()
            .regex(
              /^[A-Za-z0-9._-]{1,50}$/,
              'has to be letters, digits, dots, dashes and underscores, at most 50',
            ),
          from: z.string().refine(isDay, {
            error: 'is no day that exists, as YYYY-MM-DD',
          }),
          source: words,
          content,
        }),
      )
      .min(1, 'has to hold at least one version'),
  });

/** The versions of one rule in one file, and how to say what is wrong with one of them. */
export interface RuleFile<Content> {
  readonly versions: readonly Dated<Content>[];
  /** @returns an error about a field of the version at an index */
  readonly errorAt: (index: number, field: 'version' | 'from', message: string) => RulesError;
}

/**
 * Reads the file of one rule.
 * @param path as it is named in errors
 * @throws RulesError that names path, line and place of everything that is wrong
 */
export const readRuleFile = <Name extends RuleName>(
  rule: Name,
  path: string,
  text: string,
): RuleFile<RuleContents[Name]> => {
  const file = new YamlFile(path, rule, text);
  const { versions } = file.read(fileOf(rule, contents[rule]));
  const errorAt: RuleFile<unknown>['errorAt'] = (index, field, message) =>
    new RulesError(file.problemAt(['versions', index, field], message));
  for (const field of ['version', 'from'] as const)
    versions.forEach((version, index) => {
      const first = versions.findIndex((each) => each[field] === version[field]);
      if (first !== index)
        throw errorAt(
          index,
          field,
          `"${version[field]}" stands here a second time: each version has its own`,
        );
    });
  return { versions, errorAt };
};
