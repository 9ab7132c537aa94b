/** Tờ khóa khôi phục: the recovery key on one page, to be kept in the safe of the office. Knows nothing of locks. */
import { openPackage } from '../../core/package/office-package.ts';
import { shortDate } from '../wording.ts';
import { cleanText } from './clean-text.ts';
import { withOwnBody } from './own-body.ts';
import { portraitSetup } from './sections.ts';
import { textParagraph } from './word-xml.ts';

export interface RecoveryKeySheet {
  /** In groups, as it is shown. */
  readonly recoveryKey: string;
  /** The name of the PC. */
  readonly computer: string;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
}

const groupsOfLine = 4;

/** Four groups a line: what is copied by hand is read group by group. */
function keyLines(recoveryKey: string): readonly string[] {
  const groups = recoveryKey.split('-');
  return Array.from({ length: Math.ceil(groups.length / groupsOfLine) }, (_, line) =>
    groups.slice(line * groupsOfLine, (line + 1) * groupsOfLine).join(' - '),
  );
}

/** The sheet with styles and page set-up of `template` (a .docx). */
export function writeRecoveryKeySheet(
  { recoveryKey, computer, madeOn }: RecoveryKeySheet,
  template: Uint8Array,
): Uint8Array {
  return withOwnBody(openPackage(template, 'mẫu văn bản'), (documentXml) => [
    textParagraph('title', 'KHÓA KHÔI PHỤC'),
    textParagraph('subject', 'của chương trình Bàn việc CCHC'),
    textParagraph('line', ''),
    ...keyLines(recoveryKey).map((line) => textParagraph('title', cleanText(line))),
    textParagraph('line', ''),
    textParagraph('body', cleanText(`Máy tính: ${computer}. Ngày tạo: ${shortDate(madeOn)}.`)),
    textParagraph(
      'body',
      'Khóa này mở được chương trình khi quên mật khẩu, và mở được các bản sao lưu có khóa làm từ ngày tạo khóa. Quên mật khẩu mà mất cả tờ này thì không còn cách nào mở các bản sao lưu đó.',
    ),
    textParagraph(
      'body',
      'Cách dùng: ở màn hình khóa, hoặc khi khôi phục bản sao lưu, gõ các ký tự trên vào ô mật khẩu. Không cần gõ dấu gạch; chữ thường hay chữ hoa đều được. Nên tắt bộ gõ tiếng Việt trước khi gõ.',
    ),
    textParagraph(
      'body',
      'Cất tờ này trong két hoặc tủ có khóa của cơ quan, không để cạnh máy tính, không chụp ảnh, không gửi qua mạng. Khi tạo khóa mới, khóa này không mở được chương trình nữa nhưng vẫn mở được các bản sao lưu đã làm trước đó.',
    ),
    portraitSetup(documentXml) ?? '',
  ]);
}
