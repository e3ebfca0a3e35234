import {
  identityReport,
  type PresentedTrajectory,
  presentCallIn,
  presentTrajectory,
} from '@samenspoor/access';
import type { TrajectoryView } from '@samenspoor/contracts';
import { answerDue, isPending, type Organisation, type ReportId } from '@samenspoor/domain';
import { z } from 'zod';
import { type HttpContext, openAll } from '../../context.js';
import type { TrajectoryDoc } from '../../reading/reading.js';
import { correctionIn, reportIn } from '../reports/sealed-report.js';
import { courseFor, entryLists } from './entries-view.js';
import { passedOnFor } from './passed-on.js';

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
  const [words, identities] = await Promise.all([
    openedWords(context, presented.sealed),
    identitiesOf(context, source === undefined ? [] : [source]),
  ]);
  const course = courseFor(presented, context.rules, context.now().toISOString());
  const youngPerson = source === undefined ? undefined : identities.get(source);
  const shown = callInsIn(state, context.rules, words);
  return {
    ...bodyOf(presented, words, shown),
    course,
    trajectoryId,
    ...(youngPerson ? { youngPerson } : {}),
    ...passedOnFor(context, viewer, state),
  };
};

/** A record as the answer holds it. */
const marked = <Shown extends { readonly undecidedWith?: readonly string[] }>({
  undecidedWith,
  ...shown
}: Shown) => ({ ...shown, ...(undecidedWith ? { undecidedWith: [...undecidedWith] } : {}) });

const bodyOf = (
  { sealed: _, closure, entries, ...presented }: PresentedTrajectory,
  words: ReadonlyMap<string, string>,
  callIn: ReturnType<typeof callInsIn>,
): Omit<TrajectoryView, 'trajectoryId' | 'youngPerson' | 'course' | 'passedOn'> => ({
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
  escalations: presented.escalations.map(callIn),
  tasks: presented.tasks.map((each) => ({ ...each })),
});

type PresentedCallIn = PresentedTrajectory['escalations'][number];
type CallInView = TrajectoryView['escalations'][number];

/** Call-ins of a trajectory as answers hold them. */
const callInsIn =
  (state: TrajectoryDoc['state'], rules: HttpContext['rules'], words: ReadonlyMap<string, string>) =>
  (callIn: PresentedCallIn): CallInView => {
    const shown = callInOf(callIn, words);
    if (!isPending(callIn)) return shown;
    const { dueAt, calendarKnown } = answerDue(callIn, state, rules);
    return { ...shown, answerDueAt: dueAt, calendarKnown };
  };

const callInOf = (
  { grounds, attachments, overridden, followUp, ...each }: PresentedCallIn,
  words: ReadonlyMap<string, string>,
): CallInView => {
  const wordsOf = (of: string) => words.get(`${of} ${each.escalationId}`);
  const written = wordsOf('escalation');
  const explanation = written === undefined ? undefined : explanationIn(written);
  const [overrideReason, answerReason, reason] = ['override', 'answer', 'follow-up'].map(wordsOf);
  return {
    ...marked(each),
    ...(grounds ? { grounds: [...grounds] } : {}),
    ...(attachments ? { attachments: [...attachments] } : {}),
    ...(explanation ? { explanation } : {}),
    ...(overridden ? { overridden: [...overridden] } : {}),
    ...(overrideReason ? { overrideReason } : {}),
    ...(answerReason ? { answerReason } : {}),
    ...(followUp ? { followUp: { ...followUp, ...(reason ? { reason } : {}) } } : {}),
  };
};

/** One call-in as the viewer may see it; null when it is not there. */
export const callInViewFor = async (
  context: Pick<HttpContext, 'sealer' | 'organisations' | 'rules'>,
  viewer: Organisation,
  escalationId: string,
  document: TrajectoryDoc,
): Promise<CallInView | null> => {
  const presented = presentCallIn(viewer, escalationId, document, context.organisations);
  if (presented === null) return null;
  const words = await openedWords(context, presented.sealed);
  return callInsIn(document.state, context.rules, words)(presented.escalation);
};

/** The words of opened envelopes, by what and whose they are. Those that were erased are left out. */
const openedWords = async (
  context: Pick<HttpContext, 'sealer'>,
  sealed: PresentedTrajectory['sealed'],
): Promise<ReadonlyMap<string, string>> => {
  const opened = await openAll(
    context,
    sealed.map(({ envelope }) => envelope),
  );
  return new Map(
    sealed.flatMap((field, index) => {
      const text = wordsIn(opened[index]);
      return text === null ? [] : [[`${field.of} ${field.id}`, text] as const];
    }),
  );
};
