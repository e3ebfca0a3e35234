/** What the command line says of its own; messages of the service come in the same language. */
export interface Words {
  readonly worklist: readonly string[];
  readonly reports: readonly string[];
  readonly matches: readonly string[];
  readonly organisations: readonly string[];
  readonly unassigned: string;
  readonly nothing: string;
  readonly more: string;
  readonly outcomes: Readonly<Record<'new' | 'joined' | 'possible', string>>;
  readonly overview: {
    readonly figures: Readonly<
      Record<
        'reports' | 'persons' | 'duplicatesMet' | 'openTrajectories' | 'unassigned' | 'openMatches',
        string
      >
    >;
    readonly municipalities: readonly string[];
    readonly elsewhere: string;
    readonly hidden: (threshold: number) => string;
  };
  readonly imported: {
    readonly progress: (lines: number, perSecond: number) => string;
    readonly accepted: (accepted: number, made: number, joined: number, possible: number) => string;
    readonly repeated: (repeats: number) => string;
    readonly refused: (refused: number) => string;
    readonly onLines: (numbers: string) => string;
    readonly warned: (warnings: number) => string;
    readonly speed: (lines: number, seconds: string, perSecond: number) => string;
    readonly cut: (url: string, reason: string) => string;
  };
  readonly review: {
    readonly columns: readonly [string, string, string];
    readonly fields: Readonly<
      Record<
        | 'familyName'
        | 'givenNames'
        | 'birthDate'
        | 'sex'
        | 'nationalNumber'
        | 'language'
        | 'address'
        | 'school'
        | 'organisation'
        | 'reportedAt',
        string
      >
    >;
    readonly title: (number: number, matchId: string, weight: string) => string;
    readonly unreadable: string;
    /** The report was corrected: the question is whether it still belongs to its person. */
    readonly belonging: string;
    /** Somebody said before that the two are others. */
    readonly contradicts: string;
    readonly ask: string;
    readonly askReason: string;
    readonly keys: Readonly<Record<'same' | 'different' | 'skip' | 'quit', string>>;
    readonly unknownKey: string;
    readonly given: Readonly<Record<'same' | 'different', string>>;
    readonly done: (given: number, skipped: number) => string;
  };
  readonly rebuilding: (view: string) => string;
}
