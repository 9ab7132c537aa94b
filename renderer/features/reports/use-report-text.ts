/**
 * The text of a report in the editor: saved after a pause in typing, its figures brought up to date when the data change. The
 * editor keeps its own text, so what comes back from a save never interrupts typing.
 */
import type { Editor } from '@tiptap/core';
import { useEditor } from '@tiptap/react';
import { useEffect, useRef, useState } from 'react';
import type { ReportDetail } from '../../../core/domain/report.ts';
import { call, queryClient, readOptions } from '../../app/api.ts';
import { blocksToEditor, editorToBlocks } from '../../editor/blocks.ts';
import { type FigurePlace, placeAt, refreshEditorFigures } from '../../editor/figures.ts';
import { keyboard } from '../../editor/keyboard.ts';
import { draftSchema } from '../../editor/schema.ts';
import { gapMarks, spellingMarks } from '../../editor/text-marks.ts';
import { reportStrings } from '../../strings/reports.ts';

/** Pause after the last keystroke before the text is saved, in milliseconds. */
const saveDelayMs = 900;
/** Rest after a save before the checks are read anew. */
const recheckDelayMs = 2500;

export type TextState = 'saved' | 'waiting' | 'saving' | 'refused';

const plain = [...draftSchema, keyboard, gapMarks];
const withSpelling = [...plain, spellingMarks];

function isSamePlace(one: FigurePlace | null, other: FigurePlace): boolean {
  return (
    one?.origin === other.origin && one.figure?.key === other.figure?.key && one.figure?.text === other.figure?.text
  );
}

export interface ReportText {
  readonly editor: Editor;
  readonly state: TextState;
  readonly refusal: unknown;
  /** What stands at the caret or was clicked. */
  readonly place: FigurePlace | null;
  readonly setPlace: (place: FigurePlace) => void;
  /** Saves at once; resolves to the report as stored, or null when the save was refused. */
  readonly flush: () => Promise<ReportDetail | null>;
}

export function useReportText(report: ReportDetail, isSpellingShown: boolean): ReportText {
  const [content] = useState(() => blocksToEditor(report.blocks));
  const [state, setState] = useState<TextState>('saved');
  const [refusal, setRefusal] = useState<unknown>(null);
  const [place, setPlace] = useState<FigurePlace | null>(null);
  const latest = useRef(report);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const recheck = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isDirty = useRef(false);
  const running = useRef<Promise<ReportDetail | null> | null>(null);
  const editorRef = useRef<Editor | null>(null);
  const canEdit = report.state === 'draft';

  const point = (next: FigurePlace) => setPlace((was) => (isSamePlace(was, next) ? was : next));

  const send = async (editor: Editor): Promise<ReportDetail | null> => {
    isDirty.current = false;
    setState('saving');
    try {
      const { id, version } = latest.current;
      const blocks = editorToBlocks(editor.getJSON());
      const stored = { ...latest.current, blocks, ...(await call('reports.update', { id, version, blocks })) };
      latest.current = stored;
      queryClient.setQueryData(readOptions('reports.get', { id }).queryKey, stored);
      recheckAtRest(id);
      void queryClient.invalidateQueries({ queryKey: ['reports.list'] });
      setRefusal(null);
      setState(isDirty.current ? 'waiting' : 'saved');
      return stored;
    } catch (error) {
      isDirty.current = true;
      setRefusal(error);
      setState('refused');
      return null;
    } finally {
      running.current = null;
    }
  };
  /** What the checks say of the new text is read once typing rests: it takes longer than a key may. */
  const recheckAtRest = (id: number) => {
    clearTimeout(recheck.current);
    recheck.current = setTimeout(() => {
      if (!isDirty.current)
        void queryClient.invalidateQueries({ queryKey: readOptions('reports.get', { id }).queryKey });
    }, recheckDelayMs);
  };
  const flush = async (): Promise<ReportDetail | null> => {
    clearTimeout(timer.current);
    await running.current;
    if (!isDirty.current || !editorRef.current) return latest.current;
    running.current ??= send(editorRef.current);
    return running.current;
  };
  const flushRef = useRef(flush);
  flushRef.current = flush;

  const editor = useEditor(
    {
      extensions: isSpellingShown ? withSpelling : plain,
      content: editorRef.current?.getJSON() ?? content,
      editable: canEdit,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': reportStrings.editor.text,
          lang: 'vi',
          spellcheck: 'false',
        },
        handleClick: (_view, position) => {
          if (editorRef.current) point(placeAt(editorRef.current, position));
          return false;
        },
        handleClickOn: (_view, _position, node, nodePosition) => {
          if (node.type.name === 'figure' && editorRef.current) point(placeAt(editorRef.current, nodePosition));
          return false;
        },
      },
      // The content security policy allows no style element; the few rules needed are in editor-styles.ts.
      injectCSS: false,
      onSelectionUpdate: ({ editor: changed }) => point(placeAt(changed, changed.state.selection.from)),
      onUpdate: () => {
        isDirty.current = true;
        setState('waiting');
        clearTimeout(recheck.current);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void flushRef.current(), saveDelayMs);
      },
    },
    [isSpellingShown, canEdit],
  );
  editorRef.current = editor;

  // What is stored moves on with every save of ours; figures follow the data.
  useEffect(() => {
    if (report.version >= latest.current.version) latest.current = report;
  }, [report]);
  const { figures } = report;
  useEffect(() => {
    if (canEdit) refreshEditorFigures(editor, (key) => figures[key]?.text);
  }, [editor, canEdit, figures]);
  useEffect(() => {
    const save = () => void flushRef.current();
    window.addEventListener('blur', save);
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('blur', save);
      window.removeEventListener('pagehide', save);
      save();
    };
  }, []);
  return { editor, state, refusal, place, setPlace: point, flush };
}
