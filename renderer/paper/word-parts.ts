/** The parts of a .docx found through its relationships. Knows which parts there are, not what they say. */

import { AppError } from '../../core/ipc/result.ts';
import { isCompoundFile, isZip, type OfficePackage, openPackage } from '../../core/package/office-package.ts';
import { childrenOf, type XmlElement } from '../../core/package/xml.ts';

export interface WordParts {
  readonly document: XmlElement;
  /** The part that the document names by its kind: `styles`, `numbering`, `settings`, `theme`, `footnotes`. */
  readOfKind(kind: string): XmlElement | undefined;
  /** The part that the document names by a relationship id: headers and footers. */
  readById(id: string | undefined): XmlElement | undefined;
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** `fileName` is for messages. Throws AppError `file.empty`, `file.legacyWord`, `file.wrongKind`, `file.damaged`. */
export function openWordParts(docx: Uint8Array, fileName: string): WordParts {
  if (docx.length === 0) throw new AppError('file.empty', { file: fileName });
  if (isCompoundFile(docx)) throw new AppError('file.legacyWord', { file: fileName });
  if (!isZip(docx)) throw new AppError('file.wrongKind', { file: fileName });
  const files = openPackage(docx, fileName);
  const main = readRelations(files, '').find(({ kind }) => kind === 'officeDocument')?.target ?? 'word/document.xml';
  const document = files.readXml(main);
  if (!document) throw new AppError('file.damaged', { file: fileName });
  if (document.name !== 'w:document') throw new AppError('file.wrongKind', { file: fileName });
  const relations = readRelations(files, main);
  const read = (relation: Relation | undefined) => (relation ? files.readXml(relation.target) : undefined);
  return {
    document,
    readOfKind: (kind) => read(relations.find((relation) => relation.kind === kind)),
    readById: (id) => read(relations.find((relation) => relation.id === id)),
  };
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
