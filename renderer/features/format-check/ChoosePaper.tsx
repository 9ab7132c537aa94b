/** Where a paper to check comes in: dropped or chosen. No path leaves this place, only bytes. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { DocumentSearch24Regular, FolderOpenRegular } from '@fluentui/react-icons';
import { type DragEvent, useRef, useState } from 'react';
import { formatCheckStrings } from '../../strings/format-check.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

const words = formatCheckStrings.choose;

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '820px',
    margin: '0 auto',
    padding: '16px',
    boxSizing: 'border-box',
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: '48px 24px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { color: tokens.colorBrandForeground1, lineHeight: 0 },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '520px' },
});

export interface ChoosePaperProps {
  readonly refusal: unknown;
  readonly onFile: (file: File) => void;
}

export function ChoosePaper({ refusal, onFile }: ChoosePaperProps) {
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
    <div className={styles.column}>
      <ErrorMessage error={refusal} />
      <section
        className={mergeClasses(styles.zone, isOver && styles.over)}
        aria-label={words.drop}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <span className={styles.icon} aria-hidden>
          <DocumentSearch24Regular fontSize={44} />
        </span>
        <Text size={500} weight="semibold">
          {words.drop}
        </Text>
        <Text className={styles.hint}>{words.hint}</Text>
        <Button appearance="primary" size="large" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
          {words.button}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".docx"
          aria-label={words.input}
          onChange={({ target }) => {
            const file = target.files?.[0];
            // The same file can be chosen again after it was mended.
            target.value = '';
            if (file) onFile(file);
          }}
        />
      </section>
    </div>
  );
}
