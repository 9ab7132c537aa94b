/**
 * The same paper as Word and its users store it: runs cut in pieces, formats moved into styles, paragraphs in content controls,
 * words under tracked changes, fonts by theme. Not part of the product.
 */
import { documentXml, type SamplePaper, type SampleParts } from './paper-for-tests.ts';

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)<w:t xml:space="preserve">([^<]*)<\/w:t><\/w:r>/g;

/** Every run in three, with the marks of the spelling checker and bookmarks between, one of them in a smart tag. */
function cutRuns(xml: string): string {
  let bookmark = 0;
  return xml.replace(run, (_, properties: string, text: string) => {
    const third = Math.ceil(text.length / 3);
    const pieces = [text.slice(0, third), text.slice(third, 2 * third), text.slice(2 * third)].filter(Boolean);
    const [first = '', ...rest] = pieces.map(
      (piece) => `<w:r w:rsidRPr="00A1">${properties}<w:t xml:space="preserve">${piece}</w:t></w:r>`,
    );
    bookmark += 1;
    const mark = `<w:bookmarkStart w:id="${bookmark}" w:name="d${bookmark}"/><w:bookmarkEnd w:id="${bookmark}"/>`;
    return `<w:smartTag w:element="place">${first}</w:smartTag><w:proofErr w:type="spellStart"/>${mark}${rest.join('')}`;
  });
}

/** Every word inserted under tracked changes, behind a word in another format that was deleted. */
function trackChanges(xml: string): string {
  const author = 'w:id="9" w:author="Văn thư" w:date="2026-03-01T00:00:00Z"';
  const gone = `<w:del ${author}><w:r><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/></w:rPr><w:delText>đã bỏ</w:delText></w:r></w:del>`;
  return xml.replace(run, (whole) => `${gone}<w:ins ${author}>${whole}</w:ins>`);
}

/** Paragraphs outside tables in content controls, every other one in a control within a control. */
function wrapInControls(xml: string): string {
  let count = 0;
  const wrap = (inner: string) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
  return xml.replace(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs, (block) => {
    count += 1;
    if (block.startsWith('<w:tbl>') || block.includes('<w:sectPr>')) return block;
    return count % 2 === 0 ? wrap(wrap(block)) : wrap(block);
  });
}

/** Formats of runs and paragraphs as named styles, each based on one that says the opposite. */
function moveIntoStyles(xml: string): SampleParts {
  const styles = new Map<string, string>();
  const nameOf = (kind: string, inner: string) => {
    const known = styles.get(kind + inner);
    if (known) return known;
    const name = `${kind}${styles.size}`;
    styles.set(kind + inner, name);
    return name;
  };
  const document = xml
    .replace(/<w:rPr>((?:(?!<\/w:rPr>).)+)<\/w:rPr>/g, (_, inner: string) => {
      return `<w:rPr><w:rStyle w:val="${nameOf('R', inner)}"/></w:rPr>`;
    })
    .replace(
      /<w:pPr>((?:(?!<w:sectPr>|<\/w:pPr>).)+)(<w:sectPr>.*?<\/w:sectPr>)?<\/w:pPr>/g,
      (_, inner: string, section = '') => {
        return `<w:pPr><w:pStyle w:val="${nameOf('P', inner)}"/>${section}</w:pPr>`;
      },
    );
  const written = [...styles].map(([key, name]) => {
    const type = name.startsWith('R') ? 'character' : 'paragraph';
    const properties = name.startsWith('R') ? 'w:rPr' : 'w:pPr';
    const own = `<${properties}>${key.slice(1)}</${properties}>`;
    return `<w:style w:type="${type}" w:styleId="${name}"><w:basedOn w:val="${type}Base"/>${own}</w:style>`;
  });
  const bases =
    '<w:style w:type="character" w:styleId="characterBase"><w:rPr><w:sz w:val="72"/></w:rPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="paragraphBase"><w:pPr><w:jc w:val="right"/></w:pPr></w:style>';
  return {
    document,
    styles: `<w:styles ${main}>${defaults('w:ascii="Times New Roman" w:hAnsi="Times New Roman"')}${bases}${written.join('')}</w:styles>`,
  };
}

function defaults(fonts: string): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts ${fonts}/><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>`;
}

const theme =
  '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Times New Roman"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';

/** Each way to store a paper, by its name. */
export const wordHabits: Readonly<Record<string, (paper: SamplePaper) => SampleParts>> = {
  'runs cut in pieces': (paper) => ({ document: cutRuns(documentXml(paper)) }),
  'tracked changes': (paper) => ({ document: trackChanges(documentXml(paper)) }),
  'content controls': (paper) => ({ document: wrapInControls(documentXml(paper)) }),
  'named styles': (paper) => moveIntoStyles(documentXml(paper)),
  'fonts of the theme': (paper) => ({
    document: documentXml(paper),
    styles: `<w:styles ${main}>${defaults('w:ascii="Calibri" w:hAnsi="Calibri" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"')}</w:styles>`,
    theme,
  }),
};
