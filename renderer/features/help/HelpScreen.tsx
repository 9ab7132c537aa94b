/** Trợ giúp: pages at the left with a search over them, the chosen page beside, the shortcuts below. */
import { Field, Image, Input, makeStyles, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useNavigation } from '../../app/navigation.tsx';
import { type HelpTopic, helpPages, helpStrings, shortcuts } from '../../strings/help.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { hasPicture } from './help-pictures.ts';
import { searchHelp } from './search-help.ts';

const words = helpStrings;

/** Files of the bundle by topic. */
const pictures = import.meta.glob<string>('./pictures/*.png', { eager: true, query: '?url', import: 'default' });

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: '280px minmax(0, 1fr)', gap: '16px', alignItems: 'start' },
  stack: { display: 'flex', flexDirection: 'column', gap: '12px', maxWidth: '900px' },
  list: { marginTop: '8px' },
  steps: { margin: '8px 0', paddingLeft: '22px', lineHeight: tokens.lineHeightBase400 },
  picture: { marginTop: '8px', width: '100%', border: `1px solid ${tokens.colorNeutralStroke1}` },
  table: { borderCollapse: 'collapse' },
  cell: { textAlign: 'left', padding: '3px 24px 3px 0', fontWeight: tokens.fontWeightRegular },
  keys: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
});

export interface HelpScreenProps {
  /** The page to open first. */
  readonly topic: HelpTopic;
}

export function HelpScreen({ topic }: HelpScreenProps) {
  const styles = useStyles();
  const { back } = useNavigation();
  const [chosen, setChosen] = useState(topic);
  const [query, setQuery] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => search.current?.focus(), []);
  const found = searchHelp(query);
  const shown = found.includes(chosen) ? chosen : found[0];
  return (
    <ScreenFrame title={words.title} subtitle={words.subtitle} onBack={back}>
      <div className={styles.columns}>
        <div>
          <Field label={words.search} hint={query.trim() ? words.found(found.length) : undefined}>
            <Input
              ref={search}
              value={query}
              contentBefore={<Search20Regular />}
              onChange={(_, { value }) => setQuery(value)}
            />
          </Field>
          <TabList
            vertical
            className={styles.list}
            aria-label={words.topics}
            selectedValue={shown ?? null}
            onTabSelect={(_, { value }) => setChosen(value as HelpTopic)}
          >
            {found.map((each) => (
              <Tab key={each} value={each}>
                {helpPages[each].title}
              </Tab>
            ))}
          </TabList>
        </div>
        <div className={styles.stack}>
          {shown ? <Page topic={shown} /> : null}
          <Shortcuts />
        </div>
      </div>
    </ScreenFrame>
  );
}

function Page({ topic }: { readonly topic: HelpTopic }) {
  const styles = useStyles();
  const page = helpPages[topic];
  return (
    <Section title={page.title} hint={page.summary}>
      <Text weight="semibold">{words.steps}</Text>
      <ol className={styles.steps}>
        {page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {page.notes.length > 0 ? (
        <>
          <Text weight="semibold">{words.notes}</Text>
          <ul className={styles.steps}>
            {page.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      ) : null}
      {hasPicture(topic) ? (
        <Image className={styles.picture} src={pictures[`./pictures/${topic}.png`]} alt={words.picture(page.title)} />
      ) : null}
    </Section>
  );
}

function Shortcuts() {
  const styles = useStyles();
  return (
    <Section title={words.shortcuts}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th className={styles.cell}>{words.shortcutKey}</th>
            <th className={styles.cell}>{words.shortcutUse}</th>
          </tr>
        </thead>
        <tbody>
          {shortcuts.map(([keys, use]) => (
            <tr key={keys}>
              <th scope="row" className={`${styles.cell} ${styles.keys}`}>
                {keys}
              </th>
              <td className={styles.cell}>{use}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
