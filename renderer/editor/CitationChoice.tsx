/** Viện dẫn: a legal basis found by a few letters and cited at the caret, in full or in short as the place asks. */
import { Popover, PopoverSurface, PopoverTrigger, Text, ToolbarButton } from '@fluentui/react-components';
import { BookQuestionMarkRegular } from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { foldVietnamese } from '../../core/text/vietnamese.ts';
import { documentStrings } from '../strings/documents.ts';
import { FinderBox } from '../ui/FinderBox.tsx';
import { insertCitation } from './cite.ts';
import { useEditorStyles } from './editor-styles.ts';

const strings = documentStrings.editor.citation;

/** Options that are offered at once. */
const mostOffered = 20;

export interface Citations {
  /** Each as it is cited the first time. */
  readonly legalBases: readonly string[];
  /** What the paper says above the text. */
  readonly before: string;
}

export function CitationChoice({ editor, citations }: { readonly editor: Editor; readonly citations: Citations }) {
  const styles = useEditorStyles();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const words = foldVietnamese(query).split(' ').filter(Boolean);
  const offered = citations.legalBases
    .filter((basis) => words.every((word) => foldVietnamese(basis).includes(word)))
    .slice(0, mostOffered);
  const cite = (basis: string) => {
    setOpen(false);
    setQuery('');
    insertCitation(editor, basis, citations.before);
  };
  return (
    <Popover open={isOpen} onOpenChange={(_, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <ToolbarButton icon={<BookQuestionMarkRegular />} aria-label={strings.cite} title={strings.cite} />
      </PopoverTrigger>
      <PopoverSurface className={styles.citation} aria-label={strings.cite}>
        <Text size={200}>{strings.hint}</Text>
        <FinderBox
          aria-label={strings.search}
          placeholder={strings.placeholder}
          value={query}
          offered={offered}
          nothing={strings.nothing}
          onType={setQuery}
          onChoose={cite}
        />
      </PopoverSurface>
    </Popover>
  );
}
