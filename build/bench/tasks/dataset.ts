/**
 * A database as a province might have it after years: many plans, thousands of tasks each, eight quarters of progress. The
 * plans go in through the same function as an import; progress is written in bulk in the shape that `recordProgress` writes.
 */
import { createHash } from 'node:crypto';
import { reformFields } from '../../../core/domain/field.ts';
import type { ProgressInput } from '../../../core/domain/progress.ts';
import { quarterOf } from '../../../core/domain/reporting-period.ts';
import type { ParsedDocument, ParsedTask } from '../../../core/import/parsed-document.ts';
import { defaultProfile } from '../../../core/profile/index.ts';
import type { Database } from '../../../db/database.ts';
import { withoutRecording } from '../../../db/history/record-changes.ts';
import { importPlan } from '../../../db/plans/plans.ts';
import { writeInBulk } from '../../../db/tasks/bulk-writes.ts';
import { progressSearchText } from '../../../db/tasks/search-text.ts';

export interface DatasetSize {
  readonly planCount: number;
  readonly tasksPerPlan: number;
  readonly quarterCount: number;
}

export const context = { actor: 'Nguyễn Thị Hoa', now: '2026-11-20T02:30:00.000Z' };

/** The day on which the figures are taken. */
export const benchDay = '2026-11-22';

type Random = () => number;

/** The same numbers on every run: 0 ≤ x < 1 (mulberry32). */
function startRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

const verbs = [
  'Rà soát',
  'Công bố',
  'Hoàn thiện',
  'Xây dựng',
  'Tổ chức',
  'Đôn đốc',
  'Kiểm tra',
  'Cập nhật',
  'Trình',
  'Đánh giá',
  'Tham mưu',
  'Số hóa',
  'Cắt giảm',
  'Sắp xếp',
  'Khảo sát',
  'Tập huấn',
  'Ban hành',
  'Triển khai',
  'Giám sát',
  'Báo cáo',
] as const;
const objects = [
  'thủ tục hành chính thuộc thẩm quyền giải quyết',
  'hồ sơ giải quyết đúng hạn tại bộ phận một cửa',
  'văn bản quy phạm pháp luật của địa phương',
  'vị trí việc làm của cán bộ, công chức',
  'dịch vụ công trực tuyến toàn trình',
  'kế hoạch tinh giản biên chế',
  'chỉ số hài lòng của người dân, tổ chức',
  'cơ sở dữ liệu dùng chung',
  'định mức kinh tế - kỹ thuật',
  'đơn vị sự nghiệp công lập tự chủ',
  'chữ ký số và văn bản điện tử',
  'kỷ luật, kỷ cương hành chính',
  'quy trình nội bộ giải quyết công việc',
  'nguồn vốn đầu tư công được giao',
  'kết quả chấm điểm cải cách hành chính',
  'thông tin, tuyên truyền về cải cách',
  'tài sản công của cơ quan nhà nước',
  'hệ thống thông tin báo cáo',
  'chế độ trách nhiệm của người đứng đầu',
  'mạng lưới trung tâm phục vụ hành chính công',
] as const;
const manners = [
  'bảo đảm đúng thời gian quy định',
  'đạt tỷ lệ từ 98% trở lên',
  'trên địa bàn toàn tỉnh',
  'theo hướng tinh gọn, hiệu lực',
  'gắn với chuyển đổi số',
  'không để tồn đọng, quá hạn',
  'công khai, minh bạch',
  'bằng phương thức điện tử',
  'phù hợp với tình hình thực tế',
  'lấy người dân làm trung tâm',
  'theo chỉ đạo của Ủy ban nhân dân tỉnh',
  'trong quý và cả năm',
  'đối với cấp xã, phường, đặc khu',
  'tại các sở, ban, ngành',
  'theo Nghị quyết đã ban hành',
] as const;
const products = ['Báo cáo', 'Quyết định', 'Kế hoạch', 'Tờ trình', 'Công văn', 'Đề án', 'Nghị quyết'] as const;
const deadlines = [
  { raw: 'Trước ngày 15/12', kind: 'date', bound: 'before', end: '-12-14' },
  { raw: 'Quý III', kind: 'quarter', bound: 'in', end: '-09-30' },
  { raw: 'Tháng 11', kind: 'month', bound: 'in', end: '-11-30' },
  { raw: 'Chậm nhất ngày 30/6', kind: 'date', bound: 'by', end: '-06-30' },
] as const;

