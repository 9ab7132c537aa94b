/** The version, how to come to a newer one, and the licences of every part of the program. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from '../../../core/zod.ts';
import { useRead } from '../../app/api.ts';
import { settingsStrings } from '../../strings/settings.ts';
import { Section } from '../../ui/Section.tsx';
import { UpdateFromFile } from './UpdateFromFile.tsx';

const words = settingsStrings.about;

/** What the build writes into the bundle (build/list-licences.ts). */
const licencesSchema = z.array(
  z.strictObject({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);

/** The drawing that the installer's icon is made of. */
const icon = new URL('../../../build/installer/icon.svg', import.meta.url).href;

const useStyles = makeStyles({
  about: { marginTop: '16px', maxWidth: '1280px' },
  program: { display: 'flex', alignItems: 'center', gap: '12px', marginBottom: '8px' },
  line: { display: 'block', marginBottom: '8px' },
  list: { maxHeight: '320px', overflowY: 'auto', marginTop: '8px' },
  text: { whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase200, margin: '4px 0 8px 16px' },
});

export function AboutSection() {
  const styles = useStyles();
  const version = useRead('application.getState').data?.applicationVersion ?? '';
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.about} data-testid="about">
      <Section title={words.title}>
        <div className={styles.program}>
          <img src={icon} alt="" width={40} height={40} />
          <Text>{words.version(version)}</Text>
        </div>
        <Text className={styles.line}>{words.update}</Text>
        <UpdateFromFile />
        <Button size="small" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? words.hide : words.show}
        </Button>
        {isShown ? <Licences /> : null}
      </Section>
    </div>
  );
}

function Licences() {
  const styles = useStyles();
  const licences = useQuery({
    queryKey: ['licences.json'],
    queryFn: async () => licencesSchema.parse(await (await fetch('./licences.json')).json()),
  });
  if (licences.error) return <Text className={styles.line}>{words.failed}</Text>;
  if (!licences.data) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.list} tabIndex={0} aria-label={words.count(licences.data.length)}>
      <Text className={styles.line}>{words.count(licences.data.length)}</Text>
      {licences.data.map(({ name, version, licence, text }) => (
        <details key={`${name} ${version}`}>
          <summary>{words.part(name, version, licence)}</summary>
          <div className={styles.text}>{text || words.noText}</div>
        </details>
      ))}
    </section>
  );
}
