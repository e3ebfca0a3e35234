import type { AbsenceSignalsByCommunity } from './absence-signals.js';
import type { ClosingOutcomes } from './closing-outcomes.js';
import type { CompulsoryEducationRules } from './compulsory-education.js';
import type { Dated } from './dated.js';
import type { Deadlines } from './deadlines.js';
import type { Ladder } from './ladder.js';
import type { LegalBasis } from './legal-bases.js';
import type { MeasureTypes } from './measure-types.js';
import type { OfferRules } from './offers.js';
import type { PassingOnRules } from './passing-on.js';
import type { SchoolCalendars } from './school-calendars.js';
import type { SickPupilEducationByCommunity } from './sick-pupil-education.js';
import type { Tracks } from './tracks.js';

/** What a version of each rule says, by the name of the rule. */
export interface RuleContents {
  readonly ladder: Ladder;
  readonly deadlines: Deadlines;
  readonly 'legal-bases': readonly LegalBasis[];
  readonly 'measure-types': MeasureTypes;
  readonly 'closing-outcomes': ClosingOutcomes;
  readonly 'school-calendars': SchoolCalendars;
  readonly 'compulsory-education': CompulsoryEducationRules;
  readonly 'absence-signals': AbsenceSignalsByCommunity;
  readonly 'sick-pupil-education': SickPupilEducationByCommunity;
  readonly tracks: Tracks;
  readonly offers: OfferRules;
  readonly 'passing-on': PassingOnRules;
}

export type RuleName = keyof RuleContents;

/** The versions of each rule, in an installation: given to whatever decides, never held in code. */
export type RuleBook = {
  readonly [Name in RuleName]: readonly Dated<RuleContents[Name]>[];
};
