import { ladderAttachments } from '@samenspoor/domain';
import { describe, expect, it } from 'vitest';
import { escalationRequest } from './requests.js';

const asked = (attachments: readonly string[]) => {
  const request = escalationRequest({
    step: 'regional-consultation',
    to: 'rots',
    grounds: ['trajectory-stuck'],
    attachments: [...attachments],
  });
  return request.kind === 'request-escalation' ? request.attachments : [];
};

describe('what a call-in carries', () => {
  it.each(ladderAttachments)('is known as %s when the ladder has that code', (type) => {
    expect(asked([type])).toEqual([{ type, words: null }]);
  });

  it('is among its sealed words when no ladder knows it', () => {
    expect(asked(['brief van de ouders', ' '])).toEqual([{ type: 'other', words: 'brief van de ouders' }]);
  });
});
