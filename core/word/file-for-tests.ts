/** Small .docx files for tests, made of hand-written parts. */
import { packParts } from '../package/office-package.ts';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kindPrefix = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Inner XML of the parts; a part left out is not in the file. */
export interface WordFileParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly settings?: string;
  /** Inner XML of theme1.xml's font scheme. */
  readonly themeFonts?: string;
  /** Headers by relationship id. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly hasMacros?: boolean;
}

/** Packs a .docx. */
export function packWordFile(parts: WordFileParts): Uint8Array {
  const files = new Map<string, string>();
  const relations: string[] = [];
  const addPart = (id: string, kind: string, name: string, root: string, inner: string | undefined) => {
    if (inner === undefined) return;
    files.set(`word/${name}.xml`, `<${root} ${namespaces}>${inner}</${root}>`);
    relations.push(`<Relationship Id="${id}" Type="${kindPrefix}/${kind}" Target="${name}.xml"/>`);
  };
  files.set('word/document.xml', `<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`);
  addPart('styles', 'styles', 'styles', 'w:styles', parts.styles);
  addPart('numbering', 'numbering', 'numbering', 'w:numbering', parts.numbering);
  addPart('footnotes', 'footnotes', 'footnotes', 'w:footnotes', parts.footnotes);
  addPart('endnotes', 'endnotes', 'endnotes', 'w:endnotes', parts.endnotes);
  addPart('settings', 'settings', 'settings', 'w:settings', parts.settings);
  const theme =
    parts.themeFonts && `<a:themeElements><a:fontScheme>${parts.themeFonts}</a:fontScheme></a:themeElements>`;
  addPart('theme', 'theme', 'theme1', 'a:theme', theme);
  for (const [id, inner] of Object.entries(parts.headers ?? {})) addPart(id, 'header', id, 'w:hdr', inner);
  if (parts.hasMacros) addPart('macros', 'vbaProject', 'vbaProject', 'w:macros', '');
  files.set(
    '_rels/.rels',
    `<Relationships xmlns="${relationsNamespace}"><Relationship Id="d" Type="${kindPrefix}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  files.set(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="${relationsNamespace}">${relations.join('')}</Relationships>`,
  );
  const encoder = new TextEncoder();
  return packParts(new Map([...files].map(([name, text]) => [name, encoder.encode(text)])));
}

/** A paragraph of one run; `format` and `runFormat` are the inner XML of `w:pPr` and `w:rPr`. */
export function paragraph(text: string, format = '', runFormat = ''): string {
  return `<w:p><w:pPr>${format}</w:pPr><w:r><w:rPr>${runFormat}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
