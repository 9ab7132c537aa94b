/** Nghị định 30/2020 by clause, searched offline, beside any screen. Knows no screen and no paper. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { searchClauses } from '../../core/decree/search-clauses.ts';
import { formatCheckStrings } from '../strings/format-check.ts';
import { SearchField } from '../ui/SearchField.tsx';

const words = formatCheckStrings.decree;

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    width: '340px',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px', padding: '8px 8px 4px 16px' },
  title: { flexGrow: 1 },
  search: { margin: '0 16px 8px' },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px 16px', outlineOffset: '-2px' },
  clause: { padding: '10px 0', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  chosen: { backgroundColor: tokens.colorBrandBackground2, margin: '0 -8px', padding: '10px 8px' },
  where: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground3, paddingTop: '10px' },
});

export interface DecreePaneProps {
  /** The clause to show first. */
  readonly clauseId: string | null;
  readonly onClose: () => void;
}

export function DecreePane({ clauseId, onClose }: DecreePaneProps) {
  const styles = useStyles();
  const [query, setQuery] = useState('');
  const chosen = useRef<HTMLElement>(null);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (clauseId) chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [clauseId]);
  const clauses = searchClauses(query);
  return (
    <aside className={styles.pane} aria-label={words.title}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {words.title}
        </Text>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label={words.close} onClick={onClose} />
      </div>
      <SearchField
        className={styles.search}
        aria-label={words.search}
        placeholder={words.placeholder}
        value={query}
        onSearch={(text) => {
          setQuery(text);
          list.current?.scrollTo({ top: 0 });
        }}
        // Undoing what was typed here is the field's own.
        onKeyDown={(event) => event.ctrlKey && event.stopPropagation()}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
      <section ref={list} className={styles.list} tabIndex={0} aria-label={words.title}>
        {clauses.length === 0 ? <Text block>{words.none}</Text> : null}
        {clauses.map((clause) => (
          <article
            key={clause.id}
            ref={clause.id === clauseId ? chosen : undefined}
            className={clause.id === clauseId ? styles.chosen : styles.clause}
            aria-current={clause.id === clauseId ? 'true' : undefined}
          >
            <Text as="h3" weight="semibold" block>
              {clause.title}
            </Text>
            <Text size={200} block className={styles.where}>
              {clause.clause}
            </Text>
            <Text block>{clause.text}</Text>
          </article>
        ))}
        <Text size={200} block className={styles.note}>
          {words.note}
        </Text>
      </section>
    </aside>
  );
}
