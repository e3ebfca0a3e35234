import { describe, expect, it } from 'vitest';
import { isConnectionFailure, isTransientConflict, sqlState } from './database-error.js';

const withCode = (code: string) => Object.assign(new Error('x'), { code });

describe('errors of a database', () => {
  it.each(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', '08006', '57P01', '57P03', '53300'])(
    '%s: the connection',
    (code) => {
      expect(isConnectionFailure(withCode(code))).toBe(true);
    },
  );

  it.each(['23505', '42P01', '40001', 'ENOENT', 'XX000'])('%s: not the connection', (code) => {
    expect(isConnectionFailure(withCode(code))).toBe(false);
  });

  it('knows the wordings that come without a code', () => {
    expect(isConnectionFailure(new Error('Connection terminated unexpectedly'))).toBe(true);
    expect(isConnectionFailure(new AggregateError([withCode('ECONNREFUSED')]))).toBe(true);
    expect(isConnectionFailure(new Error('something else'))).toBe(false);
    expect(isConnectionFailure(undefined)).toBe(false);
  });

  it('tells a conflict that passes from one that stays', () => {
    expect(isTransientConflict(withCode('40P01'))).toBe(true);
    expect(isTransientConflict(withCode('23505'))).toBe(false);
    expect(sqlState(withCode('EPIPE'))).toBeUndefined();
    expect(sqlState(withCode('23505'))).toBe('23505');
  });
});
