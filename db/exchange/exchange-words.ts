/** A difference between two PCs in the clerk's words: which task, which field, what each side says. Pure. */
import { reformFieldNames } from '../../core/domain/field.ts';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import type { MergeDifference } from '../../core/exchange/merge-view.ts';
import type { RecordKind } from '../../core/exchange/package-format.ts';
import { formFields, viewFields, writeEvidence } from '../../core/exchange/sheet-fields.ts';
import type { LocalRecords, ProgressFields, TaskFields } from './exchange-records.ts';

const fieldWords: Readonly<Record<string, string>> = {
  exists: 'Bản ghi',
  head: 'Phần đầu kế hoạch',
  isWithdrawn: 'Lần nhập',
  type: 'Loại',
  code: viewFields.code.label,
  title: viewFields.title.label,
  goal: viewFields.goal.label,
  measures: 'Giải pháp',
  field: viewFields.field.label,
  deadline: 'Thời hạn',
  product: viewFields.product.label,
  authority: viewFields.authority.label,
  lead: viewFields.leadAgencies.label,
  coordinating: viewFields.coordinatingAgencies.label,
  implementing: viewFields.implementingAgencies.label,
  place: 'Chỗ trong văn bản gốc',
  isDropped: 'Còn áp dụng',
  isDeleted: 'Thùng rác',
  extensions: 'Gia hạn',
  standing: 'Tình trạng, tỷ lệ',
  outcome: formFields.periodOutcome.label,
  obstacle: formFields.obstacle.label,
  recommendation: formFields.recommendation.label,
  evidence: formFields.evidence.label,
};

const day = (iso: string | null) => iso?.split('-').toReversed().join('/') ?? '';

function wordStanding(value: unknown): string {
  const { status, percent, completedOn } = value as ProgressFields['standing'];
  const words = formFields.progressStatus.choices[status];
  return [words, `${percent} %`, completedOn ? `xong ngày ${day(completedOn)}` : ''].filter(Boolean).join(', ');
}

function wordValue(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  switch (field) {
    case 'exists':
      return value ? 'Có' : 'Đã xóa';
    case 'isWithdrawn':
      return value ? 'Đã hoàn tác' : 'Đang dùng';
    case 'isDropped':
      return value ? 'Không còn trong văn bản' : 'Có';
    case 'isDeleted':
      return value ? 'Đã vào thùng rác' : 'Không';
    case 'head':
      return String((value as { readonly title: string }).title);
    case 'measures':
      return (value as TaskFields['measures']).map(({ text }) => `- ${text}`).join('\n');
    case 'field':
      return reformFieldNames[value as keyof typeof reformFieldNames];
    case 'deadline':
      return (value as { readonly raw: string }).raw;
    case 'lead':
    case 'coordinating':
    case 'implementing':
      return (value as TaskFields['lead']).map(({ name }) => name).join('; ');
    case 'place': {
      const { lineFrom, lineTo } = value as TaskFields['place'];
      return `dòng ${lineFrom}–${lineTo}`;
    }
    case 'extensions':
      return (value as TaskFields['extensions'])
        .map(({ dueOn, documentCode }) => `${day(dueOn)} (${documentCode})`)
        .join('\n');
    case 'standing':
      return wordStanding(value);
    case 'evidence':
      return writeEvidence(value as ProgressFields['evidence']);
    default:
      return String(value);
  }
}

function wordSubject(records: LocalRecords, kind: RecordKind, key: string): string {
  if (kind === 'plans') return records.plans.get(key)?.fields.head.title ?? key;
  const [uid = '', periodKey = '', agency = ''] = kind === 'tasks' ? [key] : key.split(' | ');
  const task = records.tasks.get(uid)?.fields;
  const name = [task?.code, task?.title ?? uid].filter(Boolean).join(' ');
  return kind === 'tasks' ? name : [name, findPeriod(periodKey)?.name ?? periodKey, agency].filter(Boolean).join(' · ');
}

/** The words of one difference. */
export function wordDifference(
  records: LocalRecords,
  one: {
    readonly kind: RecordKind;
    readonly recordKey: string;
    readonly field: string;
    readonly mine: unknown;
    readonly theirs: unknown;
  },
): Pick<MergeDifference, 'subject' | 'field' | 'mine' | 'theirs'> {
  return {
    subject: wordSubject(records, one.kind, one.recordKey),
    field: fieldWords[one.field] ?? one.field,
    mine: wordValue(one.field, one.mine),
    theirs: wordValue(one.field, one.theirs),
  };
}
