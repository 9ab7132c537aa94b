/**
 * Names of bodies that exist in every province or at the centre, whatever the directory holds: so that a list of another
 * province's agencies is cut where its names end. Lower case, longest first. Pure data.
 */
const departments = [
  'công thương',
  'dân tộc và tôn giáo',
  'du lịch',
  'giao thông vận tải',
  'giáo dục và đào tạo',
  'khoa học và công nghệ',
  'kế hoạch và đầu tư',
  'lao động - thương binh và xã hội',
  'lao động, thương binh và xã hội',
  'ngoại vụ',
  'nội vụ',
  'nông nghiệp và môi trường',
  'nông nghiệp và phát triển nông thôn',
  'quy hoạch - kiến trúc',
  'thông tin và truyền thông',
  'tài chính',
  'tài nguyên và môi trường',
  'tư pháp',
  'văn hóa và thể thao',
  'văn hóa, thể thao và du lịch',
  'văn hoá và thể thao',
  'văn hoá, thể thao và du lịch',
  'xây dựng',
  'y tế',
];

const ministries = ['công an', 'ngoại giao', 'nội vụ', 'quốc phòng', 'dân tộc và tôn giáo'];

const others = [
  'bảo hiểm xã hội tỉnh',
  'bảo hiểm xã hội việt nam',
  'báo và đài phát thanh - truyền hình',
  'báo và phát thanh, truyền hình',
  'bộ chỉ huy quân sự tỉnh',
  'chính phủ',
  'công an tỉnh',
  'công an thành phố',
  'liên minh hợp tác xã tỉnh',
  'thanh tra chính phủ',
  'thanh tra thành phố',
  'thanh tra tỉnh',
  'thuế thành phố',
  'thuế tỉnh',
  'trung tâm phục vụ hành chính công tỉnh',
  'trung tâm phục vụ hành chính công xã',
  'trung tâm phục vụ hành chính công',
  'tỉnh đoàn',
  'văn phòng chính phủ',
  'văn phòng hđnd và ubnd',
  'văn phòng hội đồng nhân dân và ủy ban nhân dân',
  'văn phòng đoàn đại biểu quốc hội và hội đồng nhân dân tỉnh',
  'văn phòng đoàn đbqh và hđnd tỉnh',
  'văn phòng ubnd tỉnh',
  'văn phòng ubnd thành phố',
  'văn phòng ủy ban nhân dân thành phố',
  'văn phòng ủy ban nhân dân tỉnh',
  'phòng văn hóa - xã hội',
  'phòng văn hóa và xã hội',
  'phòng công chức, viên chức',
];

export const knownNames: readonly string[] = [
  ...departments.flatMap((name) => [`sở ${name}`, `bộ ${name}`]),
  ...ministries.map((name) => `bộ ${name}`),
  ...others,
]
  .filter((name, position, names) => names.indexOf(name) === position)
  .sort((left, right) => right.length - left.length);