const placeWords = [
  'Vĩnh',
  'Hòa',
  'Bình',
  'Tân',
  'Phú',
  'Long',
  'Mỹ',
  'An',
  'Châu',
  'Thạnh',
  'Hưng',
  'Lộc',
  'Khánh',
  'Xuân',
  'Đông',
  'Tây',
  'Thới',
  'Phước',
  'Nhơn',
  'Giang',
] as const;

function sentence(random: Random): string {
  return `${pick(random, verbs)} ${pick(random, objects)} ${pick(random, manners)}, ${pick(random, manners)}`;
}

/** One of eight thousand communes. */
function place(random: Random): string {
  return `xã ${pick(random, placeWords)} ${pick(random, placeWords)} ${pick(random, placeWords)}`;
}

function makeTask(random: Random, year: number, number: number): ParsedTask {
  const agencies = defaultProfile.agencies;
  const when = pick(random, deadlines);
  const isStanding = random() < 0.2;
  return {
    type: random() < 0.8 ? 'assignment' : 'criterion',
    code: `${1 + Math.floor(number / 40)}.${1 + (number % 40)}`,
    title: `${pick(random, verbs)} ${pick(random, objects)} tại ${place(random)}, nội dung ${number + 1}`,
    goal: sentence(random),
    measures: [1, 2, 3].map(() => ({ level: 1, text: sentence(random) })),
    leadAgencies: random() < 0.05 ? [] : [pick(random, agencies).name],
    coordinatingAgencies: [...new Set([pick(random, agencies).name, pick(random, agencies).name])],
    implementingAgencies: random() < 0.3 ? [pick(random, agencies).name] : [],
    deadline: isStanding
      ? { raw: 'Thường xuyên', kind: 'ongoing', bound: null, date: null }
      : { raw: `${when.raw}/${year}`, kind: when.kind, bound: when.bound, date: `${year}${when.end}` },
    product: `${pick(random, products)} ${pick(random, objects)}`,
    field: random() < 0.05 ? null : pick(random, reformFields),
    source: { lineFrom: 1, lineTo: 1 },
  };
}

function makePlan(random: Random, year: number, plan: number, taskCount: number): ParsedDocument {
  return {
    header: {
      kind: 'KH',
      parentAgency: null,
      issuingAgency: 'ỦY BAN NHÂN DÂN TỈNH',
      number: String(plan + 1),
      symbol: 'KH-UBND',
      place: 'An Giang',
      issuedOn: `${year}-01-05`,
      subject: `Cải cách hành chính năm ${year}, phần ${plan + 1}`,
      signingAuthority: ['TM'],
      signerTitle: null,
      signerName: null,
      addressees: [],
      recipients: [],
    },
    tasks: Array.from({ length: taskCount }, (_, number) => makeTask(random, year, number)),
    indicators: [],
    agencies: {},
    warnings: [],
    legalBases: ['Nghị quyết số 76/NQ-CP'],
    lines: ['KẾ HOẠCH'],
  };
}

/** The last quarters up to the day of the figures, oldest first. */
function listQuarters(count: number) {
  const [year, month] = benchDay.split('-').map(Number) as [number, number];
  return Array.from({ length: count }, (_, index) => {
    const back = month - 1 - 3 * (count - 1 - index);
    const ofYear = year + Math.floor(back / 12);
    return quarterOf(`${ofYear}-${String((((back % 12) + 12) % 12) + 1).padStart(2, '0')}-01`);
  });
}

