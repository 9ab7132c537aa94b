/**
 * What else in a template, beside its placeholders, would spoil a paper: changes still tracked, comments, words that stand where
 * they are not seen or not printed, fixed words of the head that are gone, links to files elsewhere. Knows nothing of writing.
 */
import type { TemplateFinding } from '../core/domain/template.ts';
import type { OfficePackage } from '../core/package/office-package.ts';
import { childOf, childrenOf, descendantsOf, isElement, textOf, type XmlElement } from '../core/package/xml.ts';
import { foldVietnamese } from '../core/text/vietnamese.ts';

const documentPart = 'word/document.xml';

/** A paragraph with what is around it. */
interface PlacedParagraph {
  readonly part: string;
  readonly element: XmlElement;
  readonly text: string;
  readonly isInTable: boolean;
  readonly isInTextBox: boolean;
}

function listParagraphs(part: string, root: XmlElement): readonly PlacedParagraph[] {
  const found: PlacedParagraph[] = [];
  const walk = (element: XmlElement, isInTable: boolean, isInTextBox: boolean): void => {
    const inTable = isInTable || element.name === 'w:tbl';
    const inTextBox = isInTextBox || element.name === 'w:txbxContent';
    if (element.name === 'w:p') {
      const text = descendantsOf(element, 'w:t').map(textOf).join('').normalize('NFC').trim();
      found.push({ part, element, text, isInTable: inTable, isInTextBox: inTextBox });
    }
    for (const child of element.children) if (isElement(child)) walk(child, inTable, inTextBox);
  };
  walk(root, false, false);
  return found;
}

const trackedNames = /^w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|\w+PrChange)$/;

/** The first element below that the pattern names. */
function findElement(element: XmlElement, name: RegExp): XmlElement | undefined {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = name.test(child.name) ? child : findElement(child, name);
    if (found) return found;
  }
  return undefined;
}

/** One finding for what may not be there: its paragraph quoted, or none where it stands between paragraphs. */
function findMarkup(
  roots: readonly XmlElement[],
  paragraphs: readonly PlacedParagraph[],
  name: RegExp,
  problem: string,
): readonly TemplateFinding[] {
  const paragraph = paragraphs.find(({ element }) => findElement(element, name) !== undefined);
  const isThere = paragraph !== undefined || roots.some((root) => findElement(root, name) !== undefined);
  return isThere ? [{ problem, quote: paragraph?.text || null }] : [];
}

function isHidden(run: XmlElement): boolean {
  const vanish = childOf(run, 'w:rPr', 'w:vanish');
  return vanish !== undefined && !['0', 'false', 'off'].includes(vanish.attributes['w:val'] ?? '');
}

const namesIn = (text: string) => [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name = '']) => name.trim());

/** Where placeholders stand that no paper can be made from, though they are written rightly. */
function findMisplaced(paragraphs: readonly PlacedParagraph[]): readonly TemplateFinding[] {
  const holding = paragraphs.filter(({ text }) => text.includes('{{'));
  const inBody = holding.filter(({ part }) => part === documentPart);
  const last = inBody.at(-1);
  return [
    ...holding
      .filter(({ isInTextBox }) => isInTextBox)
      .map(({ text }) => ({
        problem: 'Chỗ điền nằm trong khung chữ (Text Box), nơi chữ có thể bị che. Hãy đưa ra đoạn văn hoặc ô của bảng.',
        quote: text,
      })),
    ...inBody
      .filter(({ isInTable, text }) => isInTable && namesIn(text).some((name) => /^(?:noi_dung|phu_luc)$/.test(name)))
      .map(({ text }) => ({
        problem: 'Nội dung và phụ lục không đặt trong bảng được. Hãy đưa ra ngoài bảng.',
        quote: text,
      })),
    ...(last && !namesIn(last.text).includes('phu_luc') && inBody.some(({ text }) => namesIn(text).includes('phu_luc'))
      ? [{ problem: 'Chỗ điền {{phu_luc}} phải đứng sau mọi chỗ điền khác, ở cuối mẫu.', quote: last.text }]
      : []),
    ...holding
      .filter(({ element }) => descendantsOf(element, 'w:r').some((run) => isHidden(run) && textOf(run).trim() !== ''))
      .map(({ text }) => ({ problem: 'Chỗ điền nằm trong chữ ẩn (Hidden) nên sẽ không được in.', quote: text })),
  ];
}

