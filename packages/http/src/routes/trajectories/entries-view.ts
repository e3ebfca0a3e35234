import type { PresentedEntry, PresentedTrajectory } from '@samenspoor/access';
import type { TrajectoryView } from '@samenspoor/contracts';
import { courseOf, type Party, type RuleBook } from '@samenspoor/domain';

type Marked = PresentedEntry & { readonly undecidedWith?: readonly string[] };
type EntryLists = Pick<
  TrajectoryView,
  'actions' | 'stances' | 'agreements' | 'information' | 'returnPlans' | 'facts'
>;

const nameOf = (party: Party): string => (party.kind === 'organisation' ? party.organisationId : party.kind);

/** What was entered, in a list for each kind, with the words that may be read. */
export const entryLists = (entries: readonly Marked[], words: ReadonlyMap<string, string>): EntryLists => {
  const lists: EntryLists = {
    actions: [],
    stances: [],
    agreements: [],
    information: [],
    returnPlans: [],
    facts: [],
  };
  for (const { undecidedWith, ...entry } of entries) {
    const { entryId, organisationId, at } = entry;
    const common = {
      entryId,
      organisationId,
      at,
      ...(undecidedWith ? { undecidedWith: [...undecidedWith] } : {}),
    };
    const text = words.get(`entry ${entryId}`);
    switch (entry.kind) {
      case 'action': {
        const { who, due, settled } = entry;
        const reason = words.get(`settlement ${entryId}`);
        const ended = settled && { ...settled, ...(reason === undefined ? {} : { reason }) };
        const what = text === undefined ? {} : { what: text };
        lists.actions.push({ ...common, ...what, who: nameOf(who), due, settled: ended });
        break;
      }
      case 'stance': {
        const attempts = entry.attempts.map((each) => ({ ...each }));
        lists.stances.push({ ...common, stance: entry.stance, date: entry.date, attempts });
        break;
      }
      case 'agreement': {
        const { of, about, outcome, date } = entry;
        lists.agreements.push({ ...common, of, about, outcome, date });
        break;
      }
      case 'information': {
        const { told, date, means } = entry;
        lists.information.push({ ...common, told, date, means });
        break;
      }
      case 'fact':
        lists.facts.push({ ...common, date: entry.date, ...entry.said });
        break;
      case 'return-plan': {
        const { date, preparedWith, settled } = entry;
        const agreed = text === undefined ? {} : { agreed: text };
        lists.returnPlans.push({
          ...common,
          ...agreed,
          date,
          preparedWith: preparedWith.map(nameOf),
          settled,
        });
        break;
      }
    }
  }
  return lists;
};

/** Track, phase and what the phase offers, by what the viewer sees. */
export const courseFor = (
  presented: PresentedTrajectory,
  rules: Pick<RuleBook, 'tracks'>,
  day: string,
): TrajectoryView['course'] => {
  const course = courseOf(presented, rules, day);
  if (course === null) return null;
  const { track, phase, offers, rulesVersion } = course;
  const here = track.phases.find((each) => each.phase === phase);
  return {
    track: track.track,
    label: { ...track.label },
    phase,
    phaseLabel: { ...(here?.label ?? track.label) },
    offers: offers.map((item) => ({
      ...item,
      label: { ...item.label },
      by: [...item.by],
      measures: [...item.measures],
      steps: [...item.steps],
    })),
    source: track.source,
    rulesVersion,
  };
};
