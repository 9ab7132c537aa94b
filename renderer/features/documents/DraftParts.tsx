/** The parts of a draft under tabs: text, head and ending, appendices. A part once opened stays, so its undo steps stay too. */
import { Dropdown, Field, Input, makeStyles, Option, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Appendix, DocumentDraft } from '../../../core/domain/document-draft.ts';
import { BlockEditor } from '../../editor/BlockEditor.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { DraftForm } from './DraftForm.tsx';
import { SubjectField } from './SubjectField.tsx';

const strings = documentStrings.editor;

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, overflowX: 'auto', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '& > *': { maxWidth: '900px', marginLeft: 'auto', marginRight: 'auto' },
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    paddingBottom: tokens.spacingVerticalL,
  },
  appendixHead: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalS,
  },
  subject: { paddingTop: tokens.spacingVerticalM, paddingBottom: tokens.spacingVerticalS },
  orientation: { minWidth: '100px' },
});

interface AppendixEditorProps {
  readonly appendix: Appendix;
  readonly index: number;
  readonly onChange: (changes: Partial<Appendix>) => void;
}

function AppendixEditor({ appendix, index, onChange }: AppendixEditorProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.appendixHead}>
        <Field
          label={strings.appendixTitle}
          validationMessage={appendix.title.trim() === '' ? documentStrings.form.required : undefined}
        >
          <Input value={appendix.title} maxLength={1000} onChange={(_, { value }) => onChange({ title: value })} />
        </Field>
        <Field label={strings.orientation}>
          <Dropdown
            className={styles.orientation}
            value={strings.orientations[appendix.orientation]}
            selectedOptions={[appendix.orientation]}
            onOptionSelect={(_, { optionValue }) =>
              onChange({ orientation: optionValue === 'landscape' ? 'landscape' : 'portrait' })
            }
          >
            <Option value="portrait">{strings.orientations.portrait}</Option>
            <Option value="landscape">{strings.orientations.landscape}</Option>
          </Dropdown>
        </Field>
      </div>
      <BlockEditor
        label={strings.appendixContent(strings.appendix(index + 1))}
        initialBlocks={appendix.blocks}
        onChange={(blocks) => onChange({ blocks })}
      />
    </>
  );
}

export interface DraftPartsProps {
  readonly draft: DocumentDraft;
  readonly today: string;
  /** Takes the changes to the draft as it stands when they are made. */
  readonly onChange: (change: (draft: DocumentDraft) => Partial<DocumentDraft>) => void;
}

export function DraftParts({ draft, today, onChange }: DraftPartsProps) {
  const styles = useStyles();
  const [shown, setShown] = useState('body');
  const [opened, setOpened] = useState<readonly string[]>(['body']);
  const open = (part: string) => {
    setShown(part);
    setOpened((parts) => (parts.includes(part) ? parts : [...parts, part]));
  };
  const changeAppendix = (index: number, changes: Partial<Appendix>) =>
    onChange(({ appendices }) => ({
      appendices: appendices.map((appendix, at) => (at === index ? { ...appendix, ...changes } : appendix)),
    }));
  const parts = [
    {
      key: 'body',
      name: strings.body,
      content: (
        <>
          <div className={styles.subject}>
            <SubjectField header={draft.header} onChange={(header) => onChange(() => ({ header }))} />
          </div>
          <BlockEditor
            label={strings.body}
            initialBlocks={draft.blocks}
            onChange={(blocks) => onChange(() => ({ blocks }))}
          />
        </>
      ),
    },
    {
      key: 'form',
      name: documentStrings.form.label,
      content: <DraftForm draft={draft} today={today} onChange={(changes) => onChange(() => changes)} />,
    },
    ...draft.appendices.map((appendix, index) => ({
      key: `appendix ${index}`,
      name: strings.appendix(index + 1),
      content: (
        <AppendixEditor appendix={appendix} index={index} onChange={(changes) => changeAppendix(index, changes)} />
      ),
    })),
  ];
  return (
    <div className={styles.parts}>
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
