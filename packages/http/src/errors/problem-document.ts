import {
  formMessage,
  type Language,
  type Problem,
  problemMessage,
  refusalMessage,
  tellable,
} from '@samenspoor/contracts';
import { type ProblemSaid, statusOf } from './problem-error.js';

/** Media type of a problem document (RFC 9457). */
export const problemType = 'application/problem+json; charset=utf-8';

/**
 * The problem document in a language. A 404 carries nothing of the request, not even its id, so that it is the same
 * to the letter for what is not there and what is not visible.
 */
export const problemDocument = (said: ProblemSaid, language: Language, requestId: string | null): Problem => {
  const status = statusOf(said);
  const instance = status === 404 || requestId === null ? {} : { instance: requestId };
  if (said.kind === 'problem') {
    const { title, detail } = problemMessage(language, said.code, said.params);
    const errors = said.errors?.map((error) => ({
      in: error.in,
      pointer: error.pointer,
      rule: error.rule,
      detail: formMessage(language, error),
    }));
    return {
      type: `/problems/${said.code}`,
      title,
      status,
      detail,
      ...instance,
      ...(errors ? { errors } : {}),
    };
  }
  const { refusal } = said;
  const { title, detail } = refusalMessage(language, refusal);
  const { holder, ...params } = tellable(refusal.params);
  return {
    type: `/problems/${refusal.rule}`,
    title,
    status,
    detail,
    ...instance,
    rule: refusal.rule,
    ...(refusal.source === null ? {} : { source: refusal.source }),
    ...(holder === undefined ? {} : { holder }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
    ...(refusal.pointer === null
      ? {}
      : { errors: [{ in: 'body' as const, pointer: refusal.pointer, rule: refusal.rule, detail }] }),
  };
};
