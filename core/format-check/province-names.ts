/** Names of the provinces and cities, before and since 1/7/2025 (papers of both times are checked). Data only. */
import { foldText } from './paper-text.ts';

const names = [
  'An Giang, Bà Rịa - Vũng Tàu, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Ninh, Bến Tre, Bình Dương, Bình Định, Bình Phước',
  'Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà Nẵng, Đắk Lắk, Đắk Nông, Điện Biên, Đồng Nai, Đồng Tháp, Gia Lai',
  'Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang, Hòa Bình, Hồ Chí Minh, Huế, Hưng Yên',
  'Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào Cai, Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình',
  'Ninh Thuận, Phú Thọ, Phú Yên, Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La',
  'Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên Huế, Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long',
  'Vĩnh Phúc, Yên Bái',
]
  .flatMap((line) => line.split(', '))
  .map(foldText);

/** True for a name of an agency that ends with the place it belongs to: "SỞ NỘI VỤ AN GIANG", "UBND XÃ AN PHÚ". */
export function namesPlace(agency: string): boolean {
  const folded = foldText(agency);
  return (
    names.some((name) => folded.endsWith(` ${name}`)) ||
    /\b(tinh|thanh pho|tp\.?|xa|phuong|dac khu|huyen|quan|thi xa|thi tran) \S/.test(folded)
  );
}
