/** Which of the công văn just made are still there: Ctrl+Z takes them back, and a draft can be discarded. */
import { useRead } from '../../app/api.ts';
import type { ComposedPaper } from '../../app/navigation.tsx';

/** All of them until the documents are read. */
export function useKept(papers: readonly ComposedPaper[]): readonly ComposedPaper[] {
  const documents = useRead('documents.list', undefined, { enabled: papers.length > 0 }).data;
  if (!documents) return papers;
  const present = new Set(documents.map(({ id }) => id));
  return papers.filter(({ documentId }) => present.has(documentId));
}
