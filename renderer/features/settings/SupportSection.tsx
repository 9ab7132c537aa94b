/** Cài đặt › Gói hỗ trợ: what the package for the office's IT holds, shown part by part before it is saved. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import type { SupportPart } from '../../../core/ipc/support-calls.ts';
import { call } from '../../app/api.ts';
import { supportStrings } from '../../strings/support.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';

const words = supportStrings;

const useStyles = makeStyles({
  section: { marginTop: '16px', maxWidth: '1280px' },
  body: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '10px' },
  part: { width: '100%' },
  text: {
    margin: '6px 0 0',
    padding: '8px 12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  saved: { color: tokens.colorPaletteGreenForeground1 },
});

export function SupportSection() {
  const styles = useStyles();
  // Reads every page of the data: asked for, never on opening the screen.
  const describing = useMutation({ mutationFn: () => call('support.describe') });
  const saving = useMutation({ mutationFn: () => call('support.save') });
  return (
    <div className={styles.section} data-testid="support">
      <Section title={words.title} hint={words.hint}>
        <div className={styles.body}>
          {describing.data ? (
            <PartList parts={describing.data} />
          ) : (
            <Button disabled={describing.isPending} onClick={() => describing.mutate()}>
              {describing.isPending ? words.reading : words.show}
            </Button>
          )}
          {describing.data ? (
            <Button appearance="primary" disabled={saving.isPending} onClick={() => saving.mutate()}>
              {words.save}
            </Button>
          ) : null}
          <Text role="status" className={styles.saved}>
            {saving.data?.fileName ? words.saved(saving.data.fileName) : ''}
          </Text>
          <ErrorMessage error={describing.error ?? saving.error} />
        </div>
      </Section>
    </div>
  );
}

function PartList({ parts }: { readonly parts: readonly SupportPart[] }) {
  const styles = useStyles();
  return (
    <>
      <Text>{words.contents}</Text>
      {parts.map(({ name, contents, text }) => (
        <details key={name} className={styles.part}>
          <summary>
            {name}: {contents}
          </summary>
          <pre className={styles.text}>{text}</pre>
        </details>
      ))}
    </>
  );
}
