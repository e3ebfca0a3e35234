import type { OfferAnswer } from '@samenspoor/casework';
import {
  capacityBody,
  offerAnswer,
  offerBody,
  offerChangeBody,
  offerEndBody,
  offersQuery,
  offerView,
  pageOf,
} from '@samenspoor/contracts';
import {
  isNisCode,
  measureTypes as measureTypeCodes,
  type OfferCommand,
  organisationId,
  refuse,
} from '@samenspoor/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { granted, type HttpContext } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { listHeaders, readHeaders, trajectoryCommandHeaders } from '../../headers/command-headers.js';
import { entityTagOf, parseIfMatch } from '../../headers/if-match.js';
import { readPage } from '../../lists/page.js';
import type { OfferFilter } from '../../reading/reading.js';
import { callerOf, headerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { change, newCapacity, publication } from './requests.js';
import { measureTypesNow, offerViewOf } from './view.js';

const tags = ['Offers'];
const refusals = problems(400, 401, 403, 404, 409, 412, 413, 415, 422, 503);

/** The directory of programmes: read by everybody, each kept by its owner. */
export const offerRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { casework, freshness, reading } = context;

  app.get(
    '/v1/offers',
    {
      schema: {
        tags,
        summary: 'The programmes that run, by name',
        description: 'For everybody in the network. Filters narrow the list; all that are given hold.',
        querystring: offersQuery,
        headers: listHeaders,
        response: { 200: pageOf(offerView), ...problems(400, 401, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const measureTypes = measureTypesNow(context);
      const filter = filterOf(request.query, measureTypes);
      const page = await readPage(
        context,
        request,
        { list: 'offers', views: ['offers', 'trajectories'], forEverybody: true },
        request.query,
        (asked) => reading.queries.offers.page(filter, asked),
      );
      return { ...page, items: page.items.map((each) => offerViewOf(each, measureTypes, caller)) };
    },
  );

  app.get(
    '/v1/offers/:id',
    {
      schema: {
        tags,
        summary: 'Read one programme, also when it has ended',
        params: idParam,
        headers: readHeaders,
        response: { 200: offerView, ...problems(400, 401, 404, 503) },
      },
    },
    async (request, reply) => {
      await freshness.everything(['offers', 'trajectories']);
      const found = await reading.queries.offers.byId(request.params.id);
      if (found === null) throw refused(refuse('not-found', 'not-found').refusal);
      reply.header('etag', entityTagOf(found.state.revision));
      return offerViewOf(found, measureTypesNow(context), callerOf(request));
    },
  );

  const carryOut = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string | null,
    command: OfferCommand,
  ): Promise<OfferAnswer> => {
    const ifMatch = parseIfMatch(headerOf(request, 'if-match'));
    const answer = granted(
      context,
      await casework.onOffer(callerOf(request), id, command, {
        idempotencyKey: headerOf(request, 'idempotency-key') ?? null,
        ifMatch: ifMatch.ok ? ifMatch.revision : 'other',
      }),
    );
    freshness.acknowledge(answer.position);
    reply.header('etag', entityTagOf(answer.revision));
    return answer;
  };
  const told = ({ offerId, revision, position }: OfferAnswer) => ({ offerId, revision, position });
  const schemaOf = <Body extends z.ZodType>(summary: string, body: Body) => ({
    tags,
    summary,
    headers: trajectoryCommandHeaders,
    body,
  });

  app.post(
    '/v1/offers',
    {
      schema: {
        ...schemaOf('Publish a programme of yours', offerBody),
        description:
          'For types of organisation that the rule `offers` names. The same again is the same programme, as long as it runs.',
        response: { 200: offerAnswer, 201: offerAnswer, ...problems(400, 401, 403, 409, 412, 413, 415, 503) },
      },
    },
    async (request, reply) => {
      const command = publication(request.body, callerOf(request));
      const answer = await carryOut(request, reply, null, command);
      return reply.code(answer.repeated ? 200 : 201).send(told(answer));
    },
  );

  app.post(
    '/v1/offers/:id/changes',
    {
      schema: {
        ...schemaOf('Say anew what your programme is and for whom', offerChangeBody),
        params: idParam,
        response: { 200: offerAnswer, ...refusals },
      },
    },
    async (request, reply) =>
      told(await carryOut(request, reply, request.params.id, change(request.body, callerOf(request)))),
  );

  app.post(
    '/v1/offers/:id/capacity',
    {
      schema: {
        ...schemaOf('Say how many places it has, and how long one waits', capacityBody),
        params: idParam,
        response: { 200: offerAnswer, ...refusals },
      },
    },
    async (request, reply) =>
      told(await carryOut(request, reply, request.params.id, newCapacity(request.body))),
  );

  app.post(
    '/v1/offers/:id/end',
    {
      schema: {
        ...schemaOf('End your programme', offerEndBody),
        description: 'No more places are asked in it. Who has one keeps it, until the call-in is concluded.',
        params: idParam,
        response: { 200: offerAnswer, ...refusals },
      },
    },
    async (request, reply) => told(await carryOut(request, reply, request.params.id, { kind: 'end-offer' })),
  );
};

const isSet = (flag: string | undefined): boolean => flag === '' || flag === 'true' || flag === '1';

const filterOf = (
  { owner, measureType, category, language, municipality, age, free }: z.output<typeof offersQuery>,
  classified: ReturnType<typeof measureTypesNow>,
): OfferFilter => ({
  owner: owner === undefined ? null : organisationId(owner),
  measureTypes:
    measureType === undefined && category === undefined
      ? null
      : measureTypeCodes.filter(
          (type) =>
            (measureType === undefined || type === measureType) &&
            (category === undefined || classified[type].category === category),
        ),
  language: language ?? null,
  municipality: municipality !== undefined && isNisCode(municipality) ? municipality : null,
  age: age === undefined ? null : Number(age),
  free: isSet(free),
});
