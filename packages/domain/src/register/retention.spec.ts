import { describe, expect, it } from 'vitest';
import { retainedUntil } from './retention.js';

describe('retention of a person in the index', () => {
  it.each([
    ['compulsory-education-guidance', '2029-10-02T08:00:00.000Z'],
    ['voluntary-guidance', '2026-10-02T08:00:00.000Z'],
    ['local-prevention', '2027-10-02T08:00:00.000Z'],
  ])('on the basis of %s ends at %s', (legalBasis, end) => {
    expect(retainedUntil({ legalBasis, reportedAt: '2024-10-02T08:00:00.000Z' })).toBe(end);
  });
});
