import type { Dated, RuleBook } from '@samenspoor/domain';
import type { Logger } from 'pino';

/** Says which versions of rules that come with the software the installation's own stand in the place of. */
export const tellReplacedVersions = (rules: RuleBook, logger: Pick<Logger, 'info'>): void => {
  const all: readonly (readonly [string, readonly Dated<unknown>[]])[] = Object.entries(rules);
  for (const [rule, versions] of all)
    for (const { version, from, replaces = [] } of versions) {
      if (replaces.length === 0) continue;
      const replaced = replaces.map((each) => each.version);
      logger.info(
        { rule, version, replaced },
        `of the rule ${rule} the installation's own versions hold from ${from}, in the place of ours: ${replaced.join(', ')}`,
      );
    }
};
