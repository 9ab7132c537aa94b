/** A plan (kế hoạch): the tasks of one source document as a body. Types only. */

/** Kế hoạch đã nhận. */
export interface PlanView {
  readonly id: number;
  readonly sourceDocumentId: number;
  /** Trích yếu of the source document. */
  readonly title: string;
  readonly year: number;
  readonly version: number;
  readonly documentCode: string | null;
  readonly issuedOn: string | null;
  readonly isSample: boolean;
  readonly taskCount: number;
  readonly importedAt: string;
}

/** Lần nhập: a plan as the list of imports shows it, also after it was taken back. */
export interface PlanImportView extends PlanView {
  /** ISO instant at which the import was taken back; null while the plan stands. */
  readonly withdrawnAt: string | null;
  /** Once work was recorded, the import can no longer be taken back. */
  readonly hasProgress: boolean;
}

/** Văn bản nguồn, with its text by line: line n is `lines[n - 1]`. */
export interface SourceDocumentView {
  readonly id: number;
  readonly fileName: string;
  readonly title: string;
  readonly lines: readonly string[];
}
