/**
 * The placeholders of a template, `{{trich_yeu}}`: which there are, and which stand alone in their paragraph because
 * whole paragraphs take their place. Writer, inspector and template maker all read them here.
 */
import { type DocumentKind, documentKindTraits } from '../core/domain/document-kinds.ts';

/** `inline` is a piece of a line; `block` is replaced, with its paragraph, by none, one or many paragraphs. */
export type PlaceholderShape = 'inline' | 'block';

export const placeholders = {
  /** Cơ quan chủ quản. */
  co_quan_chu_quan: 'block',
  /** Cơ quan ban hành, with the line under it. */
  co_quan_ban_hanh: 'block',
  so: 'inline',
  ky_hieu: 'inline',
  dia_danh: 'inline',
  ngay: 'inline',
  thang: 'inline',
  nam: 'inline',
  /** Dấu chỉ mức độ khẩn. */
  do_khan: 'block',
  kinh_gui: 'block',
  can_cu: 'block',
  noi_dung: 'block',
  noi_nhan: 'block',
  /** What stands after "Lưu:". */
  luu: 'inline',
  chuc_vu: 'block',
  nguoi_ky: 'block',
  phu_luc: 'block',
} as const satisfies Record<string, PlaceholderShape>;

export type PlaceholderName = keyof typeof placeholders | 'trich_yeu';

/**
 * The placeholders of one kind with their shapes. The trích yếu is a block with its line under it, but in a công văn a
 * piece of the line that starts with "V/v" (NĐ 30/2020, Phụ lục I, II.5).
 */
export function placeholdersOf(kind: DocumentKind): ReadonlyMap<PlaceholderName, PlaceholderShape> {
  return new Map<PlaceholderName, PlaceholderShape>([
    ...(Object.entries(placeholders) as [PlaceholderName, PlaceholderShape][]),
    ['trich_yeu', documentKindTraits[kind].isTitled ? 'block' : 'inline'],
  ]);
}
