/**
 * The kinds of papers that the application makes, each with what the rest must know of it. A new kind is an entry here, a
 * composer in `templates/compose-document.ts` and its template; menus, registers, template maker and tests read this list.
 */

/** What a composer must be told besides the plan. */
export type ComposeQuestion = 'period' | 'agency' | 'nothing';

export interface DocumentKindTraits {
  /** Tên loại: "Báo cáo" (NĐ 30/2020, Điều 7). */
  readonly name: string;
  /** What the composer makes of it, as a menu names it. */
  readonly composed: string;
  readonly asksFor: ComposeQuestion;
  /**
   * Whether tên loại and trích yếu stand centred above the text; else the trích yếu follows "V/v" under the number, and the
   * symbol names the drafting unit instead of the kind (NĐ 30/2020, Phụ lục I, II.3 and II.5).
   */
  readonly isTitled: boolean;
}

const traits = {
  BC: { name: 'Báo cáo', composed: 'Báo cáo', asksFor: 'period', isTitled: true },
  TB: { name: 'Thông báo', composed: 'Thông báo', asksFor: 'nothing', isTitled: true },
  KH: { name: 'Kế hoạch', composed: 'Kế hoạch', asksFor: 'nothing', isTitled: true },
  TTr: { name: 'Tờ trình', composed: 'Tờ trình', asksFor: 'nothing', isTitled: true },
  GM: { name: 'Giấy mời', composed: 'Giấy mời họp', asksFor: 'nothing', isTitled: true },
  CV: { name: 'Công văn', composed: 'Công văn đôn đốc', asksFor: 'agency', isTitled: false },
} as const satisfies Record<string, DocumentKindTraits>;

/** Loại văn bản by its abbreviation (NĐ 30/2020, Phụ lục III, Mục I); "CV" for công văn, which has none. */
export type DocumentKind = keyof typeof traits;

export const documentKindTraits: Readonly<Record<DocumentKind, DocumentKindTraits>> = traits;

/** Every kind once, in the order of menus. */
export const documentKinds = Object.keys(traits) as [DocumentKind, ...DocumentKind[]];

export const documentKindNames = Object.fromEntries(documentKinds.map((kind) => [kind, traits[kind].name])) as Readonly<
  Record<DocumentKind, string>
>;