function makeProgress(random: Random, taskId: number, period: ReturnType<typeof quarterOf>): ProgressInput {
  const isDone = random() < 0.3;
  const code = `${1 + Math.floor(random() * 3000)}/${pick(random, ['QĐ-UBND', 'BC-SNV', 'KH-STC', 'CV-VP'])}`;
  return {
    taskId,
    periodKey: period.key,
    agencyId: null,
    status: isDone ? 'done' : 'inProgress',
    percent: isDone ? 100 : Math.floor(random() * 100),
    completedOn: isDone ? period.endOn : null,
    outcome: `Đã ${pick(random, verbs).toLowerCase()} ${pick(random, objects)} tại ${place(random)}, đạt ${Math.floor(random() * 100)}%.`,
    obstacle: random() < 0.3 ? `Còn chậm do ${pick(random, objects)}` : '',
    recommendation: '',
    evidence: [{ documentCode: code, issuedOn: period.endOn, issuer: 'UBND tỉnh', subject: pick(random, objects) }],
  };
}

function insertProgress(db: Database, random: Random, taskIds: readonly number[], quarterCount: number): void {
  const insert = db.prepare(
    `INSERT INTO progress (id, task_id, period_key, period_end_on, agency_id, status, percent, completed_on, outcome, obstacle,
       recommendation, search_text, recorded_by, recorded_at)
     VALUES (@id, @taskId, @periodKey, @periodEndOn, NULL, @status, @percent, @completedOn, @outcome, @obstacle,
       @recommendation, @searchText, @recordedBy, @recordedAt)`,
  );
  const insertEvidence = db.prepare(
    `INSERT INTO evidence (progress_id, position, document_code, issued_on, issuer, subject)
     VALUES (@progressId, 0, @documentCode, @issuedOn, @issuer, @subject)`,
  );
  let id = 0;
  for (const period of listQuarters(quarterCount)) {
    for (const taskId of taskIds) {
      id += 1;
      const { evidence, agencyId, ...progress } = makeProgress(random, taskId, period);
      const searchText = progressSearchText({ ...progress, agencyId, evidence });
      const record = { recordedBy: context.actor, recordedAt: context.now };
      insert.run({ ...progress, ...record, id, periodEndOn: period.endOn, searchText });
      for (const paper of evidence) insertEvidence.run({ ...paper, progressId: id });
    }
  }
}

/** Fills an empty database, the same way on every run. */
export function fillDatabase(db: Database, { planCount, tasksPerPlan, quarterCount }: DatasetSize): void {
  const random = startRandom(20_261_122);
  // What a test fills in nobody undoes, so that the record of changes does not grow with it.
  const fill = () => {
    for (let plan = 0; plan < planCount; plan += 1) {
      const year = 2027 - Math.max(1, Math.ceil(((planCount - plan) * 5) / planCount));
      const document = makePlan(random, year, plan, tasksPerPlan);
      const fingerprint = createHash('sha256').update(`plan ${plan}`).digest('hex');
      importPlan(db, { fileName: `ke-hoach-${plan + 1}.docx`, fingerprint, year, document }, context);
    }
    const taskIds = db.prepare<[], number>('SELECT id FROM task ORDER BY id').pluck().all();
    insertProgress(db, random, taskIds, quarterCount);
  };
  writeInBulk(db, () => withoutRecording(db, fill));
}

/** Records of one more quarter for the first tasks, as a clerk or a package brings them. */
export function makeMoreProgress(db: Database, count: number): readonly ProgressInput[] {
  const random = startRandom(7);
  const taskIds = db.prepare<[number], number>('SELECT id FROM task ORDER BY id LIMIT ?').pluck().all(count);
  return taskIds.map((taskId) => makeProgress(random, taskId, quarterOf('2020-02-01')));
}
