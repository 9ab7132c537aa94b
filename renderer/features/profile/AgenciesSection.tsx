/** Cơ quan, đơn vị of the directory: found by a few letters, changed one at a time, with those that only papers have brought so far. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Agency } from '../../../core/domain/agency.ts';
import type { ProfileAgency } from '../../../core/profile/index.ts';
import { useRead } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgencyEditor } from './AgencyEditor.tsx';
import { emptyAgency, findAgencies, toAgencyForm } from './agency-form.ts';

const words = profileStrings.agencies;

/** Entries that are shown at once; the search finds the others. */
const mostShown = 100;

const useStyles = makeStyles({
  work: {
    display: 'grid',
    gridTemplateColumns: 'minmax(260px, 1fr) minmax(0, 1.6fr)',
    gap: '16px',
    alignItems: 'start',
  },
  side: { display: 'flex', flexDirection: 'column', gap: '8px', minWidth: 0 },
  list: { display: 'flex', flexDirection: 'column', maxHeight: '52vh', overflowY: 'auto' },
  entry: { justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular, minHeight: '28px' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected, fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
});

/** An agency that a paper brought, as one of the profile would be. */
function toProfileAgency({ name, abbreviation, otherNames, kind, validFromOn, validToOn }: Agency): ProfileAgency {
  return { name, abbreviation, otherNames: [...otherNames], kind, validFromOn, validToOn, successorName: null };
}

/** What is in hand: an entry of the profile by its name, one that papers brought, or a new one. */
type Chosen = { readonly kind: 'known' | 'brought'; readonly name: string } | { readonly kind: 'new' };

export function AgenciesSection({ agencies }: { readonly agencies: readonly ProfileAgency[] }) {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const directory = useRead('agencies.list').data ?? [];
  const names = new Set(agencies.map(({ name }) => name));
  const brought = directory.filter(({ name, kind }) => kind !== 'group' && !names.has(name)).map(toProfileAgency);
  const listOf = (kind: 'known' | 'brought', found: readonly ProfileAgency[]) => (
    <>
      {found.slice(0, mostShown).map(({ name }) => (
        <Button
          key={name}
          appearance="subtle"
          className={mergeClasses(styles.entry, chosen?.kind !== 'new' && chosen?.name === name && styles.chosen)}
          aria-pressed={chosen?.kind !== 'new' && chosen?.name === name}
          onClick={() => setChosen({ kind, name })}
        >
          {name}
        </Button>
      ))}
      {found.length > mostShown ? <Text className={styles.note}>{words.more(found.length - mostShown)}</Text> : null}
    </>
  );
  const [found, foundBrought] = [findAgencies(agencies, query), findAgencies(brought, query)];
  const known =
    chosen && chosen.kind !== 'new' ? [...agencies, ...brought].find((each) => each.name === chosen.name) : undefined;
  const start = chosen?.kind === 'new' ? emptyAgency : known && toAgencyForm(known);
  return (
    <Section title={words.title} hint={words.hint}>
      <div className={styles.work}>
        <div className={styles.side}>
          <SearchField value={query} onSearch={setQuery} placeholder={words.search} aria-label={words.search} />
          <Button icon={<Add16Regular />} onClick={() => setChosen({ kind: 'new' })}>
            {words.add}
          </Button>
          <ScrollRegion className={styles.list} label={words.list}>
            {listOf('known', found)}
            {foundBrought.length > 0 ? <Text className={styles.note}>{words.brought(foundBrought.length)}</Text> : null}
            {listOf('brought', foundBrought)}
          </ScrollRegion>
          <Text className={styles.note} role="status">
            {found.length + foundBrought.length === 0 ? words.nothing : ''}
          </Text>
        </div>
        {chosen && start ? (
          <AgencyEditor
            key={chosen.kind === 'new' ? '' : chosen.name}
            start={start}
            name={chosen.kind === 'known' ? chosen.name : null}
            agencies={agencies}
            onSaved={(name) => setChosen(name === null ? null : { kind: 'known', name })}
          />
        ) : (
          <Text className={styles.note}>{words.chooseOne}</Text>
        )}
      </div>
    </Section>
  );
}
