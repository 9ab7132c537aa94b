/** One document: its draft is edited here, previewed, printed and issued. */
import { useRead } from '../../app/api.ts';

export function DocumentScreen({ documentId }: { readonly documentId: number }) {
  const document = useRead('documents.get', { id: documentId });
  return <h1>{document.data?.draft.header.subject}</h1>;
}
