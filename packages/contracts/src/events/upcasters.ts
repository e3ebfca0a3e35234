/** Turns one stored version of an event's data into the next one. Pure; never looks anything up. */
export type Upcaster = (data: unknown) => unknown;

/** A version that only adds what may be absent. Its number tells older software that it can't read this. */
const asItWas: Upcaster = (data) => data;

/** Reports did not say the community of the pupil's education. */
const withoutCommunity: Upcaster = (data) => ({ ...(data as object), community: null });

/** The same, of reports that came in with others. */
const contentWithoutCommunity: Upcaster = (data) => {
  const { content, ...rest } = data as { readonly content: { readonly reports: readonly unknown[] } };
  return { ...rest, content: { ...content, reports: content.reports.map(withoutCommunity) } };
};

/** Before there were entries beside measures, absences, notes and call-ins, nothing could bring any. */
const withoutEntries: Upcaster = (data) => {
  const { content, ...rest } = data as { readonly content: object | null };
  return { ...rest, content: content === null ? null : { ...content, entries: [] } };
};

/**
 * Every change of a stored shape, by event type: the entry at index `n` turns version `n + 1` into `n + 2`. An event
 * type that is absent has had one version only. Once written here an upcaster is never changed or removed, and each
 * version keeps a golden fixture in `fixtures/`.
 */
export const upcasters: Readonly<Record<string, readonly Upcaster[]>> = {
  // Version 2 may say of a possible match that it is certain, and that it contradicts a verdict: what version 1 does
  // not say was not known.
  // Version 3 may say the community of the pupil's education, and the version of the rule by which it is retained.
  ReportIdentified: [asItWas, asItWas],
  PersonalDetailsCorrected: [asItWas],
  // Before version 2 what nobody could know stayed, and nothing was said of it.
  Separated: [
    (data) => ({ ...(data as object), undecided: [] }),
    (data) => ({ ...(data as object), entryIds: [] }),
    // Version 4 may say which coordinators went.
    asItWas,
  ],
  // Version 2 says the community of the pupil's education, as version 3 of those that bring reports with them does.
  Reported: [withoutCommunity],
  // Version 2 may tell which preconditions were set aside, version 3 may ask for a place in a programme.
  EscalationRequested: [asItWas, asItWas],
  // Version 2 may bring records that are undecided; version 4 brings entries, how measures ended, and call-ins that were
  // withdrawn, expired, made with an override or followed up.
  // Version 5 may bring call-ins and actions of which deadlines ran out; so may the others, in their last version.
  // Version 6 may bring places asked for in programmes, and who coordinated.
  // Version 7 may bring facts of education and illness, and absences that were withdrawn, and tell of call-ins when who accepted
  // recorded something in time; so may the others, in their last version.
  Absorbed: [asItWas, contentWithoutCommunity, withoutEntries, asItWas, asItWas, asItWas],
  // Version 2 may tell that a parting closed it as it was before, and when that had been.
  Closed: [asItWas],
  SeparatedFrom: [asItWas, contentWithoutCommunity, withoutEntries, asItWas, asItWas, asItWas],
  // Version 2 of these, and version 3 of `Separated`, bring entries as well, and call-ins as version 4 of `Absorbed` does.
  RecordsAllocated: [withoutEntries, asItWas, asItWas, asItWas],
  RecordsReceived: [withoutEntries, asItWas, asItWas, asItWas],
  // Version 2 may say why, and by which version: of the tracks for a coordinator, of the ladder for a step.
  PhaseEntered: [asItWas],
};

/** The version in which an event of this type is written today. */
export const presentVersion = (
  type: string,
  registry: Readonly<Record<string, readonly Upcaster[]>> = upcasters,
): number => (registry[type]?.length ?? 0) + 1;

/**
 * Brings stored data to the present version.
 * @throws RangeError for a version from the future: newer software wrote this log
 */
export const upcast = (
  type: string,
  version: number,
  data: unknown,
  registry: Readonly<Record<string, readonly Upcaster[]>> = upcasters,
): unknown => {
  const present = presentVersion(type, registry);
  if (!Number.isInteger(version) || version < 1 || version > present)
    throw new RangeError(
      `event ${type} has schema version ${version}; this software reads 1 to ${present}: use newer software`,
    );
  return (registry[type] ?? []).slice(version - 1).reduce<unknown>((value, step) => step(value), data);
};
