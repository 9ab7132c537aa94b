/** Where a paper comes in: dropped, chosen or pasted. No path leaves this place, only bytes. */
import { Button, Field, makeStyles, mergeClasses, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowDown24Regular, DocumentSearchRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { sourceFormats } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ImportedPlans } from './ImportedPlans.tsx';
import { readFile, readPastedText, usePastedText } from './import-session.ts';

const strings = planImportStrings.choose;

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '820px',
    marginLeft: 'auto',
    marginRight: 'auto',
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXXL,
    paddingBottom: tokens.spacingVerticalXXL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { color: tokens.colorBrandForeground1, lineHeight: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  paste: { display: 'flex', justifyContent: 'flex-end' },
});

interface DropZoneProps {
  readonly onFile: (file: File) => void;
}

function DropZone({ onFile }: DropZoneProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <section
      className={mergeClasses(styles.zone, isOver && styles.over)}
      aria-label={strings.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles.icon} aria-hidden>
        <DocumentArrowDown24Regular fontSize={44} />
      </span>
      <Text size={500} weight="semibold">
        {strings.drop}
      </Text>
      <Text className={styles.hint}>{strings.formats(sourceFormats)}</Text>
      <Button appearance="primary" size="large" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {strings.chooseFile}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={sourceFormats.map((format) => `.${format}`).join(',')}
        aria-label={strings.fileInput}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again after it was mended.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </section>
  );
}

export interface ChooseSourceProps {
  readonly refusal: unknown;
  readonly today: string;
}

export function ChooseSource({ refusal, today }: ChooseSourceProps) {
  const styles = useStyles();
  const [text, setText] = usePastedText();
  return (
    <ScreenFrame title={planImportStrings.title}>
      <div className={styles.column}>
        <ErrorMessage error={refusal} />
        <DropZone onFile={(file) => void readFile(file, today)} />
        <Field label={strings.paste} hint={strings.pasteHint}>
          <Textarea
            value={text}
            rows={9}
            resize="vertical"
            placeholder={strings.pastePlaceholder}
            onChange={(_, { value }) => setText(value)}
          />
        </Field>
        <div className={styles.paste}>
          <Button
            icon={<DocumentSearchRegular />}
            disabled={text.trim() === ''}
            onClick={() => void readPastedText(strings.pastedFileName, today)}
          >
            {strings.readPasted}
          </Button>
        </div>
        <Text className={styles.hint}>{strings.next}</Text>
        <ImportedPlans />
      </div>
    </ScreenFrame>
  );
}
