import type { Words } from './words.js';

export const en: Words = {
  worklist: [
    'Young person',
    'Phase',
    'Municipality',
    'Coordinator',
    'Participants',
    'Last activity',
    'Why',
    'Next deadline',
    'Trajectory',
  ],
  reports: ['Reference', 'Young person', 'Born', 'Outcome', 'Organisation', 'Reported', 'Report'],
  matches: ['Match', 'Weight', 'What speaks for and against', 'Since'],
  organisations: ['Organisation', 'Name', 'Type', 'Municipality'],
  unassigned: 'unassigned since',
  nothing: 'Nothing there.',
  more: 'There is more: raise --limit.',
  outcomes: { new: 'new', joined: 'joined', possible: 'possible match' },
  overview: {
    figures: {
      reports: 'Reports',
      persons: 'Young people',
      duplicatesMet: 'Reports that met an earlier one',
      openTrajectories: 'Open trajectories',
      unassigned: 'Without a coordinator',
      openMatches: 'Matches that wait for a verdict',
    },
    municipalities: ['Municipality', 'Open', 'Phase 0', '1', '2', '3', 'Unassigned', 'Waits since'],
    elsewhere: 'elsewhere or not known',
    hidden: (threshold) =>
      `– stands for a count below ${threshold}, or one that would give such a count away.`,
  },
  imported: {
    progress: (lines, perSecond) => `${lines} lines answered, ${perSecond} a second`,
    accepted: (accepted, made, joined, possible) =>
      `${accepted} accepted: ${made} new, ${joined} joined, ${possible} possible matches`,
    repeated: (repeats) => `${repeats} were there already`,
    refused: (refused) => `${refused} refused:`,
    onLines: (numbers) => `lines ${numbers}`,
    warned: (warnings) => `${warnings} accepted with a warning`,
    speed: (lines, seconds, perSecond) => `${lines} lines in ${seconds} s, ${perSecond} reports a second`,
    cut: (url, reason) =>
      `The connection to ${url} was cut (${reason}). ` +
      'What was answered is stored. Import the same again: what is there is not taken twice.',
  },
  review: {
    columns: ['', 'This report', 'Person known before'],
    fields: {
      familyName: 'Family name',
      givenNames: 'Given names',
      birthDate: 'Born',
      sex: 'Sex',
      nationalNumber: 'National number',
      language: 'Language',
      address: 'Address',
      school: 'School',
      organisation: 'Reported by',
      reportedAt: 'Reported at',
    },
    title: (number, matchId, weight) => `Match ${number}: ${matchId}, weight ${weight}`,
    unreadable: 'not yours to read',
    belonging:
      'This report was corrected. Does it still belong to its person? Same keeps it there, different takes it out.',
    contradicts: 'Somebody said before that they are two. Same overrules that, different confirms it.',
    ask: 'One young person? [s]ame, [d]ifferent, s[k]ip, [q]uit: ',
    askReason: 'Why? (empty: back) ',
    keys: { same: 's', different: 'd', skip: 'k', quit: 'q' },
    unknownKey: 'Type s, d, k or q.',
    given: { same: 'Recorded: the same young person.', different: 'Recorded: two young people.' },
    done: (given, skipped) => `${given} verdicts given, ${skipped} skipped.`,
  },
  rebuilding: (view) => `${view} is being built anew`,
};
