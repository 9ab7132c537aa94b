/**
 * A box that finds by a few letters. What it offers changes with every letter, so that a blank between two words must choose nothing and
 * Enter what stands first; the box of the library would choose what it had marked a letter before.
 */
import { Combobox, type ComboboxProps, makeStyles, mergeClasses, Option } from '@fluentui/react-components';
import { type KeyboardEvent, useRef, useState } from 'react';

const useStyles = makeStyles({
  room: { minWidth: 0 },
  box: { width: '100%', minWidth: 0 },
});

export interface FinderBoxProps
  extends Omit<ComboboxProps, 'value' | 'onChange' | 'onOptionSelect' | 'open' | 'onOpenChange' | 'children'> {
  /** What is typed. */
  readonly value: string;
  /** What was found for it, the best first. */
  readonly offered: readonly string[];
  /** Said when nothing was found; without it the list stays shut. */
  readonly nothing?: string;
  readonly onType: (text: string) => void;
  readonly onChoose: (found: string) => void;
}

export function FinderBox({ value, offered, nothing, onType, onChoose, className, ...box }: FinderBoxProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  /** Whether the arrow keys have marked one since the last letter. */
  const hasMoved = useRef(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') hasMoved.current = true;
    if (hasMoved.current) return;
    if (event.key === ' ') event.stopPropagation();
    const [first] = offered;
    if (event.key !== 'Enter' || !isOpen || value.trim() === '' || first === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onChoose(first);
    setOpen(false);
  };
  return (
    <div className={mergeClasses(styles.room, className)} onKeyDownCapture={onKeyDown}>
      <Combobox
        {...box}
        className={styles.box}
        freeform
        value={value}
        selectedOptions={[]}
        open={isOpen}
        onOpenChange={(_, { open }) => setOpen(open)}
        onChange={({ currentTarget }) => {
          hasMoved.current = false;
          onType(currentTarget.value);
        }}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(optionValue)}
      >
        {offered.map((found) => (
          <Option key={found} value={found} text={found}>
            {found}
          </Option>
        ))}
        {offered.length === 0 && nothing !== undefined && (
          <Option disabled value="" text={nothing}>
            {nothing}
          </Option>
        )}
      </Combobox>
    </div>
  );
}
