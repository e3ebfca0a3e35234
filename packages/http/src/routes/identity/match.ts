import { mayGiveVerdict, seesMatch } from '@samenspoor/access';
import {
  type Language,
  type MatchView,
  type matchItem,
  matchView,
  type YoungPersonBody,
} from '@samenspoor/contracts';
import { type PersonId, type ReportId, refuse } from '@samenspoor/domain';
import { labelOf } from '@samenspoor/matching';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { type HttpContext, openAll } from '../../context.js';
import { refused } from '../../errors/problem-error.js';
import { readHeaders } from '../../headers/command-headers.js';
import type { MatchDoc, ReportDoc } from '../../reading/reading.js';
import { callerOf } from '../../request.js';
import { idParam } from '../params.js';
import { problems } from '../problems/answers.js';
import { correctionIn, reportIn } from '../reports/sealed-report.js';
import { knownValuesOf } from './known-values.js';

/** A match as a list shows it. */
export const matchItemOf = ({
  matchId,
  reportId,
  personId,
  candidatePersonId,
  weight,
  explanation,
  since,
  contradiction,
}: MatchDoc): z.output<typeof matchItem> => ({
  matchId,
  reportId,
  personId,
  candidatePersonId,
  weight,
  explanation: [...explanation],
  since,
  ...(contradiction ? { contradicts: true as const } : {}),
});

/** One match, both sides beside each other, for who decides about it. */
export const matchRoutes = (plain: FastifyInstance, context: HttpContext): void => {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { matches, reports } = context.reading.queries;

  app.get(
    '/v1/matches/:id',
    {
      schema: {
        tags: ['Matches'],
        summary: 'Both sides of a match beside each other, for who gives verdicts',
        description:
          'The young person as reported, what is known of the candidate, and what speaks for and against their being ' +
          'one. Of a person who was forgotten nothing is shown.',
        params: idParam,
        headers: readHeaders,
        response: { 200: matchView, ...problems(400, 401, 403, 404, 503) },
      },
    },
    async (request): Promise<MatchView> => {
      await context.freshness.everything(['matches', 'reports']);
      const caller = callerOf(request);
      const match = await matches.byId(request.params.id);
      const report = match && (await reports.byId(match.reportId));
      if (!match || !report || !seesMatch(caller, match))
        throw refused(refuse('not-found', 'not-found').refusal);
      const forbidden = mayGiveVerdict(caller);
      if (forbidden) throw refused(forbidden);
      const [youngPerson] = await peopleIn(context, [report]);
      // Its keys were destroyed a moment ago, before the view knew of it.
      if (!youngPerson) throw refused(refuse('not-found', 'not-found').refusal);
      const { reportId, personId, organisationId, reportedAt } = report;
      return {
        ...matchItemOf(match),
        status: match.status,
        verdict: match.verdict && { ...match.verdict },
        explanation: explained(match, request.language),
        report: {
          reportId,
          personId,
          organisationId,
          reportedAt,
          corrected: report.youngPerson !== null,
          youngPerson,
        },
        candidate: await candidateOf(context, match.candidatePersonId, reportId),
      };
    },
  );
};

const explained = ({ explanation }: MatchDoc, language: Language): MatchView['explanation'] =>
  explanation.map((part) => ({ ...part, sentence: labelOf(part, language) }));

/** What all reports of a person but one say of it; null of one who was forgotten. */
const candidateOf = async (
  context: Pick<HttpContext, 'reading' | 'sealer'>,
  id: PersonId,
  asked: ReportId,
): Promise<MatchView['candidate']> => {
  const { matches, reports } = context.reading.queries;
  const present = await matches.presentPerson(id);
  if (!present || present.forgotten) return null;
  const others = (await reports.ofPerson(present.personId)).filter(({ reportId }) => reportId !== asked);
  const people = await peopleIn(context, others);
  const said = others.flatMap(({ reportedAt }, index) => {
    const youngPerson = people[index];
    return youngPerson ? [{ youngPerson, reportedAt }] : [];
  });
  return { personId: present.personId, known: knownValuesOf(said) };
};

/** The young person of each report, as corrected if corrected; null where it was erased. */
const peopleIn = async (
  context: Pick<HttpContext, 'sealer'>,
  documents: readonly ReportDoc[],
): Promise<readonly (YoungPersonBody | null)[]> => {
  const opened = await openAll(
    context,
    documents.map(({ report, youngPerson }) => youngPerson ?? report),
  );
  return documents.map(({ youngPerson }, index) =>
    youngPerson === null ? (reportIn(opened[index])?.youngPerson ?? null) : correctionIn(opened[index]),
  );
};
