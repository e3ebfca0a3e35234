import type { FastifyInstance } from 'fastify';
import { ProblemError } from './problem-error.js';

const patternOf = (url: string): RegExp =>
  new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')}/?$`);

/** Answers addresses without a route with 404, and routes asked by another method with 405 and `Allow`. */
export const answerUnknownRoutes = (app: FastifyInstance): void => {
  const routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook('onRoute', ({ url, method }) => {
    if (!url.includes('*'))
      routes.push({ pattern: patternOf(url), methods: Array.isArray(method) ? method : [method] });
  });
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = (request.raw.url ?? '').split('?');
    const known = routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods);
    if (known.length === 0) throw new ProblemError({ kind: 'problem', code: 'route-unknown', status: 404 });
    reply.header('allow', [...new Set(known)].sort().join(', '));
    throw new ProblemError({ kind: 'problem', code: 'method-not-allowed', status: 405 });
  });
};
