/** A paper is being read: what is going on, and the way to break it off. */
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { planImportStrings } from '../../strings/plan-import.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { cancelReading } from './import-session.ts';

const strings = planImportStrings.reading;

const useStyles = makeStyles({
  place: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    width: '100%',
    maxWidth: '480px',
    marginTop: '96px',
    marginLeft: 'auto',
    marginRight: 'auto',
    textAlign: 'center',
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface ReadingProgressProps {
  readonly fileName: string;
  readonly step: keyof typeof strings.steps;
}

export function ReadingProgress({ fileName, step }: ReadingProgressProps) {
  const styles = useStyles();
  return (
    <ScreenFrame title={planImportStrings.title}>
      <div className={styles.place}>
        <Text size={500} weight="semibold">
          {strings.title(fileName)}
        </Text>
        <ProgressBar aria-label={strings.title(fileName)} />
        <Text role="status">{strings.steps[step]}</Text>
        <Text className={styles.hint}>{strings.hint}</Text>
        <Button onClick={cancelReading}>{strings.cancel}</Button>
      </div>
    </ScreenFrame>
  );
}
