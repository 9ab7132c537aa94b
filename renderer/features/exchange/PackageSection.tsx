/** Gói trao đổi: written for another PC, opened from one; a locked one asks for its passphrase. */
import { Button, Field, Input, makeStyles, Text } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ExchangeProgress } from '../../../core/exchange/work-progress.ts';
import { call } from '../../app/api.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { FileButton } from './FileButton.tsx';
import type { OpenedPackage } from './PackageReview.tsx';
import { openPackageFile, type PackageFile, unlockFile } from './package-file.ts';
import { bytesOf, isLocked, mostMegabytesOfPackage, sha256Of, shortCode } from './read-file.ts';
import { WorkProgress } from './WorkProgress.tsx';

const strings = exchangeStrings.parcel;
const shortestPassphrase = 8;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '10px', alignItems: 'flex-start' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: '12px', rowGap: '8px' },
  passphrase: { width: '320px' },
});

interface LockedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function PackageSection({ onOpen }: { readonly onOpen: (opened: OpenedPackage) => void }) {
  const styles = useStyles();
  const [passphrase, setPassphrase] = useState('');
  const [password, setPassword] = useState('');
  const [locked, setLocked] = useState<LockedFile | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [refusal, setRefusal] = useState<unknown>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [progress, setProgress] = useState<ExchangeProgress | null>(null);
  const opening = useRef<PackageFile | null>(null);
  const run = async (work: () => Promise<void>, busy = '') => {
    setRefusal(null);
    setMessage(busy);
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setMessage('');
      setRefusal(error);
    } finally {
      setBusy(false);
      setTitle(null);
      setProgress(null);
    }
  };
  const open = async (plain: Uint8Array<ArrayBuffer>, fileName: string, code: string) => {
    setTitle(strings.opening);
    const file = await openPackageFile(plain, fileName);
    opening.current = file;
    try {
      await file.sendLists(setProgress);
      setProgress(null);
      const review = await call('exchange.comparePackage');
      setMessage('');
      onOpen({ fileName, code, file, review });
    } catch (error) {
      file.close();
      throw error;
    }
  };
  const cancel = () => {
    opening.current?.close();
    void call('exchange.cancelWork');
  };
  const save = () =>
    run(async () => {
      setTitle(strings.saving);
      const saved = await call('exchange.savePackage', { passphrase: passphrase === '' ? null : passphrase });
      setPassphrase('');
      setMessage(saved.fileName && saved.sha256 ? strings.saved(saved.fileName, shortCode(saved.sha256)) : '');
    });
  const read = (file: File) =>
    run(async () => {
      const bytes = await bytesOf(file, mostMegabytesOfPackage);
      if (isLocked(bytes)) {
        setPassword('');
        setLocked({ fileName: file.name, bytes });
        setMessage('');
      } else {
        await open(bytes, file.name, shortCode(await sha256Of(bytes)));
      }
    }, strings.reading);
  const unlock = (file: LockedFile) =>
    run(async () => {
      setTitle(strings.opening);
      const plain = await unlockFile(file, password, setProgress);
      setLocked(null);
      await open(plain, file.fileName, shortCode(await sha256Of(file.bytes)));
    }, strings.reading);
  return (
    <Section title={strings.title} hint={strings.hint}>
      <div className={styles.body}>
        <ErrorMessage error={refusal} />
        <div className={styles.row}>
          <Field label={strings.passphrase} hint={strings.passphraseHint} className={styles.passphrase}>
            <Input
              type="password"
              value={passphrase}
              autoComplete="new-password"
              onChange={(_, { value }) => setPassphrase(value)}
            />
          </Field>
        </div>
        <div className={styles.row}>
          <Button
            appearance="primary"
            disabled={isBusy || (passphrase !== '' && passphrase.length < shortestPassphrase)}
            onClick={() => void save()}
          >
            {strings.save}
          </Button>
          <FileButton
            label={strings.open}
            inputLabel={strings.input}
            accept=".cchc"
            isBusy={isBusy}
            onFile={(file) => void read(file)}
          />
        </div>
        {locked ? (
          <form
            className={styles.row}
            onSubmit={(event) => {
              event.preventDefault();
              void unlock(locked);
            }}
          >
            <Field label={`${strings.locked(locked.fileName)}. ${strings.password}`} className={styles.passphrase}>
              <Input type="password" value={password} onChange={(_, { value }) => setPassword(value)} />
            </Field>
            <Button type="submit" disabled={isBusy || password === ''}>
              {strings.unlock}
            </Button>
          </form>
        ) : null}
        <Text role="status">{message}</Text>
        {title === null ? null : <WorkProgress title={title} own={progress} onCancel={cancel} />}
      </div>
    </Section>
  );
}
