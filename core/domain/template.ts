/** Mẫu văn bản: the Word file behind a kind of paper, as the clerk may change it. Types only. */
import type { DocumentKind } from './document-kinds.ts';

/** A finding about a template, with the paragraph it stands in. */
export interface TemplateFinding {
  /** What to mend, in Vietnamese. */
  readonly problem: string;
  /** The paragraph as written; null for what is missing. */
  readonly quote: string | null;
}

export interface TemplateReport {
  /** Names of placeholders that stand in the template. */
  readonly present: readonly string[];
  /** Empty: the template can be used. */
  readonly findings: readonly TemplateFinding[];
}

export interface TemplateView {
  readonly kind: DocumentKind;
  /** The office's own file; null while the one that ships is used. */
  readonly own: {
    readonly fileName: string;
    readonly sha256: string;
    readonly changedAt: string;
    readonly changedBy: string;
  } | null;
}
