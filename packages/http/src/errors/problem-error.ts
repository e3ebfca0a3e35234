import type { FormError, ProblemCode } from '@samenspoor/contracts';
import type { Refusal } from '@samenspoor/domain';

/** In which part of the request a form error lies. */
export type RequestPart = 'body' | 'query' | 'header';

/** What an answer other than success says, before it is put into a language. */
export type ProblemSaid =
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly status: number;
      readonly params?: Readonly<Record<string, string>>;
      readonly errors?: readonly (FormError & { readonly in: RequestPart })[];
    }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** Thrown where a handler can go no further; the error handler answers it. Its message holds no personal detail. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly statusCode: number;

  constructor(readonly said: ProblemSaid) {
    super(said.kind === 'problem' ? said.code : said.refusal.rule);
    this.statusCode = statusOf(said);
  }
}

const refusalStatus: Readonly<Record<Refusal['kind'], number>> = {
  'not-found': 404,
  forbidden: 403,
  stale: 412,
  conflict: 409,
  rule: 422,
  unavailable: 503,
};

export const statusOf = (said: ProblemSaid): number =>
  said.kind === 'problem' ? said.status : refusalStatus[said.refusal.kind];

/** A form that is not right. */
export const formProblem = (part: RequestPart, errors: readonly FormError[]): ProblemError =>
  new ProblemError({
    kind: 'problem',
    code: 'form',
    status: 400,
    errors: errors.map((error) => ({ ...error, in: part })),
  });

/** A body that cannot be read at all. */
export const unreadableBody = (errors: readonly FormError[]): ProblemError =>
  new ProblemError({
    kind: 'problem',
    code: 'body-malformed',
    status: 400,
    errors: errors.map((error) => ({ ...error, in: 'body' })),
  });

export const refused = (refusal: Refusal): ProblemError => new ProblemError({ kind: 'refusal', refusal });
