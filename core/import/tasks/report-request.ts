/**
 * Reads a request for a report as one piece of work: "… đề nghị các sở báo cáo các nội dung sau:", the points it should hold,
 * and the sentence that says by when it is sent. Knows the words of such requests, not who may be asked.
 */
import type { Measure } from '../../domain/measure.ts';
import type { OutlineNode } from '../lines/outline.ts';

/** What is asked for is words, not deeds. */
const asksForWords =
  /(?:báo cáo|cung cấp|gửi|cho ý kiến|góp ý|thống kê|tổng hợp)[^:.;]{0,120}(?:nội dung|thông tin|số liệu|vấn đề|đề cương)[^:.;]{0,60}:$/u;
/** The sentence behind the points: "Báo cáo gửi về Sở Nội vụ trước ngày …". */
const delivery =
  /^(?:Đề nghị )?(?:Báo cáo|báo cáo|Văn bản|Kết quả|Nội dung|Thông tin|Số liệu|Hồ sơ|Ý kiến|Thời (?:gian|hạn))(?: \p{Ll}+){0,8} (?:gửi|về|trước)(?= )/u;

export interface ReportRequest {
  /** The points of the report. */
  readonly measures: readonly Measure[];
  /** The sentence that says when and where to; null when there is none. */
  readonly delivery: string | null;
  /** How many of the nodes behind the request belong to it, and its last line. */
  readonly length: number;
  readonly lineTo: number;
}

/** What belongs to the request that an open sentence makes; null when it tells to do more than report. */
export function readReportRequest(
  sentence: string,
  node: OutlineNode,
  following: readonly OutlineNode[],
): ReportRequest | null {
  if (!asksForWords.test(sentence)) return null;
  const end = following.findIndex(({ paragraph }) => paragraph.mark === 'none');
  const beside = node.children.length > 0 ? [] : following.slice(0, end < 0 ? following.length : end);
  const points = node.children.length > 0 ? node.children : beside;
  if (points.length === 0) return null;
  const last = points.at(-1) as OutlineNode;
  // In running text the sentence behind a list stands below its last point.
  const below = last.children.find(({ paragraph }) => delivery.test(paragraph.text))?.paragraph;
  const next = following[beside.length]?.paragraph;
  const sent = below ?? (next && delivery.test(next.text) ? next : undefined);
  return {
    measures: points.map(({ paragraph }) => ({ level: 0, text: paragraph.text })),
    delivery: sent?.text ?? null,
    length: beside.length + Number(sent !== undefined && sent === next),
    lineTo: (sent ?? last.paragraph).lineTo,
  };
}
