/** Where a paper comes in: dropped, chosen or pasted. No path leaves this place, only bytes. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentArrowDown24Regular, DocumentSearchRegular } from '@fluentui/react-icons';
import { sourceFormats } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { DropZone } from '../../ui/DropZone.tsx';
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
  hint: { color: tokens.colorNeutralForeground2 },
  paste: { display: 'flex', justifyContent: 'flex-end' },
});

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
        <DropZone
          icon={<DocumentArrowDown24Regular fontSize={44} />}
          title={strings.drop}
          hint={strings.formats(sourceFormats)}
          button={strings.chooseFile}
          inputLabel={strings.fileInput}
          accept={sourceFormats.map((format) => `.${format}`).join(',')}
          onFile={(file) => void readFile(file, today)}
        />
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
