/** Why a young person is reported: the forms of absence [S0 §2] and their causes [S2 'Terminologie' 2, §3]. */
export const concernKinds = [
  'relative-absence',
  'absolute-absence',
  'early-school-leaving',
  'passive-disengagement',
  'illness',
  'school-refusal',
  'exclusion',
] as const;
export type ConcernKind = (typeof concernKinds)[number];

/** Registration codes of half school days [S2 'Terminologie' 2]. */
export const absenceCodes = ['B', 'Z', 'R', 'P', 'M', 'H', 'A', 'L'] as const;
export type AbsenceCode = (typeof absenceCodes)[number];

/** Half school days by code. */
export type AbsenceCounts = Readonly<Partial<Record<AbsenceCode, number>>>;
