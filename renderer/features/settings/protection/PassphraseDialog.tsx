/** Asks for the passphrases that an act on the lock needs: setting, changing, removing it, a new recovery key. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { passphraseLength } from '../../../../core/domain/protection.ts';
import { call } from '../../../app/api.ts';
import { protectionStrings } from '../../../strings/protection.ts';
import { ErrorMessage } from '../../../ui/ErrorMessage.tsx';
import { SecretField } from '../../../ui/SecretField.tsx';

const words = protectionStrings.dialogs;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: '12px' },
});

export type PassphraseAct = 'set' | 'change' | 'renew' | 'remove';

interface Typed {
  readonly present: string;
  readonly next: string;
  readonly again: string;
}

/** Answers with the recovery key that is to be shown, null when there is no new one. */
async function perform(act: PassphraseAct, { present, next }: Typed): Promise<string | null> {
  switch (act) {
    case 'set':
      return (await call('protection.setPassphrase', { passphrase: next })).recoveryKey;
    case 'change':
      return call('protection.changePassphrase', { present, passphrase: next });
    case 'renew':
      return (await call('protection.renewRecoveryKey', { passphrase: present })).recoveryKey;
    case 'remove':
      return call('protection.removePassphrase', { present });
  }
}

type Problems = Partial<Record<keyof Typed, string>>;

function findProblems(act: PassphraseAct, { present, next, again }: Typed): Problems {
  const isNew = act === 'set' || act === 'change';
  return {
    ...(act !== 'set' && present === '' ? { present: words.missing } : {}),
    ...(isNew && next.length < passphraseLength.min ? { next: words.tooShort } : {}),
    ...(isNew && next !== again ? { again: words.different } : {}),
  };
}

export interface PassphraseDialogProps {
  readonly act: PassphraseAct;
  readonly onClose: () => void;
  readonly onDone: (act: PassphraseAct, recoveryKey: string | null) => void;
}

export function PassphraseDialog({ act, onClose, onDone }: PassphraseDialogProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<Typed>({ present: '', next: '', again: '' });
  const [areProblemsShown, setProblemsShown] = useState(false);
  const performing = useMutation({ mutationFn: () => perform(act, typed), onSuccess: (key) => onDone(act, key) });
  const problems = findProblems(act, typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setProblemsShown(true);
    if (Object.keys(problems).length === 0 && !performing.isPending) performing.mutate();
  };
  const field = (name: keyof Typed, label: string, hint?: string) => (
    <SecretField
      label={label}
      hint={hint}
      problem={areProblemsShown ? problems[name] : undefined}
      value={typed[name]}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
    />
  );
  return (
    <Dialog open modalType="modal" onOpenChange={(_, { open }) => !open && !performing.isPending && onClose()}>
      <DialogSurface>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{words[act].title}</DialogTitle>
            <DialogContent className={styles.content}>
              <ErrorMessage error={performing.error} />
              {act === 'renew' ? <span>{words.renewText}</span> : null}
              {act === 'remove' ? <span>{words.removeText}</span> : null}
              {act === 'set' ? null : field('present', words.present, act === 'renew' ? undefined : words.presentHint)}
              {act === 'set' || act === 'change' ? (
                <>
                  {field('next', words.next, words.nextHint)}
                  {field('again', words.again)}
                </>
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button disabled={performing.isPending} onClick={onClose}>
                {words.cancel}
              </Button>
              <Button type="submit" appearance="primary" disabledFocusable={performing.isPending}>
                {performing.isPending ? words.working : words[act].confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
