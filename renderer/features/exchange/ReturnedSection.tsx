/** Nhận lại bảng tính: the file is read in the sandbox and compared; nothing changes before the review is answered. */
import { makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { call } from '../../app/api.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { FileButton } from './FileButton.tsx';
import { bytesOf, readReturned } from './read-file.ts';
import type { OpenedSheet } from './SheetReview.tsx';

const strings = exchangeStrings.returned;

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: '8px', alignItems: 'flex-start' },
});

export function ReturnedSection({ onOpen }: { readonly onOpen: (opened: OpenedSheet) => void }) {
  const styles = useStyles();
  const [isReading, setReading] = useState(false);
  const [refusal, setRefusal] = useState<unknown>(null);
  const read = async (file: File) => {
    setRefusal(null);
    setReading(true);
    try {
      const returned = await readReturned(await bytesOf(file), file.name);
      onOpen({ returned, comparison: await call('exchange.compareSheet', returned) });
    } catch (error) {
      setRefusal(error);
    } finally {
      setReading(false);
    }
  };
  return (
    <Section title={strings.title} hint={strings.hint}>
      <div className={styles.body}>
        <ErrorMessage error={refusal} />
        <FileButton
          label={strings.choose}
          inputLabel={strings.input}
          accept=".xlsx"
          isBusy={isReading}
          onFile={(file) => void read(file)}
        />
        <Text role="status">{isReading ? strings.reading : ''}</Text>
      </div>
    </Section>
  );
}
