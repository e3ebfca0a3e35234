/** The types of measure to offer at least [S2 'Actieplan'; S0 §1]. */
export const measureTypes = [
  'talk-with-pupil',
  'contact-with-parents',
  'home-visit',
  'guidance-agreement',
  'care-team-meeting',
  'multidisciplinary-meeting',
  'buddy',
  'flexible-learning-path',
  'reduced-load-measures',
  'remediation',
  'mediation',
  'clb-pms-guidance',
  'naft-trajectory',
  'care-farm',
  'transition-trajectory',
  'day-activity',
  'toah',
  'bednet',
  'school-ziekzijn',
  'type-5-school',
  'poah',
  'exit-guidance',
  'rots-consult',
  'rots-round-table',
  'anti-truancy-contract',
  'return-to-class-prepared',
  'language-support',
  'school-change',
  're-enrolment',
] as const;
export type MeasureType = (typeof measureTypes)[number];

/** Categories of the European framework [S0 §1]. */
export const measureCategories = [
  'identification-coordination',
  'prevention',
  'intervention',
  'compensation',
] as const;
export type MeasureCategory = (typeof measureCategories)[number];

/** Risk factors of school absence in Rumberger's model [S0 §1]. */
export const riskFactors = ['individual', 'family', 'school', 'peers', 'neighbourhood'] as const;
export type RiskFactor = (typeof riskFactors)[number];

/** Goals of the Brussels strategy, from rather preventive to compensating [S0 §5]. */
export const strategyGoals = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'] as const;
export type StrategyGoal = (typeof strategyGoals)[number];

/** What a measure counts as in figures: each under one category, one risk factor and one goal. */
export interface MeasureClassification {
  readonly category: MeasureCategory;
  /** What it works on in the first place. */
  readonly riskFactor: RiskFactor;
  /** What it serves in the first place. */
  readonly goal: StrategyGoal;
}

export type MeasureTypes = Readonly<Record<MeasureType, MeasureClassification>>;
