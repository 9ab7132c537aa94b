/** Chú thích cuối trang: their references in the text and the part of the file that holds their words. */
import { cleanText } from './clean-text.ts';
import { paragraphXml, runXml } from './word-xml.ts';

export const footnotesPart = 'word/footnotes.xml';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The lines over footnotes, for a template whose word processor left the part out. */
const emptyPart =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="${namespace}">` +
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>' +
  '</w:footnotes>';

/** Numbers are upright and raised whatever the template calls its style for them. */
const raised = '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>';

/** The notes of one paper, in the order of their places. */
export class FootnoteList {
  private readonly written: string[] = [];
  private readonly firstId: number;

  /** `present`: the template's own part, whose notes keep their ids. */
  constructor(present: string | undefined) {
    const ids = [...(present ?? '').matchAll(/<w:footnote\b[^>]*\bw:id="(-?\d+)"/g)].map(([, id]) => Number(id));
    this.firstId = Math.max(0, ...ids) + 1;
  }

  get isEmpty(): boolean {
    return this.written.length === 0;
  }

  /** Takes the words of a note and gives the run that refers to it. */
  add(text: string): string {
    const id = this.firstId + this.written.length;
    const words = `<w:r>${raised}<w:footnoteRef/></w:r>${runXml(` ${cleanText(text).trim()}`)}`;
    this.written.push(`<w:footnote w:id="${id}">${paragraphXml('footnote', words)}</w:footnote>`);
    return `<w:r>${raised}<w:footnoteReference w:id="${id}"/></w:r>`;
  }

  /** The part with these notes after those it has. */
  appendTo(present: string | undefined): string {
    const part = present ?? emptyPart;
    const end = part.lastIndexOf('</w:footnotes>');
    return `${part.slice(0, end)}${this.written.join('')}${part.slice(end)}`;
  }
}

const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml';

/** The two lists of a package that must name the part of footnotes, with the part named. */
export const namesOfFootnotesPart: Readonly<Record<string, (list: string) => string>> = {
  '[Content_Types].xml': (list) =>
    list.replace('</Types>', `<Override PartName="/${footnotesPart}" ContentType="${contentType}"/></Types>`),
  'word/_rels/document.xml.rels': (list) =>
    list.replace(
      '</Relationships>',
      `<Relationship Id="chuThich" Type="${relationshipType}" Target="footnotes.xml"/></Relationships>`,
    ),
};
