import { badInput } from '@samenspoor/http/testing';
import { expect, it } from 'vitest';
import { startApp } from '../support/app.js';
import { describeOnEveryEngine } from '../support/engines.js';

describeOnEveryEngine('bad input', (open) => {
  it(`is refused with the right status and a clear problem, and nothing is stored (${badInput.length} cases)`, async () => {
    const engine = await open();
    const { ask, process, close } = await startApp(engine);
    expect(badInput.length).toBeGreaterThanOrEqual(40);
    for (const { name, method, url, body, headers, status, type, pointer, rule } of badInput) {
      const answer = await ask('school-12', method, url, body, headers);
      expect({ name, status: answer.statusCode }).toEqual({ name, status });
      expect(answer.json(), name).toMatchObject({ type, status });
      if (pointer !== undefined || rule !== undefined)
        expect(answer.json().errors?.[0], name).toMatchObject({ pointer, rule });
    }
    expect(await process.log.head()).toBeNull();
    expect(await process.keyStore.count()).toBe(0);
    await close();
    await engine.close();
  }, 120_000);
});
