/** What the clerk must know of papers that a package brings: that their draft, or their number, was used on two PCs. Changes nothing. */
import { draftNameOf, type IssuedPaper, isIssued } from '../../core/exchange/paper-names.ts';
import type { FieldsOf } from '../../core/exchange/record-schemas.ts';
import type { RecordMap } from './record-store.ts';
import { wordNumber } from './records/document-store.ts';

export interface NamedPaper {
  readonly name: string;
  readonly paper: IssuedPaper;
}

const numberOf = ({ draft: { header }, series }: IssuedPaper) =>
  [series, header.issuedOn?.slice(0, 4), header.number, header.symbol].join(' | ');
const subjectOf = ({ paper }: NamedPaper) => `“${paper.draft.header.subject}”`;

function wordOneDraft(one: NamedPaper, other: NamedPaper): string {
  const sameNumber = numberOf(one.paper) === numberOf(other.paper) ? ', cùng một số' : '';
  return `Dự thảo ${subjectOf(one)} đã được phát hành riêng ở hai máy, thành hai văn bản${sameNumber}: ${wordNumber(other.paper)} và ${wordNumber(one.paper)}. Sổ văn bản đi giữ cả hai. Nếu có văn bản phát hành nhầm, hãy thu hồi văn bản đó.`;
}

function wordOneNumber(one: NamedPaper, other: NamedPaper): string {
  return `Hai máy đã cấp cùng một số cho hai văn bản: ${wordNumber(other.paper)} ${subjectOf(other)} và ${wordNumber(one.paper)} ${subjectOf(one)}. Sổ văn bản đi giữ cả hai. Hãy thu hồi văn bản bị cấp trùng số rồi phát hành lại với số khác.`;
}

/** One sentence for each paper that is `brought` beside a paper of its draft or number, here or in the package. */
export function listPaperNotices(
  records: RecordMap<FieldsOf<'documents'>>,
  brought: readonly NamedPaper[],
): readonly string[] {
  if (brought.length === 0) return [];
  const byDraft = new Map<string, NamedPaper[]>();
  const byNumber = new Map<string, NamedPaper[]>();
  const broughtNames = new Set(brought.map(({ name }) => name));
  const enter = (one: NamedPaper) => {
    const [draft, number] = [draftNameOf(one.name), numberOf(one.paper)];
    byDraft.set(draft, [...(byDraft.get(draft) ?? []), one]);
    byNumber.set(number, [...(byNumber.get(number) ?? []), one]);
  };
  for (const [name, { fields }] of records) {
    const { paper } = fields;
    if (isIssued(paper) && !broughtNames.has(name)) enter({ name, paper });
  }
  return brought.flatMap((one) => {
    const ofDraft = byDraft.get(draftNameOf(one.name)) ?? [];
    const ofNumber = (byNumber.get(numberOf(one.paper)) ?? []).filter((other) => !ofDraft.includes(other));
    enter(one);
    return [...ofDraft.map((other) => wordOneDraft(one, other)), ...ofNumber.map((other) => wordOneNumber(one, other))];
  });
}
