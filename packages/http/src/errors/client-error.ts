import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ProblemCode } from '@samenspoor/contracts';
import { problemDocument, problemType } from './problem-document.js';

const saidOf = (code: string | undefined): { readonly code: ProblemCode; readonly status: number } => {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { code: 'request-timeout', status: 408 };
    case 'HPE_HEADER_OVERFLOW':
      return { code: 'headers-too-large', status: 431 };
    default:
      return { code: 'request-malformed', status: 400 };
  }
};

/** Answers what cannot even be read as HTTP (a doubled Content-Length, headers without end), and hangs up. */
export const clientErrorHandler = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { code, status } = saidOf(error.code);
  const body = JSON.stringify(problemDocument({ kind: 'problem', code, status }, 'en', null));
  if (socket.writable)
    socket.write(
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nConnection: close\r\n` +
        `Content-Type: ${problemType}\r\nContent-Language: en\r\n` +
        `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  socket.destroy(error);
};
