/** Where a paper to check comes in: dropped or chosen. No path leaves this place, only bytes. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { DocumentSearch24Regular } from '@fluentui/react-icons';
import { formatCheckStrings } from '../../strings/format-check.ts';
import { DropZone } from '../../ui/DropZone.tsx';
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
});

export interface ChoosePaperProps {
  readonly refusal: unknown;
  readonly onFile: (file: File) => void;
}

export function ChoosePaper({ refusal, onFile }: ChoosePaperProps) {
  const styles = useStyles();
  return (
    <div className={styles.column}>
      <ErrorMessage error={refusal} />
      <DropZone
        icon={<DocumentSearch24Regular fontSize={44} />}
        title={words.drop}
        hint={words.hint}
        button={words.button}
        inputLabel={words.input}
        accept=".docx"
        onFile={onFile}
      />
    </div>
  );
}
