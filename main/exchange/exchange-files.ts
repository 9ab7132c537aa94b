/** Makes the spreadsheets of an exchange: tasks of a view, reporting forms. Knows no dialog and no screen. */
import { hostname } from 'node:os';
import { findPeriod } from '../../core/domain/reporting-period.ts';
import { formFieldNames, type ViewField } from '../../core/exchange/sheet-fields.ts';
import { layOutTasks, type SheetSource } from '../../core/exchange/task-sheet.ts';
import { AppError } from '../../core/ipc/result.ts';
import { writeWorkbook } from '../../core/workbook/write-workbook.ts';
import { getAgency } from '../../db/agencies/agencies.ts';
import type { WriteContext } from '../../db/context.ts';
import type { Database } from '../../db/database.ts';
import { listFormTasks, listSheetTasks } from '../../db/exchange/exchange-sheets.ts';
import type { ExchangeContext } from '../../db/exchange/exchange-stamps.ts';
import { findOffice } from '../../db/office/office.ts';

/** Who exchanges, at this PC. */
export function exchanging(writing: WriteContext): ExchangeContext {
  return { ...writing, machine: hostname() };
}

const dayOf = (iso: string) => iso.split('-').toReversed().join('/');

/** The tasks of a view as a spreadsheet. */
export function makeViewSheet(
  db: Database,
  { ids, fields }: { readonly ids: readonly number[]; readonly fields: readonly ViewField[] },
  { now, today }: { readonly now: string; readonly today: string },
): Uint8Array {
  const office = findOffice(db)?.name ?? '';
  const source: SheetSource = {
    kind: 'view',
    title: 'Danh sách nhiệm vụ cải cách hành chính',
    notes: [
      [office, `xuất ngày ${dayOf(today)}`].filter(Boolean).join(' · '),
      'Cột có tiêu đề nền vàng sửa được và nhận lại được vào chương trình; các cột khác chỉ để xem.',
    ],
    ...{ fields, office, exportedAt: now, periodKey: null, agencyName: null },
    tasks: listSheetTasks(db, ids, today),
  };
  return writeWorkbook(layOutTasks(source));
}

export interface ReportingForm {
  /** Without its extension. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** The reporting form of one unit. Throws AppError `record.notFound`, `input.invalid` for a period that does not exist. */
export function makeReportingForm(
  db: Database,
  { agencyId, periodKey }: { readonly agencyId: number; readonly periodKey: string },
  { now, today }: { readonly now: string; readonly today: string },
): ReportingForm {
  const agency = getAgency(db, agencyId);
  const period = findPeriod(periodKey);
  if (!period) throw new AppError('input.invalid', { field: 'Kỳ báo cáo' });
  const source: SheetSource = {
    kind: 'form',
    title: `Báo cáo kết quả thực hiện nhiệm vụ ${period.name}`,
    notes: [
      `Đơn vị báo cáo: ${agency.name}`,
      `Kỳ báo cáo từ ${dayOf(period.startOn)} đến ${dayOf(period.endOn)}. Điền vào các cột có tiêu đề nền vàng; mỗi văn bản minh chứng một dòng: số, ký hiệu | ngày | cơ quan ban hành | trích yếu.`,
    ],
    fields: formFieldNames,
    office: findOffice(db)?.name ?? '',
    exportedAt: now,
    periodKey,
    agencyName: agency.name,
    tasks: listFormTasks(db, { agencyId, periodKey }, today),
  };
  return { fileName: `Biểu mẫu ${agency.name} ${period.name}`, bytes: writeWorkbook(layOutTasks(source)) };
}
