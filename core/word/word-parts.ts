/** The parts of a Word file, found through its relationships. Knows which parts there are, not what they say. */
import { AppError } from '../ipc/result.ts';
import { isCompoundFile, isZip, type OfficePackage, openPackage } from '../package/office-package.ts';
import { childOf, childrenOf, type XmlElement } from '../package/xml.ts';

export interface WordParts {
  readonly files: OfficePackage;
  /** Name of the part that holds the body. */
  readonly mainPart: string;
  readonly body: XmlElement;
  /** The part that the document names by its kind: `styles`, `numbering`, `settings`, `theme`, `footnotes`. */
  readOfKind(kind: string): XmlElement | undefined;
  /** The part that the document names by a relationship id: headers and footers. */
  readById(id: string | undefined): XmlElement | undefined;
  /** What the program that saved the file says of it (docProps/app.xml). */
  readApplicationProperties(): XmlElement | undefined;
  readonly hasMacros: boolean;
  /** Holds digital signatures (ECMA-376 part 2, 13). */
  readonly isSigned: boolean;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/**
 * Opens a Word file. `fileName` is for messages.
 * Throws AppError `file.empty`, `file.legacyWord`, `file.encrypted`, `file.wrongKind`, `file.damaged`.
 */
export function openWordParts(docx: Uint8Array, fileName: string): WordParts {
  refuseOtherKinds(docx, fileName);
  const files = openPackage(docx, fileName);
  const ofFile = readRelations(files, '');
  const main = findTarget(ofFile, 'officeDocument') ?? 'word/document.xml';
  if (!files.names.includes(main)) throw new AppError('file.wrongKind', { file: fileName });
  const document = files.readXml(main);
  if (document?.name !== 'w:document') throw new AppError('file.wrongKind', { file: fileName });
  const body = childOf(document, 'w:body');
  if (!body) throw new AppError('file.damaged', { file: fileName });
  const relations = readRelations(files, main);
  const read = (target: string | undefined) => (target === undefined ? undefined : files.readXml(target));
  return {
    ...{ files, mainPart: main },
    body,
    readOfKind: (kind) => read(findTarget(relations, kind)),
    readById: (id) => read(relations.find((relation) => relation.id === id)?.target),
    readApplicationProperties: () => read(findTarget(ofFile, 'extended-properties')),
    hasMacros: findTarget(relations, 'vbaProject') !== undefined,
    isSigned:
      findTarget(ofFile, 'origin') !== undefined || files.names.some((name) => name.startsWith('_xmlsignatures/')),
  };
}

function refuseOtherKinds(docx: Uint8Array, fileName: string): void {
  const file = fileName;
  if (docx.length === 0) throw new AppError('file.empty', { file });
  if (isCompoundFile(docx)) {
    // An encrypted .docx is a compound file with a stream of this name, in UTF-16.
    const isEncrypted = new TextDecoder('utf-16le').decode(docx).includes('EncryptedPackage');
    throw new AppError(isEncrypted ? 'file.encrypted' : 'file.legacyWord', { file });
  }
  if (!isZip(docx)) throw new AppError('file.wrongKind', { file });
}

function findTarget(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind)?.target;
}

/** Relationships of a part, or of the whole file when `part` is empty. */
function readRelations(files: OfficePackage, part: string): readonly Relation[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const root = files.readXml(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  return childrenOf(root, 'rel:Relationship').map(({ attributes }) => ({
    id: attributes.Id ?? '',
    kind: (attributes.Type ?? '').split('/').at(-1) ?? '',
    target: resolveTarget(folder, attributes.Target ?? ''),
  }));
}

function resolveTarget(folder: string, target: string): string {
  const names: string[] = [];
  for (const name of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}
