import { problem } from '@samenspoor/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { badInput } from './testing/bad-input.js';
import { type Ask, testApp } from './testing/test-app.js';

describe('bad input', () => {
  let ask: Ask = () => Promise.reject(new Error('the application has not started'));
  beforeAll(async () => {
    ({ ask } = await testApp());
  });

  it.each(badInput.map((each) => [each.name, each] as const))('refuses %s', async (_, bad) => {
    const { method, url, body, headers, status, type, pointer, rule } = bad;
    const answer = await ask('school-12', method, url, body, headers);
    expect(answer.statusCode, answer.body).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    const document = problem.parse(answer.json());
    expect(document).toMatchObject({ type, status });
    if (pointer !== undefined || rule !== undefined)
      expect(document.errors?.[0]).toMatchObject({ pointer, rule });
  });

  it('asks who is calling before it looks at anything else', async () => {
    for (const { method, url, body, headers } of badInput) {
      const answer = await ask(null, method, url, body, headers);
      expect(answer.statusCode, url.slice(0, 60)).toBe(401);
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    }
  });
});
