/** Figures of an overview, by the path under which they stand. */
type Figures = Readonly<Record<string, unknown>>;

/** What can be added up of an overview: not when it was made, nor possible matches, which stay in their installation. */
export const figuresOf = (overview: Record<string, unknown>): Figures => {
  const { at: _, openMatches: __, ...rest } = overview;
  return rest;
};

/** The overview that several must add up to: counts are summed, the earliest moment counts, a mean is weighed. */
export const addUp = (overviews: readonly Figures[]): Figures => {
  const total = added(overviews);
  if (typeof total !== 'object' || total === null) throw new Error('nothing to add up');
  const weights = overviews.map(({ openTrajectories }) => Number(openTrajectories));
  const open = weights.reduce((sum, each) => sum + each, 0);
  const spread = overviews.map(({ participantsPerOpenTrajectory: each }) => meanIn(each));
  const participations = spread.reduce((sum, mean, index) => sum + mean * (weights[index] ?? 0), 0);
  const { participantsPerOpenTrajectory, ...others }: Record<string, unknown> = { ...total };
  const distribution = {
    ...Object(participantsPerOpenTrajectory),
    mean: open === 0 ? null : participations / open,
  };
  return inOrderOf(overviews[0] ?? {}, { ...others, participantsPerOpenTrajectory: distribution });
};

const inOrderOf = (model: Figures, figures: Figures): Figures =>
  Object.fromEntries(Object.keys(model).map((name) => [name, figures[name]]));

const meanIn = (participants: unknown): number => {
  const mean: unknown = Object(participants).mean;
  return typeof mean === 'number' ? mean : 0;
};

/** Fields that name a row, and are the same in all. */
const labels = new Set(['municipality', 'name', 'phase', 'threshold']);

const added = (values: readonly unknown[]): unknown => {
  const given = values.filter((each) => each !== null);
  const [first] = given;
  if (first === undefined) return null;
  if (typeof first === 'number') return given.reduce<number>((sum, each) => sum + Number(each), 0);
  if (typeof first === 'string') return [...given].map(String).sort()[0];
  if (Array.isArray(first)) return first.map((_, index) => added(values.map((each) => Object(each)[index])));
  return Object.fromEntries(
    Object.entries(Object(first)).map(([name, one]) => [
      name,
      labels.has(name) ? one : added(given.map((each) => Object(each)[name])),
    ]),
  );
};
