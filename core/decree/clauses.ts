/**
 * The clauses of Nghị định 30/2020/NĐ-CP that the rules of layout come from, shortened to what a clerk looks up. Data only;
 * knows nothing of checking.
 */

export interface DecreeClause {
  readonly id: string;
  /** "Phụ lục I, Mục I.3" */
  readonly clause: string;
  readonly title: string;
  readonly text: string;
  /** Rules of the checker that stand on it. */
  readonly rules: readonly string[];
}

const appendix = 'Phụ lục I, Phần I';

export const decreeClauses: readonly DecreeClause[] = [
  {
    ...{ id: 'page', clause: `${appendix}, Mục I.1–I.2`, title: 'Khổ giấy, kiểu trình bày' },
    text: 'Khổ giấy A4 (210 mm x 297 mm). Trình bày theo chiều dài của khổ A4; văn bản có bảng, biểu không làm thành phụ lục riêng thì có thể trình bày theo chiều rộng.',
    rules: ['G1', 'G2'],
  },
  {
    ...{ id: 'margins', clause: `${appendix}, Mục I.3`, title: 'Định lề trang' },
    text: 'Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm.',
    rules: ['G3', 'G4', 'G5', 'G5b'],
  },
  {
    ...{ id: 'font', clause: `${appendix}, Mục I.4`, title: 'Phông chữ' },
    text: 'Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, màu đen.',
    rules: ['G6', 'G7', 'G8'],
  },
  {
    ...{ id: 'page-number', clause: `${appendix}, Mục I.7`, title: 'Số trang văn bản' },
    text: 'Đánh từ số 1, bằng chữ số Ả Rập, cỡ chữ 13 - 14, kiểu chữ đứng, canh giữa theo chiều ngang trong phần lề trên của văn bản, không hiển thị số trang thứ nhất.',
    rules: ['G9', 'G10'],
  },
  {
    ...{ id: 'sizes', clause: 'Phụ lục I, Mục V (chú thích)', title: 'Cỡ chữ trong cùng một văn bản' },
    text: 'Cỡ chữ trong cùng một văn bản tăng, giảm phải thống nhất: Quốc hiệu cỡ 13, Tiêu ngữ cỡ 14, địa danh và thời gian cỡ 14; hoặc Quốc hiệu cỡ 12, Tiêu ngữ cỡ 13, địa danh và thời gian cỡ 13.',
    rules: ['G11'],
  },
  {
    ...{ id: 'country-name', clause: `${appendix}, Mục II.1`, title: 'Quốc hiệu và Tiêu ngữ (ô số 1)' },
    text: 'Quốc hiệu: chữ in hoa, cỡ 12 - 13, kiểu chữ đứng, đậm, ở phía trên cùng, bên phải trang đầu. Tiêu ngữ: chữ in thường, cỡ 13 - 14, kiểu chữ đứng, đậm, canh giữa dưới Quốc hiệu; chữ cái đầu của các cụm từ viết hoa, giữa các cụm từ có gạch nối (-), có cách chữ; phía dưới có đường kẻ ngang, nét liền, độ dài bằng độ dài của dòng chữ. Hai dòng cách nhau dòng đơn.',
    rules: ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'],
  },
  {
    ...{ id: 'agency', clause: `${appendix}, Mục II.2`, title: 'Tên cơ quan, tổ chức ban hành (ô số 2)' },
    text: 'Gồm tên cơ quan ban hành và tên cơ quan chủ quản trực tiếp (nếu có). Cơ quan chủ quản: chữ in hoa, cỡ 12 - 13, kiểu chữ đứng; ở địa phương ghi thêm tên tỉnh, thành phố…; được viết tắt những cụm từ thông dụng. Cơ quan ban hành: tên chính thức, đầy đủ, chữ in hoa, cỡ 12 - 13, đứng, đậm, canh giữa dưới tên cơ quan chủ quản; phía dưới có đường kẻ ngang, nét liền, dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ, đặt cân đối. Các dòng cách nhau dòng đơn.',
    rules: ['O1', 'O2', 'O3', 'O4', 'O5', 'O6', 'O7'],
  },
  {
    ...{ id: 'number', clause: `${appendix}, Mục II.3`, title: 'Số, ký hiệu của văn bản (ô số 3)' },
    text: 'Số ghi bằng chữ số Ả Rập, bắt đầu từ số 01 vào ngày 01 tháng 01 và kết thúc vào ngày 31 tháng 12. Từ “Số” chữ in thường, cỡ 13, kiểu chữ đứng, sau có dấu hai chấm; số nhỏ hơn 10 ghi thêm số 0 phía trước. Giữa số và ký hiệu có dấu gạch chéo (/), giữa các nhóm chữ viết tắt có dấu gạch nối (-), không cách chữ. Ký hiệu: chữ viết tắt tên loại và tên cơ quan; công văn: tên cơ quan và đơn vị soạn thảo hoặc lĩnh vực.',
    rules: ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S8'],
  },
  {
    ...{ id: 'registration', clause: 'Điều 15', title: 'Cấp số, thời gian ban hành' },
    text: 'Số và thời gian ban hành được lấy theo thứ tự và trình tự thời gian của văn bản trong năm, số liên tiếp, thống nhất giữa văn bản giấy và văn bản điện tử. Văn bản giấy: cấp số, thời gian ban hành sau khi có chữ ký của người có thẩm quyền.',
    rules: ['S7', 'D7', 'T6'],
  },
  {
    ...{ id: 'place-date', clause: `${appendix}, Mục II.4`, title: 'Địa danh và thời gian ban hành (ô số 4)' },
    text: 'Trên cùng một dòng với số, ký hiệu; chữ in thường, cỡ 13 - 14, kiểu chữ nghiêng, canh giữa dưới Quốc hiệu và Tiêu ngữ; chữ cái đầu của địa danh viết hoa, sau địa danh có dấu phẩy. Thời gian ghi đầy đủ ngày, tháng, năm bằng chữ số Ả Rập; ngày nhỏ hơn 10 và tháng 1, 2 ghi thêm số 0 phía trước.',
    rules: ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'],
  },
  {
    ...{ id: 'title', clause: `${appendix}, Mục II.5.a`, title: 'Tên loại và trích yếu (ô số 5a)' },
    text: 'Tên loại: chữ in hoa, cỡ 13 - 14, kiểu chữ đứng, đậm, canh giữa. Trích yếu là một câu ngắn gọn hoặc một cụm từ, đặt ngay dưới tên loại, chữ in thường, cỡ 13 - 14, kiểu chữ đứng, đậm; bên dưới có đường kẻ ngang, nét liền, dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ, đặt cân đối.',
    rules: ['T1', 'T2', 'T3', 'T4', 'T5'],
  },
  {
    ...{ id: 'dispatch-subject', clause: `${appendix}, Mục II.5.b`, title: 'Trích yếu của công văn (ô số 5b)' },
    text: 'Trình bày sau chữ “V/v” bằng chữ in thường, cỡ 12 - 13, kiểu chữ đứng; canh giữa dưới số và ký hiệu, cách dòng 6 pt với số và ký hiệu.',
    rules: ['V1', 'V2', 'V3'],
  },
  {
    ...{ id: 'legal-bases', clause: `${appendix}, Mục II.6.a, b`, title: 'Căn cứ, viện dẫn' },
    text: 'Căn cứ ban hành: chữ in thường, kiểu chữ nghiêng, cỡ 13 - 14, dưới phần tên loại và trích yếu; sau mỗi căn cứ xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.). Viện dẫn lần đầu ghi đầy đủ tên loại, số, ký hiệu, thời gian ban hành, tên cơ quan ban hành và trích yếu (luật, pháp lệnh không ghi số, ký hiệu, tên cơ quan ban hành); các lần tiếp theo ghi tên loại và số, ký hiệu.',
    rules: ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'],
  },
  {
    ...{
      id: 'structure',
      clause: `${appendix}, Mục II.6.c, d, đ`,
      title: 'Bố cục: phần, chương, mục, điều, khoản, điểm',
    },
    text: 'Phần, chương: từ và số thứ tự (chữ số La Mã) trên một dòng riêng, canh giữa, chữ in thường, cỡ 13 - 14, đứng, đậm; tiêu đề ngay dưới, canh giữa, chữ in hoa, đứng, đậm. Mục, tiểu mục: số Ả Rập. Điều: lùi đầu dòng 1 cm hoặc 1,27 cm, số Ả Rập, sau có dấu chấm, cỡ chữ bằng lời văn, đứng, đậm. Khoản: số Ả Rập, sau có dấu chấm; có tiêu đề thì đứng, đậm, dòng riêng. Điểm: các chữ cái tiếng Việt theo thứ tự bảng chữ cái, sau có dấu đóng ngoặc đơn.',
    rules: ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8'],
  },
  {
    ...{ id: 'body', clause: `${appendix}, Mục II.6.e`, title: 'Nội dung văn bản (ô số 6)' },
    text: 'Chữ in thường, canh đều cả hai lề, kiểu chữ đứng, cỡ 13 - 14; khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn văn tối thiểu 6 pt; khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là 1,5 lines.',
    rules: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'],
  },
  {
    ...{ id: 'signature', clause: `${appendix}, Mục II.7`, title: 'Chức vụ, họ tên, chữ ký (ô số 7a, 7b, 7c)' },
    text: 'Ghi quyền hạn: ký thay mặt tập thể “TM.”; quyền cấp trưởng “Q.”; ký thay cấp trưởng “KT.”; ký thừa lệnh “TL.”; ký thừa ủy quyền “TUQ.”. Quyền hạn, chức vụ: chữ in hoa, cỡ 13 - 14, đứng, đậm. Họ và tên: chữ in thường, cỡ 13 - 14, đứng, đậm, canh giữa; trước họ tên không ghi học hàm, học vị và danh hiệu danh dự khác (trừ lực lượng vũ trang, sự nghiệp giáo dục, y tế, khoa học theo quy định).',
    rules: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9'],
  },
  {
    ...{ id: 'addressees', clause: `${appendix}, Mục II.9.a`, title: 'Kính gửi (ô số 9a)' },
    text: 'Đối với tờ trình, báo cáo (cấp dưới gửi cấp trên) và công văn. Từ “Kính gửi” và tên nơi nhận: chữ in thường, cỡ 13 - 14, kiểu chữ đứng; sau “Kính gửi” có dấu hai chấm. Gửi một nơi thì ghi trên cùng một dòng; gửi từ hai nơi trở lên thì xuống dòng, mỗi nơi một dòng, có gạch đầu dòng, cuối dòng có dấu chấm phẩy, cuối dòng cuối cùng có dấu chấm; các gạch đầu dòng thẳng hàng dưới dấu hai chấm.',
    rules: ['R1', 'R2', 'R3', 'R4'],
  },
  {
    ...{ id: 'recipients', clause: `${appendix}, Mục II.9.b`, title: 'Nơi nhận (ô số 9b)' },
    text: 'Từ “Nơi nhận” trên một dòng riêng, ngang hàng với quyền hạn, chức vụ của người ký, sát lề trái, sau có dấu hai chấm, chữ in thường, cỡ 12, nghiêng, đậm. Phần liệt kê: chữ in thường, cỡ 11, đứng; mỗi nơi một dòng, có gạch đầu dòng sát lề trái, cuối dòng có dấu chấm phẩy. Dòng cuối cùng “Lưu” có dấu hai chấm, tiếp theo chữ viết tắt “VT”, dấu phẩy, chữ viết tắt tên đơn vị soạn thảo và số lượng bản lưu (nếu cần), cuối cùng là dấu chấm.',
    rules: ['R5', 'R6', 'R7', 'R8', 'R9'],
  },
  {
    ...{ id: 'appendix', clause: `${appendix}, Mục III.1`, title: 'Phụ lục' },
    text: 'Trong văn bản phải có chỉ dẫn về phụ lục. Từ hai phụ lục trở lên thì đánh số thứ tự bằng chữ số La Mã. Từ “Phụ lục” và số thứ tự: dòng riêng, canh giữa, chữ in thường, cỡ 14, đứng, đậm. Tiêu đề: canh giữa, chữ in hoa, cỡ 13 - 14, đứng, đậm. Thông tin chỉ dẫn kèm theo văn bản: canh giữa dưới tên phụ lục, trong ngoặc đơn, chữ in thường, cỡ 13 - 14, nghiêng. Số trang của phụ lục đánh riêng theo từng phụ lục.',
    rules: ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'],
  },
  {
    ...{
      id: 'marks',
      clause: `${appendix}, Mục III.2–III.5`,
      title: 'Độ mật, độ khẩn, lưu hành, ký hiệu người soạn thảo, địa chỉ',
    },
    text: 'Mức độ khẩn: hỏa tốc, thượng khẩn, khẩn; chữ in hoa, cỡ 13 - 14, đứng, đậm, trong khung hình chữ nhật viền đơn, mực đỏ tươi. Chỉ dẫn “XEM XONG TRẢ LẠI”, “LƯU HÀNH NỘI BỘ”: cùng kiểu. Ký hiệu người soạn thảo: chữ in hoa, số lượng bản chữ số Ả Rập, cỡ 11, đứng. Địa chỉ, thư điện tử, trang thông tin điện tử, điện thoại, Fax: ở trang thứ nhất, chữ in thường, cỡ 11 - 12, đứng, dưới một đường kẻ nét liền kéo dài hết chiều ngang văn bản.',
    rules: ['X1', 'X2', 'X3', 'X4', 'X5'],
  },
  {
    ...{ id: 'copy', clause: 'Phụ lục I, Phần II', title: 'Bản sao' },
    text: 'Bản sao gồm sao y, sao lục, trích sao; thể thức gồm hình thức sao, tên cơ quan sao, số, ký hiệu bản sao (SY, SL, TrS), địa danh và thời gian sao, chức vụ, họ tên và chữ ký của người có thẩm quyền, nơi nhận.',
    rules: ['X6'],
  },
  {
    ...{ id: 'correction', clause: 'Điều 18.3', title: 'Thu hồi, thay thế, đính chính' },
    text: 'Văn bản đã phát hành có sai sót về nội dung phải được sửa đổi, thay thế bằng văn bản có hình thức tương đương; có sai sót về thể thức, kỹ thuật trình bày, thủ tục ban hành phải được đính chính bằng công văn của cơ quan, tổ chức ban hành văn bản.',
    rules: ['X7'],
  },
  {
    ...{ id: 'capitals', clause: 'Phụ lục II', title: 'Viết hoa trong văn bản hành chính' },
    text: 'Tên cơ quan, tổ chức: viết hoa chữ cái đầu của các từ, cụm từ chỉ loại hình, chức năng, lĩnh vực hoạt động. Viện dẫn phần, chương, mục, tiểu mục, điều: viết hoa chữ cái đầu; khoản, điểm: viết thường. Tên ngày lễ, tết: “tết Nguyên đán”; viết hoa chữ “Tết” khi dùng thay cho tết Nguyên đán. Trường hợp đặc biệt: viết hoa “Nhân dân”, “Nhà nước”.',
    rules: ['H1', 'H2', 'H3', 'H4', 'H5'],
  },
];

const clauseOfRule = new Map(decreeClauses.flatMap((clause) => clause.rules.map((rule) => [rule, clause] as const)));

/** The clause that a rule stands on. */
export function findClauseOfRule(rule: string): DecreeClause | undefined {
  return clauseOfRule.get(rule);
}
