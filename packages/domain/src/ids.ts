/** A string that only its own constructor makes, so that one kind of id is never passed for another. */
export type Brand<Name extends string> = string & { readonly __brand: Name };

export type OrganisationId = Brand<'OrganisationId'>;
export type ReportId = Brand<'ReportId'>;
export type PersonId = Brand<'PersonId'>;
export type TrajectoryId = Brand<'TrajectoryId'>;
export type MatchId = Brand<'MatchId'>;

const brand =
  <Id extends string>() =>
  (text: string): Id =>
    text as Id;

export const organisationId = brand<OrganisationId>();
export const reportId = brand<ReportId>();
export const personId = brand<PersonId>();
export const trajectoryId = brand<TrajectoryId>();
export const matchId = brand<MatchId>();

/**
 * The id of a person's n-th trajectory. It follows from the person, so that every process that repairs a crash
 * between register and trajectory opens the same one.
 */
export const trajectoryIdOf = (person: PersonId, ordinal: number): TrajectoryId =>
  trajectoryId(`${person}.${ordinal}`);

/** The person whose trajectory this is by its id (the one it was opened for). */
export const personOfTrajectory = (trajectory: TrajectoryId): PersonId =>
  personId(trajectory.slice(0, trajectory.lastIndexOf('.')));

/** The id of the trajectory after this one, of the same person. */
export const nextTrajectory = (trajectory: TrajectoryId): TrajectoryId =>
  trajectoryIdOf(
    personOfTrajectory(trajectory),
    Number(trajectory.slice(trajectory.lastIndexOf('.') + 1)) + 1,
  );
