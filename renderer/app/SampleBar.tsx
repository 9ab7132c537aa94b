/** Says over every screen that what is shown is the sample, and takes it away with one click. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { shellStrings } from '../strings/shell.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { useChange, useRead } from './api.ts';
import { useNavigation } from './navigation.tsx';
import { showNotice } from './session-notice.tsx';

const words = shellStrings.sample;

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export function SampleBar() {
  const styles = useStyles();
  const { go } = useNavigation();
  const state = useRead('application.getState').data;
  const removing = useChange('plans.removeSample');
  if (!state?.hasSample) return null;
  const remove = () =>
    removing.mutate(undefined, {
      onSuccess: () => {
        showNotice({
          text: words.removed,
          actionLabel: words.importOwn,
          run: () => Promise.resolve({ screen: 'import' }),
        });
        go({ screen: 'today' });
      },
    });
  return (
    <>
      <MessageBar intent="info" layout="singleline" className={styles.bar}>
        <MessageBarBody className={styles.text} title={words.notice}>
          {words.notice}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" disabled={removing.isPending} onClick={remove}>
            {removing.isPending ? words.removing : words.remove}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {removing.error ? <ErrorMessage error={removing.error} /> : null}
    </>
  );
}
