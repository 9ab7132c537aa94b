/** The parts of a draft under tabs: text, head and ending, appendices. A part once opened stays, so its undo steps stay too. */
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Appendix, type DocumentDraft, nameOfAppendix } from '../../../core/domain/document-draft.ts';
import type { DraftPlace } from '../../../core/domain/draft-gaps.ts';
import { emptyPaperLists } from '../../../core/domain/paper-lists.ts';
import { useRead } from '../../app/api.ts';
import { BlockEditor } from '../../editor/BlockEditor.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { AppendixEditor } from './AppendixEditor.tsx';
import { focusField } from './DraftField.tsx';
import { DraftForm } from './DraftForm.tsx';
import { SubjectField } from './SubjectField.tsx';

const strings = documentStrings.editor;
const mostAppendices = 30;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tabs: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, overflowX: 'auto' },
  add: { flexShrink: 0, whiteSpace: 'nowrap' },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '& > *': { maxWidth: '900px', marginLeft: 'auto', marginRight: 'auto' },
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  subject: { paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalS },
});

const keyOfAppendix = (index: number) => `appendix ${index}`;

/** The tab in which a place stands. */
function tabOf(place: DraftPlace): string {
  if (place.part === 'body') return 'body';
  if (place.part === 'appendix') return keyOfAppendix(place.appendix);
  const appendix = /^appendices\.(\d+)/.exec(place.field)?.[1];
  if (appendix !== undefined) return keyOfAppendix(Number(appendix));
  return place.field === 'header.subject' ? 'body' : 'form';
}

/** Which tab is shown, which were; opens that of a place to go to. */
function useTabs(target: DraftPlace | null) {
  const [shown, setShown] = useState('body');
  const [opened, setOpened] = useState<readonly string[]>(['body']);
  const [wentTo, setWentTo] = useState<DraftPlace | null>(null);
  const open = (part: string) => {
    setShown(part);
    setOpened((parts) => (parts.includes(part) ? parts : [...parts, part]));
  };
  if (target && target !== wentTo) {
    setWentTo(target);
    open(tabOf(target));
  }
  return { shown, opened, open };
}

/** What can be cited: the bases of the paper first, then those of the library. */
function useCitations(draft: DocumentDraft) {
  const library = useRead('paperLists.get').data ?? emptyPaperLists;
  return useMemo(
    () => ({
      legalBases: [...new Set([...draft.legalBases, ...library.legalBases])],
      before: draft.legalBases.join('\n'),
    }),
    [draft.legalBases, library.legalBases],
  );
}

type ChangeDraft = (change: (draft: DocumentDraft) => Partial<DocumentDraft>) => void;

/** Adding, moving and taking out appendices; one taken out can be put back. */
function useAppendices(draft: DocumentDraft, onChange: ChangeDraft, open: (part: string) => void) {
  // Their texts live in editors; another order makes those start anew.
  const [restarts, setRestarts] = useState(0);
  const [removed, setRemoved] = useState<{ readonly index: number; readonly appendix: Appendix } | null>(null);
  const write = (change: (appendices: readonly Appendix[]) => Appendix[]) => {
    onChange(({ appendices }) => ({ appendices: change(appendices) }));
    setRestarts((count) => count + 1);
  };
  return {
    restarts,
    removed,
    add: () => {
      const fresh: Appendix = { title: strings.newAppendix, orientation: 'portrait', blocks: [] };
      write((appendices) => [...appendices, fresh]);
      open(keyOfAppendix(draft.appendices.length));
    },
    move: (index: number, step: -1 | 1) => {
      write((appendices) => {
        const moved = [...appendices];
        moved.splice(index + step, 0, ...moved.splice(index, 1));
        return moved;
      });
      open(keyOfAppendix(index + step));
    },
    remove: (index: number) => {
      const appendix = draft.appendices[index];
      if (!appendix) return;
      setRemoved({ index, appendix });
      write((appendices) => appendices.filter((_, at) => at !== index));
      open('body');
    },
    restore: () => {
      if (!removed) return;
      write((appendices) => appendices.toSpliced(removed.index, 0, removed.appendix));
      setRemoved(null);
    },
    change: (index: number, changes: Partial<Appendix>) =>
      onChange(({ appendices }) => ({
        appendices: appendices.map((appendix, at) => (at === index ? { ...appendix, ...changes } : appendix)),
      })),
  };
}

export interface DraftPartsProps {
  readonly draft: DocumentDraft;
  readonly today: string;
  /** A place to go to; a new object goes there again. */
  readonly target: DraftPlace | null;
  /** Takes the changes to the draft as it stands when they are made. */
  readonly onChange: ChangeDraft;
}

export function DraftParts({ draft, today, target, onChange }: DraftPartsProps) {
  const styles = useStyles();
  const root = useRef<HTMLDivElement>(null);
  const { shown, opened, open } = useTabs(target);
  const citations = useCitations(draft);
  const appendices = useAppendices(draft, onChange, open);
  useEffect(() => {
    if (target?.part === 'field' && root.current) focusField(root.current, target.field);
  }, [target]);
  const parts = [
    {
      key: 'body',
      name: strings.body,
      content: (
        <>
          <div className={styles.subject}>
            <SubjectField kind={draft.kind} header={draft.header} onChange={(header) => onChange(() => ({ header }))} />
          </div>
          <div data-clause="body">
            <BlockEditor
              label={strings.body}
              initialBlocks={draft.blocks}
              citations={citations}
              target={target?.part === 'body' ? target : null}
              onChange={(blocks) => onChange(() => ({ blocks }))}
            />
          </div>
        </>
      ),
    },
    {
      key: 'form',
      name: documentStrings.form.label,
      content: <DraftForm draft={draft} today={today} onChange={(changes) => onChange(() => changes)} />,
    },
    ...draft.appendices.map((appendix, index) => ({
      key: keyOfAppendix(index),
      name: nameOfAppendix(index, draft.appendices.length),
      content: (
        <AppendixEditor
          key={appendices.restarts}
          name={nameOfAppendix(index, draft.appendices.length)}
          appendix={appendix}
          index={index}
          count={draft.appendices.length}
          citations={citations}
          target={target?.part === 'appendix' && target.appendix === index ? target : null}
          onChange={(changes) => appendices.change(index, changes)}
          onMove={(step) => appendices.move(index, step)}
          onRemove={() => appendices.remove(index)}
        />
      ),
    })),
  ];
  return (
    <div className={styles.parts} ref={root}>
      <div className={styles.bar}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={strings.parts}
          selectedValue={shown}
          onTabSelect={(_, { value }) => open(String(value))}
        >
          {parts.map((part) => (
            <Tab key={part.key} value={part.key}>
              {part.name}
            </Tab>
          ))}
        </TabList>
        <Button
          className={styles.add}
          size="small"
          appearance="subtle"
          icon={<AddRegular />}
          disabledFocusable={draft.appendices.length >= mostAppendices}
          onClick={appendices.add}
        >
          {strings.addAppendix}
        </Button>
      </div>
      {appendices.removed && (
        <MessageBar role="status">
          <MessageBarBody>
            {strings.appendixRemoved(`“${appendices.removed.appendix.title || strings.newAppendix}”`)}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={appendices.restore}>
              {strings.restoreAppendix}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {parts
        .filter((part) => opened.includes(part.key))
        .map((part) => (
          <div
            key={part.key}
            className={styles.panel}
            role="tabpanel"
            aria-label={part.name}
            hidden={part.key !== shown}
          >
            {part.content}
          </div>
        ))}
    </div>
  );
}
