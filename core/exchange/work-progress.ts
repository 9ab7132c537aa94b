/** How far long work on a package has come. Types only. */

/** Reading the file; what stands here; finding changes; writing the file; writing into the data; keeping what was learned. */
export type ExchangePhase =
  | 'opening'
  | 'reading'
  | 'stamping'
  | 'packing'
  | 'files'
  | 'comparing'
  | 'applying'
  | 'keeping';

export interface ExchangeProgress {
  readonly phase: ExchangePhase;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
}

export type ProgressListener = (progress: ExchangeProgress) => void;
