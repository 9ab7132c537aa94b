/** The drafts that are open or not yet stored: leaving the screen and coming back loses nothing. */
import type { DocumentDetail, DocumentDraft } from '../../../core/domain/document-draft.ts';
import { call, queryClient, savingKey } from '../../app/api.ts';
import { checkDraft } from './draft-check.ts';
import { DraftSaver } from './draft-saver.ts';

const drafts = new Map<number, DraftSaver>();

/** Puts a document as the shell answered it where `documents.get` finds it, and marks the list stale. */
export function rememberDocument(document: DocumentDetail): void {
  queryClient.setQueryData(['documents.get', { id: document.id }], document);
  void queryClient.invalidateQueries({ queryKey: ['documents.list'] });
}

async function saveDraft(id: number, version: number, draft: DocumentDraft): Promise<DocumentDetail> {
  checkDraft(draft);
  const saved = await queryClient
    .getMutationCache()
    .build(queryClient, {
      mutationKey: [savingKey, 'documents.update'],
      mutationFn: () => call('documents.update', { id, version, draft }),
    })
    .execute(undefined);
  rememberDocument(saved);
  return saved;
}

/** The draft on the screen: the one still open, or a new one from what is stored when that is newer. */
export function openDraft(stored: DocumentDetail): DraftSaver {
  const open = drafts.get(stored.id);
  if (open && open.getSnapshot().stored.version >= stored.version) return open;
  const draft = new DraftSaver(stored, (changed, version) => saveDraft(stored.id, version, changed));
  drafts.set(stored.id, draft);
  return draft;
}
