/** Text of the fonts before Unicode: recognised, converted, and given back letter by letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertLegacyText, detectLegacyEncoding, type LegacyEncoding } from './legacy-encoding.ts';

/** Small letters of TCVN3 by their code, as TCVN 5712:1993 lists them. */
const tcvn3 = new Map([
  ...byCode(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'),
  ...byCode(0xb5, 'àảãáạ'),
  ...byCode(0xbb, 'ằẳẵắ'),
  ...byCode(0xc6, 'ặầẩẫấậè'),
  ...byCode(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...byCode(0xdc, 'ĩíịò'),
  ...byCode(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...byCode(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
]);

function byCode(first: number, letters: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter, i) => [letter, String.fromCharCode(first + i)] as const);
}

/** VNI: the plain vowel, then one sign for its shape and tone. */
const vniSigns: Readonly<Record<string, readonly [string, string]>> = {
  // shape: tones none, sắc, huyền, hỏi, ngã, nặng — a space where there is no sign.
  a: ['aáàảãạ', ' ùøûõï'],
  ă: ['ăắằẳẵặ', 'êéèúüë'],
  â: ['âấầẩẫậ', 'âáàåãä'],
  e: ['eéèẻẽẹ', ' ùøûõï'],
  ê: ['êếềểễệ', 'âáàåãä'],
  o: ['oóòỏõọ', ' ùøûõï'],
  ô: ['ôốồổỗộ', 'âáàåãä'],
  ơ: ['ơớờởỡợ', ' ùøûõï'],
  u: ['uúùủũụ', ' ùøûõï'],
  ư: ['ưứừửữự', ' ùøûõï'],
  y: ['yýỳỷỹ', ' ùøûõ'],
};
const vniBase: Readonly<Record<string, string>> = { ă: 'a', â: 'a', ê: 'e', ô: 'o', ơ: 'ô', ư: 'ö' };
const vni = new Map<string, string>([
  ...byPair('đñỉæĩóịòỵî'),
  ...Object.entries(vniSigns).flatMap(([shape, [letters, signs]]) =>
    [...letters].map((letter, i) => [letter, (vniBase[shape] ?? shape) + (signs[i] ?? '').trim()] as const),
  ),
]);

function byPair(text: string): readonly (readonly [string, string])[] {
  return (text.match(/../gu) ?? []).map((pair) => [pair[0] as string, pair[1] as string] as const);
}

function encode(text: string, encoding: LegacyEncoding): string {
  const table = encoding === 'vni' ? vni : tcvn3;
  return [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const written = table.get(letter) ?? table.get(small) ?? letter;
      return letter !== small && encoding === 'vni' ? written.toUpperCase() : written;
    })
    .join('');
}

const smallLetters = 'abcdeghiklmnopqrstuvxyàảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ';

describe('convertLegacyText', () => {
  const small = fc.string({ unit: fc.constantFrom(...smallLetters, ' ', ',', '5'), maxLength: 60 });

  it('gives back every text that was written in VNI, small and capital', () => {
    const anyCase = fc.string({ unit: fc.constantFrom(...smallLetters, ...smallLetters.toUpperCase(), ' ', '\n') });
    fc.assert(
      fc.property(anyCase, (text) => {
        expect(convertLegacyText(encode(text, 'vni'), 'vni')).toBe(text);
      }),
    );
  });

  it('gives back every text that was written in TCVN3: small letters, and lines of capitals', () => {
    fc.assert(
      fc.property(small, (text) => {
        // A "ư" shows that none was lost on the way.
        const line = `Thư ${text}`;
        expect(convertLegacyText(encode(line, 'tcvn3'), 'tcvn3')).toBe(line);
        const heading = `BỘ NỘI VỤ - ƯU TIÊN ${text}`.toUpperCase();
        expect(convertLegacyText(encode(heading, 'tcvn3'), 'tcvn3')).toBe(heading);
      }),
    );
  });

  it('puts back the TCVN3 "ư" that copying took away', () => {
    const written = encode('Thư gửi đơn vị được giao trước', 'tcvn3').replaceAll('\u00ad', '');
    expect(convertLegacyText(written, 'tcvn3')).toBe('Thư gửi đơn vị được giao trước');
  });

  it('leaves a line that is in Unicode already', () => {
    expect(convertLegacyText('Sở Nội vụ và các đơn vị\nC¸c c¬ quan', 'tcvn3')).toBe(
      'Sở Nội vụ và các đơn vị\nCác cơ quan',
    );
  });
});

describe('detectLegacyEncoding', () => {
  const sentence = 'Các cơ quan hành chính của tỉnh được giao nhiệm vụ';

  it('recognises VNI and TCVN3 text shown as Unicode', () => {
    expect(detectLegacyEncoding(encode(sentence, 'vni'))).toBe('vni');
    expect(detectLegacyEncoding(encode(sentence, 'tcvn3'))).toBe('tcvn3');
    expect(detectLegacyEncoding(encode(sentence, 'tcvn3').replaceAll('\u00ad', ''))).toBe('tcvn3');
  });

  it('leaves Unicode text, foreign words and figures alone', () => {
    for (const text of [sentence, `${sentence} 98,5 %`, 'Café Nestlé, coâng ty TNHH', 'El Niño, São Paulo, Curaçao']) {
      expect(detectLegacyEncoding(text)).toBeNull();
    }
  });
});
