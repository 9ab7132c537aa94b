/** What the box of Ctrl+K finds: places of the program that a few words lead to. Types only. */
import type { DocumentState } from './document-draft.ts';
import type { DocumentKind } from './document-kinds.ts';

export interface FoundTask {
  readonly id: number;
  readonly code: string | null;
  readonly title: string;
  readonly planTitle: string;
}

export interface FoundDocument {
  readonly id: number;
  readonly kind: DocumentKind;
  readonly state: DocumentState;
  /** Null for what was not issued. */
  readonly number: number | null;
  readonly symbol: string;
  readonly subject: string;
}

export interface FoundReport {
  readonly id: number;
  readonly periodKey: string;
  readonly outlineName: string;
}

export interface FoundPlaces {
  /** Codes that begin with what was typed first, then the newest plan's. */
  readonly tasks: readonly FoundTask[];
  readonly documents: readonly FoundDocument[];
  readonly reports: readonly FoundReport[];
  /** Names of agencies that lead work. */
  readonly agencies: readonly string[];
}
