/**
 * What a clerk writes over the open places of the sample's papers before they are issued: who leads a meeting, when and where,
 * what a report has no figures for, who signs for the province. Pure; all of it made up.
 */
import type { Block, DocumentDraft } from '../../core/domain/document-draft.ts';

const written: readonly (readonly [open: RegExp, words: string])[] = [
  [/^Chủ trì: …+$/, 'Chủ trì: Lãnh đạo Sở Nội vụ.'],
  [/^Thời gian: ….*$/, 'Thời gian: 14 giờ 00 phút, thứ Năm, ngày 03 tháng 12 năm 2026.'],
  [/^Địa điểm: …+$/, 'Địa điểm: Phòng họp số 1, Sở Nội vụ.'],
  [/^Tại …+, đã ghi: “…+”\.$/, 'Tại mục 2, đã ghi: “quý III năm 2025”.'],
  [/^Nay đính chính là: “…+”\.$/, 'Nay đính chính là: “quý III năm 2026”.'],
  [/\[chưa có (?:số liệu|nội dung) về ([^\]]+)\]/, 'Trong kỳ không phát sinh nội dung mới về $1.'],
];

function finishBlock(block: Block): Block {
  if (block.type === 'table') return block;
  const runs = block.runs.map((run) => ({
    ...run,
    text: written.reduce((text, [open, words]) => text.replace(open, words), run.text),
  }));
  return { ...block, runs };
}

/** The draft without open places; what is not open stays as it is. */
export function finishSample(draft: DocumentDraft): DocumentDraft {
  return {
    ...draft,
    blocks: draft.blocks.map(finishBlock),
    signatory: draft.signatory.name === '' ? { ...draft.signatory, name: 'Nguyễn Văn An' } : draft.signatory,
  };
}
