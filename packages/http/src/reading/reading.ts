import type { Views } from '@samenspoor/views';

export type {
  CountedOffer,
  MatchDoc,
  OfferFilter,
  Page,
  PageRequest,
  ReportDoc,
  TrajectoryDoc,
  Viewer,
} from '@samenspoor/views';

/** The views that HTTP reads. */
export type ReadView = 'reports' | 'trajectories' | 'matches' | 'offers' | 'clocks';

/** What HTTP reads: the queries of the views, and means to wait for them. */
export interface Reading extends Pick<Views, 'ready' | 'status' | 'rebuild'> {
  readonly queries: {
    readonly reports: Pick<Views['queries']['reports'], 'byId' | 'byIds' | 'ofPerson' | 'page'>;
    readonly trajectories: Pick<
      Views['queries']['trajectories'],
      'byId' | 'ofPerson' | 'worklist' | 'countWorklists' | 'reportsOfWorklist'
    >;
    readonly matches: Pick<Views['queries']['matches'], 'byId' | 'page' | 'presentPerson' | 'withOpenMatch'>;
    readonly offers: Views['queries']['offers'];
    readonly network: Pick<Views['queries']['network'], 'counts'>;
  };
  /** Whether the view comes to stand at or after the position within so many milliseconds. */
  waitFor(position: Parameters<Views['waitFor']>[0], timeoutMs: number, view: ReadView): Promise<boolean>;
}
