import type { ComparedField } from '../compare/levels.js';
import type { LevelProbabilities, MatchingParameters } from '../parameters/parameters.js';
import {
  alike,
  allowance,
  assumedHousehold,
  assumedNamesake,
  assumedNumbers,
  assumedTwin,
  type Shares,
} from './assumed.js';
import { fields, Levels } from './levels.js';
import { anyPairs, areTwoNumbers, pairsSharing, type TrainingReport } from './pairs.js';
import { type LearnedPriors, learnPriors } from './priors.js';
import { areHousehold, areTwins, looksLikeOne } from './relations.js';
import { dateAgreement, smoothedStrangers } from './strangers.js';

/** What the training found beside the probabilities: how much it rests on. */
export interface TrainingFigures {
  readonly reports: number;
  readonly persons: number;
  readonly samePairs: number;
  readonly strangerPairs: number;
  readonly householdPairs: number;
  readonly twinPairs: number;
  /** Others of a kind for each person, as counted. */
  readonly perPerson: LearnedPriors;
}

export interface TrainingOptions {
  /** Whether how many members of a household, twins and namesakes there are is as chosen (default), or as counted. */
  readonly priors?: 'chosen' | 'learned';
}

type Settings = Omit<MatchingParameters, 'probabilities' | 'learnedFrom'>;

/**
 * Learns how often fields agree at which level between two reports about one person, about two strangers, and about
 * two members of a household or twins, from numbers alone: an equal one anchors a pair as one person, two clearly
 * different ones as two persons. No pair is labelled, no name enters the result. The number can't anchor itself:
 * what it says, and how namesakes look (too rare to count), is assumed and documented.
 */
export function train(
  reports: readonly TrainingReport[],
  settings: Settings,
  { priors = 'chosen' }: TrainingOptions = {},
): { readonly parameters: MatchingParameters; readonly figures: TrainingFigures } {
  const anchored = reports.filter(({ anchor }) => anchor !== null);
  const persons = new Set(anchored.map(({ anchor }) => anchor)).size;
  const same = new Levels();
  for (const { levels } of pairsSharing(anchored, ({ anchor }) => anchor)) same.count(levels);
  const stranger = new Levels();
  for (const { anchors, levels } of anyPairs(anchored))
    if (areTwoNumbers(anchors) && !looksLikeOne(levels)) stranger.count(levels);
  const household = new Levels();
  const twin = new Levels();
  for (const { anchors, levels } of pairsSharing(anchored, ({ details }) => details.address?.house ?? null))
    if (areTwoNumbers(anchors) && areHousehold(levels)) (areTwins(levels) ? twin : household).count(levels);
  const strangers = probabilities((field) => stranger.shares(field), assumedNumbers.stranger);
  const sames = probabilities(
    (field) => same.shares(field, allowance.shares[field], allowance.weight),
    assumedNumbers.same,
  );
  const members = assumedHousehold(
    probabilities((field) => household.shares(field), assumedNumbers.household),
  );
  const figures = {
    reports: reports.length,
    persons,
    samePairs: same.pairs,
    strangerPairs: stranger.pairs,
    householdPairs: household.pairs,
    twinPairs: twin.pairs,
    perPerson: learnPriors(anchored, persons),
  };
  return {
    figures,
    parameters: {
      ...settings,
      priors: priors === 'learned' ? { ...settings.priors, ...figures.perPerson } : settings.priors,
      learnedFrom: describe(figures),
      probabilities: {
        same: sames,
        stranger: smoothedStrangers(strangers, sames, dateAgreement(anchored)),
        household: members,
        twin: assumedTwin(members, sames, twin.shares('givenNames', alike, 0.2)),
        namesake: assumedNamesake(sames),
      },
    },
  };
}

function probabilities(
  of: (field: ComparedField) => Record<string, number>,
  nationalNumber: Shares,
): LevelProbabilities {
  const all = Object.fromEntries(
    fields.map((field) => [field, field === 'nationalNumber' ? nationalNumber : of(field)]),
  );
  return all as unknown as LevelProbabilities;
}

const describe = (figures: TrainingFigures): string =>
  `${figures.reports} invented reports, ${figures.persons} numbers: ${figures.samePairs} pairs with an equal ` +
  `one, ${figures.strangerPairs} of strangers, ${figures.householdPairs} of a household, ${figures.twinPairs} of twins`;
