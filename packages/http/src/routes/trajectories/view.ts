import {
  identityReport,
  type PresentedTrajectory,
  presentTrajectory,
  waitsForAllocation,
} from '@samenspoor/access';
import type { TrajectoryView, WorklistItem } from '@samenspoor/contracts';
import type { Organisation, ReportId } from '@samenspoor/domain';
import { z } from 'zod';
import { type HttpContext, openAll } from '../../context.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { correctionIn, reportIn } from '../reports/sealed-report.js';
import { courseFor, entryLists } from './entries-view.js';

type Identity = NonNullable<TrajectoryView['youngPerson']>;

const sealedWords = z.object({ words: z.string() });
const wordsIn = (opened: unknown): string | null => sealedWords.safeParse(opened).data?.words ?? null;

const sealedExplanation = z.object({
  grounds: z.array(z.string()),
  attachments: z.array(z.object({ type: z.string(), words: z.string().nullable() })),
});

const explanationIn = (words: string) => {
  try {
    return sealedExplanation.safeParse(JSON.parse(words)).data;
  } catch {
    return undefined;
  }
};

/** Who the young people of some reports are, opened in one go. Erased ones are left out. */
export const identitiesOf = async (
  context: Pick<HttpContext, 'sealer' | 'reading'>,
  reportIds: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, Identity>> => {
  const documents = await context.reading.queries.reports.byIds([...new Set(reportIds)]);
  const opened = await openAll(
    context,
    documents.map(({ report, youngPerson }) => youngPerson ?? report),
  );
  return new Map(
    documents.flatMap((document, index) => {
      const person =
        document.youngPerson === null ? reportIn(opened[index])?.youngPerson : correctionIn(opened[index]);
      return person
        ? [
            [
              document.reportId,
              {
                familyName: person.familyName ?? null,
                givenNames: person.givenNames ?? null,
                birthDate: person.birthDate ?? null,
              },
            ] as const,
          ]
        : [];
    }),
  );
};

/** One trajectory as the viewer may see it, with the words that it may read opened; null when it is not there. */
export const trajectoryViewFor = async (
  context: Pick<HttpContext, 'sealer' | 'reading' | 'organisations' | 'rules' | 'now'>,
  viewer: Organisation,
  { trajectoryId, state }: TrajectoryDoc,
): Promise<TrajectoryView | null> => {
  const presented = presentTrajectory(viewer, { trajectoryId, state }, context.organisations);
  if (presented === null) return null;
  const source = identityReport(viewer, state, context.organisations)?.reportId;
  const [opened, identities] = await Promise.all([
    openAll(
      context,
      presented.sealed.map(({ envelope }) => envelope),
    ),
    identitiesOf(context, source === undefined ? [] : [source]),
  ]);
  const words = new Map(
    presented.sealed.flatMap((field, index) => {
      const text = wordsIn(opened[index]);
      return text === null ? [] : [[`${field.of} ${field.id}`, text] as const];
    }),
  );
  const course = courseFor(presented, context.rules, context.now().toISOString());
  const youngPerson = source === undefined ? undefined : identities.get(source);
  return { ...bodyOf(presented, words), course, trajectoryId, ...(youngPerson ? { youngPerson } : {}) };
};

/** A record as the answer holds it. */
const marked = <Shown extends { readonly undecidedWith?: readonly string[] }>({
  undecidedWith,
  ...shown
}: Shown) => ({ ...shown, ...(undecidedWith ? { undecidedWith: [...undecidedWith] } : {}) });

const bodyOf = (
  { sealed: _, closure, entries, ...presented }: PresentedTrajectory,
  words: ReadonlyMap<string, string>,
): Omit<TrajectoryView, 'trajectoryId' | 'youngPerson' | 'course'> => ({
  ...presented,
  ...entryLists(entries, words),
  closure,
  participants: [...presented.participants],
  reports: presented.reports.map((each) => ({ ...each })),
  absences: presented.absences.map(marked),
  measures: presented.measures.map((each) => {
    const note = words.get(`measure ${each.measureId}`);
    return { ...marked(each), ...(note === undefined ? {} : { note }) };
  }),
  notes: presented.notes.map((each) => {
    const text = words.get(`note ${each.noteId}`);
    return { ...marked(each), ...(text === undefined ? {} : { text }) };
  }),
  escalations: presented.escalations.map(({ grounds, attachments, ...each }) => {
    const written = words.get(`escalation ${each.escalationId}`);
    const explanation = written === undefined ? undefined : explanationIn(written);
    return {
      ...marked(each),
      ...(grounds ? { grounds: [...grounds] } : {}),
      ...(attachments ? { attachments: [...attachments] } : {}),
      ...(explanation ? { explanation } : {}),
    };
  }),
});

/** Trajectories on a worklist, with who they are about where the viewer may know. */
export const worklistItems = async (
  context: Pick<HttpContext, 'sealer' | 'reading' | 'organisations'>,
  viewer: Organisation,
  documents: readonly (TrajectoryDoc & { readonly why: string })[],
): Promise<WorklistItem[]> => {
  const sources = documents.map(({ state }) => identityReport(viewer, state, context.organisations));
  const identities = await identitiesOf(
    context,
    sources.flatMap((source) => (source === null ? [] : [source.reportId])),
  );
  return documents.flatMap(({ trajectoryId, state, why }, index) => {
    const presented = presentTrajectory(viewer, { trajectoryId, state }, context.organisations);
    if (presented === null) return [];
    const source = sources[index];
    const youngPerson = source ? identities.get(source.reportId) : undefined;
    const { personId, status, phase, coordinator, unassignedSince, lastActivityAt, participants } = presented;
    return [
      {
        trajectoryId,
        personId,
        status,
        phase,
        // Where somebody lives is part of who it is: told to who may know that.
        municipality: source ? (source.territory ?? state.reports[0]?.territory ?? null) : null,
        coordinator,
        unassignedSince,
        lastActivityAt,
        why: waitsForAllocation(viewer, { trajectoryId, state }) ? [why, 'undecided'] : [why],
        participants: [...participants],
        ...(youngPerson ? { youngPerson } : {}),
      },
    ];
  });
};
