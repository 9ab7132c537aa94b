/** What every step of the first run is given. Types only. */
import type { DocumentKind } from '../../../core/domain/document-kinds.ts';
import type { FirstRunDraft, FirstRunState } from '../../../core/domain/first-run.ts';
import type { Problems } from './first-run-form.ts';

/** What the specimen beside the step shows. */
export interface Shown {
  readonly kind: DocumentKind;
  /** Which of the signers, from 0. */
  readonly signerAt: number;
}

export interface StepProps {
  readonly draft: FirstRunDraft;
  readonly state: FirstRunState;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly problems: Problems;
  readonly onChange: (changes: Partial<FirstRunDraft>) => void;
  readonly shown: Shown;
  readonly onShow: (shown: Partial<Shown>) => void;
}
