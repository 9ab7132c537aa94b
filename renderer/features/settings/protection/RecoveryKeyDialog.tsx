/** Shows a new recovery key, this once; it closes only when the clerk says that it is kept. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../app/api.ts';
import { protectionStrings } from '../../../strings/protection.ts';
import { ErrorMessage } from '../../../ui/ErrorMessage.tsx';

const words = protectionStrings.recoveryKey;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px', alignItems: 'flex-start' },
  key: {
    padding: '12px 16px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase500,
    lineHeight: '32px',
    userSelect: 'text',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface RecoveryKeyDialogProps {
  readonly recoveryKey: string;
  readonly onClose: () => void;
}

export function RecoveryKeyDialog({ recoveryKey, onClose }: RecoveryKeyDialogProps) {
  const styles = useStyles();
  const [isKept, setKept] = useState(false);
  const printing = useMutation({ mutationFn: () => call('protection.printRecoveryKey', { recoveryKey }) });
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{words.text}</Text>
            <output className={styles.key} aria-label={words.label} data-testid="recovery-key">
              {recoveryKey}
            </output>
            <Button disabled={printing.isPending} onClick={() => printing.mutate()}>
              {words.print}
            </Button>
            <Text role="status">{printing.data?.wasPrinted ? words.printed : ''}</Text>
            <ErrorMessage error={printing.error} />
            <Checkbox label={words.kept} checked={isKept} onChange={(_, { checked }) => setKept(checked === true)} />
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={!isKept} onClick={onClose}>
              {words.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
