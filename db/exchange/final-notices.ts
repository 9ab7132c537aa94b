/**
 * What the clerk must know of papers and reports that a package brings: that their draft, or their number, was used on two PCs.
 * Changes nothing.
 */
import { draftNameOf } from '../../core/exchange/final-names.ts';
import type { FieldsOf } from '../../core/exchange/record-schemas.ts';
import { recordStores } from './exchange-kinds.ts';
import type { FinalKind } from './record-store.ts';
import { wordNumber } from './records/document-store.ts';
import { wordReport } from './records/report-stores.ts';
import { type Comparison, listAdded } from './write-records.ts';

interface Named<Fields> {
  readonly name: string;
  readonly fields: Fields;
}

interface Finals<Fields> {
  /** Final here from now on. */
  readonly brought: readonly Named<Fields>[];
  /** Final here already. */
  readonly standing: readonly Named<Fields>[];
}

function listFinals<Kind extends FinalKind>(
  kind: Kind,
  { present, theirs, merge }: Comparison,
): Finals<FieldsOf<Kind>> {
  const { finalOf } = recordStores[kind];
  // Each kind's fields were checked before they came here.
  const nameAll = (records: readonly { readonly key: string; readonly fields: unknown }[]) =>
    records.map(({ key, fields }) => ({ name: key, fields: fields as FieldsOf<Kind> }));
  const changed = merge.decisions.filter((one) => one.kind === kind).map(({ whole }) => whole);
  const isFinalHere = (key: string) => {
    const here = present.records[kind].get(key);
    return !!here && !!finalOf?.(here.fields);
  };
  const brought = [...listAdded(kind, theirs, merge), ...changed].filter(
    ({ key, exists, fields }) => exists && finalOf?.(fields) && !isFinalHere(key),
  );
  const standing = brought.length === 0 ? [] : [...present.records[kind]].filter(([, { fields }]) => finalOf?.(fields));
  return { brought: nameAll(brought), standing: nameAll(standing.map(([key, { fields }]) => ({ key, fields }))) };
}

/** Each that is brought, with each of its group that stands, or was brought before it. */
function pairUp<Fields>(
  { brought, standing }: Finals<Fields>,
  groupOf: (one: Named<Fields>) => string,
): readonly (readonly [Named<Fields>, Named<Fields>])[] {
  const groups = Map.groupBy(standing, groupOf);
  return brought.flatMap((one) => {
    const group = groups.get(groupOf(one)) ?? [];
    groups.set(groupOf(one), [...group, one]);
    return group.map((other) => [one, other] as const);
  });
}

type Paper = FieldsOf<'documents'>['paper'];

const numberOf = ({ draft: { header }, series }: Paper) =>
  [series, header.issuedOn?.slice(0, 4), header.number, header.symbol].join(' | ');
const subjectOf = (paper: Paper) => `“${paper.draft.header.subject}”`;

function wordOneDraft(one: Paper, other: Paper): string {
  const sameNumber = numberOf(one) === numberOf(other) ? ', cùng một số' : '';
  return `Dự thảo ${subjectOf(one)} đã được phát hành riêng ở hai máy, thành hai văn bản${sameNumber}: ${wordNumber(other)} và ${wordNumber(one)}. Sổ văn bản đi giữ cả hai. Nếu có văn bản phát hành nhầm, hãy thu hồi văn bản đó.`;
}

function wordOneNumber(one: Paper, other: Paper): string {
  return `Hai máy đã cấp cùng một số cho hai văn bản: ${wordNumber(other)} ${subjectOf(other)} và ${wordNumber(one)} ${subjectOf(one)}. Sổ văn bản đi giữ cả hai. Hãy thu hồi văn bản bị cấp trùng số rồi phát hành lại với số khác.`;
}

function wordOneReport(one: FieldsOf<'reports'>): string {
  return `${wordReport(one)} đã được khóa và gửi riêng ở hai máy, nên thành hai báo cáo. Danh sách báo cáo giữ cả hai, mỗi báo cáo đúng như bản đã gửi. Hãy kiểm tra bản nào đã đến nơi nhận.`;
}

/** One sentence for each paper or report that comes beside another of its draft, or of its number, here or in the package. */
export function listNotices(comparison: Comparison): readonly string[] {
  const papers = listFinals('documents', comparison);
  const reports = listFinals('reports', comparison);
  const draftOf = ({ name }: { readonly name: string }) => draftNameOf(name);
  return [
    ...pairUp(papers, draftOf).map(([one, other]) => wordOneDraft(one.fields.paper, other.fields.paper)),
    ...pairUp(papers, ({ fields }) => numberOf(fields.paper))
      .filter(([one, other]) => draftOf(one) !== draftOf(other))
      .map(([one, other]) => wordOneNumber(one.fields.paper, other.fields.paper)),
    ...pairUp(reports, draftOf).map(([one]) => wordOneReport(one.fields)),
  ];
}
