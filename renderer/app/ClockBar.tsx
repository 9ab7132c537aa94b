/** Says over every screen that the clock of this PC stands before the last change: what is due is counted by it. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { formatDate, formatInstant } from '../ui/dates.ts';
import { useRead } from './api.ts';

const words = shellStrings.clock;

const useStyles = makeStyles({ bar: { flexShrink: 0, borderRadius: 0 } });

export function ClockBar() {
  const styles = useStyles();
  const state = useRead('application.getState').data;
  const [isUnderstood, setUnderstood] = useState(false);
  if (!state?.clockSetBack || isUnderstood) return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{words.notice(formatDate(state.today), formatInstant(state.clockSetBack))}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setUnderstood(true)}>
          {words.understood}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
