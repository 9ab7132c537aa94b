/** Ctrl+K: one box to go anywhere. The focus stays in the box; the arrows choose, Enter opens, Esc goes back to where one was. */
import { Dialog, DialogSurface, Input, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { findStrings } from '../../strings/find.ts';
import { type FoundLine, listFoundLines } from './found-lines.ts';

const useStyles = makeStyles({
  surface: { padding: '12px', maxWidth: '820px', width: '90vw', marginTop: '8vh' },
  list: {
    margin: '8px 0 0',
    maxHeight: '56vh',
    overflowY: 'auto',
  },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '10px',
    padding: '6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  kind: { width: '92px', flexShrink: 0, color: tokens.colorNeutralForeground2 },
  name: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  hint: {
    maxWidth: '150px',
    flexShrink: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  foot: { display: 'block', marginTop: '8px', color: tokens.colorNeutralForeground2 },
});

const idOf = (at: number) => `found-${at}`;

/** The line after a key; the arrows go round. */
function moved(at: number, key: string, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'PageDown':
      return Math.min(count - 1, at + 8);
    case 'PageUp':
      return Math.max(0, at - 8);
    default:
      return null;
  }
}

/** What was typed before the box was there. */
export interface TypedAhead {
  readonly query: string;
  /** Enter was pressed after it. */
  readonly isEntered: boolean;
}

interface FindBoxProps {
  /** What the box begins with. */
  readonly typed: TypedAhead;
  readonly onClose: () => void;
}

export function FindBox({ typed, onClose }: FindBoxProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const [query, setQuery] = useState(typed.query);
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  // Before the next key: the dialog itself gives the focus a moment later.
  useLayoutEffect(() => {
    const end = box.current?.value.length ?? 0;
    box.current?.focus();
    box.current?.setSelectionRange(end, end);
  }, []);
  const isAsked = query.trim() !== '';
  const read = useRead('find.places', { query: query.trim().slice(0, 200) }, { enabled: isAsked });
  const lines = listFoundLines(query, read.data);
  // Who types and presses Enter at once means what the words will find, not what an earlier letter found.
  const isBehind = isAsked && (read.isPlaceholderData || read.isPending);
  const [isOpening, setOpening] = useState(typed.isEntered);
  const at = Math.min(chosen, Math.max(0, lines.length - 1));
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const open = (line: FoundLine | undefined) => {
    if (!line) return;
    onClose();
    go(line.route);
  };
  const openChosen = useEffectEvent(() => open(lines[at]));
  useEffect(() => {
    if (!isOpening || isBehind) return;
    setOpening(false);
    openChosen();
  }, [isOpening, isBehind]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = lines.length === 0 ? null : moved(at, event.key, lines.length);
    if (next !== null) setChosen(next);
    else if (event.key === 'Enter') setOpening(true);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface className={styles.surface} aria-label={findStrings.title}>
        <Input
          ref={box}
          style={{ width: '100%' }}
          size="large"
          contentBefore={<Search20Regular />}
          placeholder={findStrings.placeholder}
          value={query}
          role="combobox"
          aria-label={findStrings.box}
          aria-expanded={lines.length > 0}
          aria-controls="found-lines"
          aria-activedescendant={lines.length > 0 ? idOf(at) : undefined}
          onChange={(_, { value }) => {
            setQuery(value);
            setChosen(0);
            setOpening(false);
          }}
          onKeyDown={onKeyDown}
        />
        <div ref={list} id="found-lines" className={styles.list} role="listbox" aria-label={findStrings.results}>
          {lines.map((line, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the box, which keeps the focus.
            <div
              key={line.key}
              id={idOf(place)}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              className={mergeClasses(styles.line, place === at && styles.chosen)}
              onClick={() => open(line)}
            >
              <span className={styles.kind}>{findStrings.kinds[line.kind]}</span>
              <span className={styles.name}>{line.name}</span>
              <span className={styles.hint}>{line.hint}</span>
            </div>
          ))}
        </div>
        <Text className={styles.foot} role="status">
          {lines.length === 0 ? findStrings.nothing : `${findStrings.count(lines.length)} · ${findStrings.hint}`}
        </Text>
      </DialogSurface>
    </Dialog>
  );
}