const otherMarks = /(?:[｛«‹［<[]|(?<!\{)\{)[｛«‹［{<[\s]*([\p{L}\p{M}_ ]{2,30}?)\s*[｝»›］}>\]]+/gu;

/** A name of a placeholder between marks that are none: "{luu}", "｛｛luu｝｝", "«luu»". */
function findOtherMarks(
  paragraphs: readonly PlacedParagraph[],
  names: ReadonlySet<string>,
): readonly TemplateFinding[] {
  return paragraphs.flatMap(({ text }) =>
    [...text.matchAll(otherMarks)].flatMap(([whole, inner = '']) => {
      const name = foldVietnamese(inner)
        .trim()
        .replace(/[\s_]+/g, '_');
      return names.has(name) && !/^\{\{.*\}\}$/.test(whole)
        ? [{ problem: `“${whole}” chưa đúng dấu của chỗ điền. Hãy ghi {{${name}}}.`, quote: text }]
        : [];
    }),
  );
}

/** Quốc hiệu and tiêu ngữ are words of the template itself (NĐ 30/2020, Phụ lục I, II.1). */
function findLostWords(paragraphs: readonly PlacedParagraph[]): readonly TemplateFinding[] {
  const words = foldVietnamese(paragraphs.map(({ text }) => text).join('\n')).replace(/[\s–—-]+/g, ' ');
  return [
    ['cong hoa xa hoi chu nghia viet nam', 'Thiếu Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”.'] as const,
    ['doc lap tu do hanh phuc', 'Thiếu Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”.'] as const,
  ].flatMap(([folded, problem]) => (words.includes(folded) ? [] : [{ problem, quote: null }]));
}

/** Links to what lies outside the file are opened with every paper; links to click on are not, and a local Normal.dotm is harmless. */
function findOutsideLinks(office: OfficePackage): readonly TemplateFinding[] {
  for (const part of office.names.filter((name) => name.endsWith('.rels'))) {
    const root = office.readXml(part);
    for (const { attributes } of root ? childrenOf(root, 'rel:Relationship') : []) {
      const type = (attributes.Type ?? '').split('/').at(-1);
      const target = attributes.Target ?? '';
      if (attributes.TargetMode !== 'External' || type === 'hyperlink') continue;
      if (type === 'attachedTemplate' && /^(?:file:\/\/\/)?[a-z]:|^[^:/\\]+$/i.test(target)) continue;
      return [
        {
          problem:
            'Mẫu có liên kết tới tệp nằm ngoài (hình ảnh, đối tượng hoặc mẫu khác). Hãy chèn hẳn vào mẫu, hoặc bỏ liên kết.',
          // A spoilt link may lead nowhere.
          quote: target.trim() || null,
        },
      ];
    }
  }
  return [];
}

/**
 * Everything beside its placeholders that has to be mended in a template. `parts` are those that may hold words, `names` the
 * placeholders of its kind.
 */
export function findHazards(
  office: OfficePackage,
  parts: readonly string[],
  names: ReadonlySet<string>,
): readonly TemplateFinding[] {
  const roots = parts.flatMap((part) => {
    const root = office.readXml(part);
    return root ? [{ part, root }] : [];
  });
  const elements = roots.map(({ root }) => root);
  const paragraphs = roots.flatMap(({ part, root }) => listParagraphs(part, root));
  return [
    ...findMarkup(
      elements,
      paragraphs,
      trackedNames,
      'Mẫu còn thay đổi đang theo dõi (Track Changes). Hãy chấp nhận hoặc bỏ hết (Accept All, Reject All) rồi lưu lại.',
    ),
    ...findMarkup(
      elements,
      paragraphs,
      /^w:comment(?:Reference|RangeStart)$/,
      'Mẫu còn nhận xét (Comments). Hãy xóa hết nhận xét rồi lưu lại.',
    ),
    ...findMisplaced(paragraphs),
    ...findOtherMarks(paragraphs, names),
    ...findLostWords(paragraphs),
    ...findOutsideLinks(office),
  ];
}
