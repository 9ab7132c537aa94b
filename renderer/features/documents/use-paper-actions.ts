/** Print, save as PDF, save as Word: each first stores what is still waiting, so the paper says what the screen says. */
import { useState } from 'react';
import { call } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import type { DraftSaver } from './draft-saver.ts';

const strings = documentStrings.commands;

export interface PaperActions {
  /** What is under way, in words; null when nothing is. */
  readonly running: string | null;
  readonly error: unknown;
  /** How the last one ended. */
  readonly notice: string | null;
  /** The file that the last one saved, to be opened or shown; null when it saved none. */
  readonly savedFileId: number | null;
  readonly openSaved: () => Promise<void>;
  readonly showSaved: () => Promise<void>;
  readonly print: () => Promise<void>;
  readonly savePdf: () => Promise<void>;
  readonly saveDocx: () => Promise<void>;
}

export function usePaperActions(documentId: number, saver: DraftSaver): PaperActions {
  const [running, setRunning] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [savedFileId, setSavedFileId] = useState<number | null>(null);

  const run = async (words: string, action: () => Promise<string | null>) => {
    if (running !== null || !(await saver.flush())) return;
    setRunning(words);
    setError(null);
    setNotice(null);
    setSavedFileId(null);
    try {
      setNotice(await action());
    } catch (refusal) {
      setError(refusal);
    } finally {
      setRunning(null);
    }
  };
  const saveFile = (channel: 'documents.savePdf' | 'documents.saveDocx') =>
    run(strings.savingFile, async () => {
      const { fileName, fileId } = await call(channel, { id: documentId });
      setSavedFileId(fileId);
      return fileName === null ? null : strings.fileSaved(fileName);
    });
  const withSaved = async (channel: 'documents.openFile' | 'documents.showFile') => {
    if (savedFileId === null) return;
    try {
      await call(channel, { fileId: savedFileId });
    } catch (refusal) {
      setError(refusal);
    }
  };
  return {
    running,
    error,
    notice,
    savedFileId,
    openSaved: () => withSaved('documents.openFile'),
    showSaved: () => withSaved('documents.showFile'),
    print: () =>
      run(strings.printing, async () => {
        const { wasPrinted } = await call('documents.print', { id: documentId });
        return wasPrinted ? strings.printed : null;
      }),
    savePdf: () => saveFile('documents.savePdf'),
    saveDocx: () => saveFile('documents.saveDocx'),
  };
}
