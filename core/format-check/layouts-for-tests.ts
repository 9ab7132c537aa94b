/** The same paper with its head laid out in other ways than a table: tabs, text boxes with drawn lines. Not part of the product. */
import {
  documentXml,
  escapeXml,
  paragraphXml,
  runXml,
  type SamplePaper,
  type SampleParagraph,
} from './paper-for-tests.ts';

const drawing =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"';
const emuPerTwip = 635;
const [leftMiddle, rightMiddle] = [1800, 6400];

interface Place {
  /** Twips from the column. */
  readonly from: number;
  readonly width: number;
  readonly height: number;
}

function anchor({ from, width, height }: Place, graphic: string): string {
  const size = `cx="${Math.round(width * emuPerTwip)}" cy="${Math.round(height * emuPerTwip)}"`;
  return `<wp:anchor><wp:positionH relativeFrom="column"><wp:posOffset>${Math.round(from * emuPerTwip)}</wp:posOffset></wp:positionH><wp:extent ${size}/><wp:docPr id="1" name="x"/><a:graphic>${graphic}</a:graphic></wp:anchor>`;
}

/** As Word writes a shape: a drawing, and the same in VML for older programs. */
function shapeRun(drawn: string, older: string): string {
  return `<w:r><mc:AlternateContent ${drawing}><mc:Choice Requires="wps"><w:drawing>${drawn}</w:drawing></mc:Choice><mc:Fallback><w:pict>${older}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

function lineShape(length: number | null, middle: number): string {
  if (length === null) return '';
  const from = middle - length / 2;
  const drawn = anchor(
    { from, width: length, height: 0 },
    '<a:graphicData><wps:wsp><a:prstGeom prst="line"/></wps:wsp></a:graphicData>',
  );
  return shapeRun(drawn, `<v:line from="${from / 20}pt,0" to="${(from + length) / 20}pt,0"/>`);
}

function textBox(place: Place, inner: string): string {
  const box = `<wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx>`;
  const drawn = anchor(place, `<a:graphicData><wps:wsp>${box}</wps:wsp></a:graphicData>`);
  return shapeRun(drawn, `<v:shape><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape>`);
}

const wordsOf = (one: SampleParagraph) => runXml(one, `<w:t xml:space="preserve">${escapeXml(one.text)}</w:t>`);

/** Two components side by side, each in the middle of its half by a tab stop. */
function tabbedLine(left: SampleParagraph, right: SampleParagraph, shapes = ''): string {
  const stop = (position: number) => `<w:tab w:val="center" w:pos="${position}"/>`;
  const tab = '<w:r><w:tab/></w:r>';
  const content = `${tab}${wordsOf(left)}${tab}${wordsOf(right)}${shapes}`;
  const tabs = `<w:tabs>${stop(leftMiddle)}${stop(rightMiddle)}</w:tabs>`;
  return paragraphXml({ text: '', size: 14, propertiesXml: tabs, contentXml: content });
}

function tabbedHead(paper: SamplePaper): string {
  const lines = lineShape(paper.agencyLine, leftMiddle) + lineShape(paper.mottoLine, rightMiddle);
  return [
    tabbedLine(paper.parentAgency, paper.countryName),
    tabbedLine(paper.issuingAgency, paper.motto, lines),
    paragraphXml({ text: '', size: 6 }),
    tabbedLine(paper.number, paper.placeDate),
  ].join('');
}

function boxedHead(paper: SamplePaper): string {
  const left = [paper.parentAgency, paper.issuingAgency].map((one) => paragraphXml(one)).join('');
  const under = paragraphXml({ text: '', size: 6, contentXml: lineShape(paper.agencyLine, leftMiddle) });
  const number = paragraphXml(paper.number);
  const right = [paper.countryName, paper.motto].map((one) => paragraphXml(one)).join('');
  const underMotto = paragraphXml({ text: '', size: 6, contentXml: lineShape(paper.mottoLine, rightMiddle) });
  const content =
    textBox({ from: 0, width: 3600, height: 1600 }, left + under + number) +
    textBox({ from: 3600, width: 5700, height: 1600 }, right + underMotto + paragraphXml(paper.placeDate));
  return paragraphXml({ text: '', size: 14, contentXml: content });
}

/** Halves set apart with spaces, the issuing agency alone on a line of its own below the motto. */
function spacedHead(paper: SamplePaper): string {
  const gap = '<w:r><w:t xml:space="preserve">          </w:t></w:r>';
  const line = (inner: string) => paragraphXml({ text: '', size: 14, contentXml: inner });
  const pair = (left: SampleParagraph, right: SampleParagraph) => line(wordsOf(left) + gap + wordsOf(right));
  return [
    pair(paper.parentAgency, paper.countryName),
    line(gap + gap + gap + gap + gap + gap + wordsOf(paper.motto)),
    line(lineShape(paper.mottoLine, rightMiddle) + wordsOf(paper.issuingAgency)),
    line(lineShape(paper.agencyLine, leftMiddle) + wordsOf(paper.number) + gap + wordsOf(paper.placeDate)),
  ].join('');
}

/** Each way to lay out a head, by its name; the rest of the paper stays as it is. */
export const headLayouts: Readonly<Record<string, (paper: SamplePaper) => string>> = {
  tabs: (paper) => replaceHead(paper, tabbedHead(paper)),
  spaces: (paper) => replaceHead(paper, spacedHead(paper)),
  'text boxes': (paper) => replaceHead(paper, boxedHead(paper)),
};

function replaceHead(paper: SamplePaper, head: string): string {
  return documentXml(paper).replace(/<w:tbl>.*?<\/w:tbl>/s, () => head);
}

/** Nơi nhận and the signature side by side with tabs, the name beside the last line. */
export function layOutFootWithTabs(paper: SamplePaper): string {
  const left = [paper.recipientsHeading, ...paper.recipients];
  const gap = left.length - paper.signatureTitles.length - 1;
  const right = [...paper.signatureTitles, ...Array.from({ length: gap }, () => null), paper.signatoryName];
  const tab = '<w:r><w:tab/></w:r>';
  const tabs = `<w:tabs><w:tab w:val="center" w:pos="${rightMiddle}"/></w:tabs>`;
  const lines = left.map((one, index) => {
    const other = right[index];
    const content = wordsOf(one) + (other ? tab + wordsOf(other) : '');
    return paragraphXml({ text: '', size: 14, propertiesXml: tabs, contentXml: content });
  });
  const tables = documentXml(paper).match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  return documentXml(paper).replace(tables.at(-1) ?? '', () => lines.join(''));
}
