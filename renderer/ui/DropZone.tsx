/** Where a file comes in: dropped, or chosen by a button. No path leaves this place, only the file. Knows no domain. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { FileField } from './FileField.tsx';

const useStyles = makeStyles({
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} 24px`,
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { color: tokens.colorBrandForeground1, lineHeight: 0 },
  hint: { color: tokens.colorNeutralForeground2, maxWidth: '620px' },
});

export interface DropZoneProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly button: string;
  /** Names the hidden field that opens the system's dialog. */
  readonly inputLabel: string;
  /** Endings with their dots, parted by commas. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

export function DropZone({ icon, title, hint, button, inputLabel, accept, onFile }: DropZoneProps) {
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
      aria-label={title}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <Text size={500} weight="semibold">
        {title}
      </Text>
      <Text className={styles.hint}>{hint}</Text>
      <Button appearance="primary" size="large" icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
        {button}
      </Button>
      <FileField ref={input} label={inputLabel} accept={accept} onFile={onFile} />
    </section>
  );
}
