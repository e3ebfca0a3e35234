import type { ReportAnswer } from '@samenspoor/casework';
import {
  type Language,
  type ReportAnswerBody,
  type ReportViewBody,
  warningMessage,
} from '@samenspoor/contracts';
import type { Warning } from '@samenspoor/domain';
import { type HttpContext, openAll } from '../../context.js';
import type { ReportDoc } from '../../reading/reading.js';
import { correctionIn, reportIn } from './sealed-report.js';

const warnings = (given: readonly Warning[], language: Language) =>
  given.map((warning) => ({ ...warning, message: warningMessage(language, warning) }));

/** The answer to a report; the same for a repeat, to the letter. */
export const reportAnswerOf = (
  { repeated: _, warnings: given, possibleMatches, participants, ...answer }: ReportAnswer,
  language: Language,
): ReportAnswerBody => ({
  ...answer,
  possibleMatches: possibleMatches.map(
    ({ matchId, candidatePersonId, weight, explanation, contradicts }) => ({
      matchId,
      candidatePersonId,
      weight,
      explanation: [...explanation],
      ...(contradicts ? { contradicts } : {}),
    }),
  ),
  participants: participants.map(({ organisationId, type, since }) => ({ organisationId, type, since })),
  warnings: warnings(given, language),
});

/** Reports as sent, with what became of them. One that was erased is left out, and one that has no trajectory yet. */
export const reportViews = async (
  context: Pick<HttpContext, 'sealer'>,
  documents: readonly ReportDoc[],
  language: Language,
): Promise<readonly ReportViewBody[]> => {
  const envelopes = documents.flatMap(({ report, youngPerson }) =>
    youngPerson === null ? [report] : [report, youngPerson],
  );
  const opened = await openAll(context, envelopes);
  let next = 0;
  return documents.flatMap((document) => {
    const sent = reportIn(opened[next++]);
    const corrected = document.youngPerson === null ? null : correctionIn(opened[next++]);
    if (sent === null || document.trajectoryId === null) return [];
    const { reportId, personId, trajectoryId, organisationId, registeredBy, territory, outcome } = document;
    return [
      {
        ...sent,
        youngPerson: corrected ?? sent.youngPerson,
        externalRef: sent.externalRef ?? null,
        reportedAt: sent.reportedAt ?? document.reportedAt,
        reportId,
        personId,
        trajectoryId,
        organisationId,
        registeredBy,
        territory,
        outcome,
        corrected: corrected !== null,
        warnings: warnings(document.warnings, language),
      },
    ];
  });
};
