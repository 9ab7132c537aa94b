/** A field to search by, which does not search for half a letter: while an input method composes one, only the field shows it. */
import { SearchBox, type SearchBoxProps } from '@fluentui/react-components';
import { type Ref, useState } from 'react';

export interface SearchFieldProps extends Omit<SearchBoxProps, 'value' | 'onChange' | 'onCompositionEnd'> {
  readonly ref?: Ref<HTMLInputElement>;
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

export function SearchField({ value, onSearch, ...field }: SearchFieldProps) {
  /** What stands in the field while a letter is being composed; null otherwise. */
  const [composed, setComposed] = useState<string | null>(null);
  const search = (text: string) => {
    setComposed(null);
    if (text !== value) onSearch(text);
  };
  return (
    <SearchBox
      {...field}
      value={composed ?? value}
      onChange={({ nativeEvent }, { value: text }) => {
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(text);
        else search(text);
      }}
      onCompositionEnd={({ currentTarget }) => search(currentTarget.value)}
    />
  );
}
