/** A plan of a hundred printed pages, made of invented work, for measuring the time of reading. Pure. */
import type { LabelledPaper } from './labels.ts';

const pages = 100;
const linesOfPage = 36;
const works = [
  'Rà soát, công bố danh mục thủ tục đủ điều kiện làm trọn trên mạng',
  'Tập huấn cách tiếp nhận hồ sơ số cho công chức bộ phận một cửa',
  'Đo thời gian chờ của người dân ở từng quầy và công khai kết quả',
  'Bỏ những giấy tờ đã có trong cơ sở dữ liệu khỏi thành phần hồ sơ',
];
const leads = ['Sở Nội vụ', 'Sở Tư pháp', 'Văn phòng Ủy ban nhân dân tỉnh', 'Sở Khoa học và Công nghệ'];

const head = [
  'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'TỈNH BẠC LIÊU Độc lập - Tự do - Hạnh phúc',
  'Số: 7/KH-UBND Bạc Liêu, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Cải cách hành chính năm 2026',
  'I. NHIỆM VỤ',
];
const foot = ['Nơi nhận:', '- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];

/** The lines of one piece of work with its roles, as a PDF breaks them. */
function linesOfWork(number: number): readonly string[] {
  const at = number % works.length;
  return [
    `${number}. ${works[at]} trong đợt ${number},`,
    'báo cáo những chỗ còn vướng để sửa quy trình trước khi mở rộng ra toàn tỉnh.',
    `- Cơ quan chủ trì: ${leads[at]}.`,
    '- Cơ quan phối hợp: Các sở, ban, ngành tỉnh; Ủy ban nhân dân các xã, phường.',
    `- Thời gian hoàn thành: trước ngày ${String((number % 28) + 1).padStart(2, '0')}/${(number % 12) + 1}/2026.`,
  ];
}

/** The plan and how many tasks it holds. */
export function readLongPlan(): { readonly paper: LabelledPaper; readonly tasks: number } {
  const lines = [...head];
  let tasks = 0;
  let chapter = 1;
  // Numbers of two digits, as papers have them.
  while (lines.length < pages * linesOfPage) {
    const number = (tasks % 90) + 1;
    if (number === 1 && tasks > 0) {
      chapter += 1;
      lines.push(`${'X'.repeat(Math.floor(chapter / 10))}${'I'.repeat(chapter % 4 || 1)}. NHIỆM VỤ ĐỢT ${chapter}`);
    }
    lines.push(...linesOfWork(number));
    tasks += 1;
    if (lines.length % linesOfPage < 5) lines.push('', String(Math.ceil(lines.length / linesOfPage)), '');
  }
  const bytes = new TextEncoder().encode([...lines, ...foot].join('\n'));
  return { paper: { name: 'plan.txt', bytes, expected: { header: {}, tasks: [] } }, tasks };
}
