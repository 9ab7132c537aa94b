/** Recognises a letter that comments on another's draft (góp ý dự thảo): what it cites and asks to change is nobody's task. */
import type { Paragraph } from '../lines/paragraph.ts';
import type { ParsedHeader } from '../parsed-document.ts';

const aboutDraft = /(?:góp ý|ý kiến)(?= ).*dự thảo/isu;
/** The subject of a letter that asks others for their comments. */
const asking = /(?:đề nghị|lấy|xin|hướng dẫn|đôn đốc) /iu;
/** "Sở X có ý kiến như sau", "cơ bản thống nhất với dự thảo". */
const commenting =
  /(?:có|tham gia|góp)(?: một số)? ý kiến(?: góp ý| tham gia)?(?: [^.:;]{0,60})?(?:như sau|sau đây|cụ thể)|(?:cơ bản |hoàn toàn )?(?:thống nhất|nhất trí)(?: cao)? (?:với |về )?(?:bố cục|nội dung|dự thảo|các nội dung)/iu;
/** What tells that others are to send their comments. */
const request = /(?:đề nghị|yêu cầu) [^.;]{3,200}(?:tham gia|góp ý|cho ý kiến)[^.;]{0,200}(?:gửi|trước ngày)/iu;
const openingParagraphs = 8;

/** Whether a công văn answers a draft with comments; one that asks for comments is none. */
export function isCommentOnDraft(
  { kind, subject }: Pick<ParsedHeader, 'kind' | 'subject'>,
  paragraphs: readonly Paragraph[],
): boolean {
  if (kind !== 'CV' || subject === null || !aboutDraft.test(subject) || asking.test(subject)) return false;
  const opening = paragraphs.slice(0, openingParagraphs).map(({ text }) => text.slice(0, 2000));
  return opening.some((text) => commenting.test(text)) && !opening.some((text) => request.test(text));
}
