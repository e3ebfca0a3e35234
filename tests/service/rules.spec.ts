import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { call, reportOf } from '../support/api.js';
import { inFolder, startService } from '../support/service.js';

const basis = (code: string) =>
  `{ code: ${code}, label: { nl: proef, fr: essai, en: trial }, retentionMonths: 12 }`;
const legalBases = (...codes: readonly string[]) => `rule: legal-bases
versions:
  - version: network-1
    from: 2020-01-01
    source: '[invented]'
    content: [${codes.map(basis).join(', ')}]
`;

const withRules = (text: string, work: (folder: string, rules: string) => Promise<void>) =>
  inFolder(async (folder) => {
    const rules = join(folder, 'rules');
    await mkdir(rules);
    await writeFile(join(rules, 'legal-bases.yaml'), text);
    await work(folder, rules);
  });

describe("a service with an installation's own rules", () => {
  it('goes by them', () =>
    withRules(legalBases('trial-basis', 'compulsory-education-guidance'), async (folder, rules) => {
      const service = await startService(folder, { SAMENSPOOR_RULES: rules });
      try {
        await service.ready();
        const report = (legalBasis: string) =>
          call(service, 'clb-1', 'POST', '/v1/reports', { ...reportOf({ givenNames: 'Zomer' }), legalBasis });
        expect((await report('trial-basis')).status).toBe(201);
        const refused = await report('voluntary-guidance');
        expect(refused.status).toBe(422);
        expect(refused.text).toContain('trial-basis, compulsory-education-guidance');
      } finally {
        expect(await service.stop()).toBe(0);
      }
    }));

  it('does not start on rules that can not be, and says where', () =>
    withRules(legalBases('trial-basis', 'trial-basis'), async (folder, rules) => {
      const service = await startService(folder, { SAMENSPOOR_RULES: rules });
      const [code] = await once(service.process, 'close');
      expect(code).toBe(1);
      expect(service.output()).toContain(
        `Samenspoor can't start.\nSAMENSPOOR_RULES: ${join(rules, 'legal-bases.yaml')}, line 6: the rule legal-bases at ` +
          '/versions/0/content/1/code: "trial-basis" stands here a second time.\n',
      );
    }));
});
