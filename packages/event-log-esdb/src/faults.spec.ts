import { DeadlineExceededError, UnavailableError, UnknownError } from '@eventstore/db-client';
import { EventLogClosedError, EventLogUnavailableError } from '@samenspoor/event-log';
import { describe, expect, it } from 'vitest';
import { CallLostError, faultKind, isTlsFailure } from './faults.js';

const grpc = (code: number, message: string) => Object.assign(new Error(message), { code, details: message });
const unknown = (message: string) => new UnknownError(undefined, message);

describe('what an error of the client means', () => {
  it.each([
    ['the client says unavailable', new UnavailableError(undefined, 'away')],
    ['a plain gRPC error says it', grpc(14, 'No connection established')],
    ['a leader is being elected', unknown('Could not recognize Server Is Not Ready')],
    ['too much to do', unknown('Could not recognize Server Is Too Busy')],
    ['the outcome is unknown', new DeadlineExceededError(undefined, 'Deadline exceeded')],
    ['no node of a cluster was found', new Error('Failed to discover after 10 attempts.')],
    ['the client closed the channel meanwhile', new Error('Channel has been shut down')],
    ['another node leads', Object.assign(grpc(5, 'Leader info available'), { type: 'not-leader' })],
    ['its own timer ran out', new CallLostError('no answer')],
    ['it was tried for long already', new EventLogUnavailableError('away')],
  ])('away: %s', (_, error) => expect(faultKind(error)).toBe('away'));

  it.each([
    ['an unknown error', unknown('Could not recognize BadRequest')],
    ['a stream that was deleted', Object.assign(new Error('deleted'), { type: 'stream-deleted' })],
    ['a log that was closed', new EventLogClosedError()],
    ['no error at all', 'text'],
  ])('a fault: %s', (_, error) => expect(faultKind(error)).toBe('fault'));

  it('names a certificate that cannot be verified, and TLS where there is none', () => {
    for (const text of [
      'unable to verify the first certificate',
      'self-signed certificate in certificate chain',
      'write EPROTO 8017:error:0A00010B:SSL routines::wrong version number',
      "Hostname/IP does not match certificate's altnames",
    ]) {
      const error = grpc(14, `No connection established. Last error: Error: ${text}`);
      expect(faultKind(error)).toBe('away');
      expect(isTlsFailure(error)).toBe(true);
    }
    expect(isTlsFailure(grpc(14, 'connect ECONNREFUSED 127.0.0.1:2113'))).toBe(false);
  });
});
