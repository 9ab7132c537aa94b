/** What the office writes again and again, beside the field it goes into: legal bases, nơi nhận of the kind, those who sign. */
import { Button, Dropdown, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DocumentDraft } from '../../../core/domain/document-draft.ts';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import { emptyPaperLists, type PaperLists, shortCitation } from '../../../core/domain/paper-lists.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { useChange, useRead } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FinderBox } from '../../ui/FinderBox.tsx';

const strings = documentStrings.form.library;

/** Options that are offered at once. */
const mostOffered = 20;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 0, width: '100%' },
  said: { color: tokens.colorNeutralForeground2 },
});

export interface KeptListProps {
  readonly draft: DocumentDraft;
  /** Takes what was chosen into the draft. */
  readonly onFill: (changes: Partial<DocumentDraft>) => void;
}

/** The lists, and a way to keep them changed; `said` tells how that ended. */
function useLists() {
  const lists = useRead('paperLists.get').data ?? emptyPaperLists;
  const update = useChange('paperLists.update');
  const [said, setSaid] = useState<string | null>(null);
  const keep = (changes: Partial<PaperLists>, words: string) =>
    update.mutate({ ...lists, ...changes }, { onSuccess: () => setSaid(words) });
  return { lists, keep, said, error: update.error };
}

function Outcome({ said, error }: { readonly said: string | null; readonly error: unknown }) {
  const styles = useStyles();
  return (
    <>
      <ErrorMessage error={error} />
      {said && (
        <Text size={200} role="status" className={styles.said}>
          {said}
        </Text>
      )}
    </>
  );
}

const union = (present: readonly string[], added: readonly string[]) => [...new Set([...present, ...added])];

/** Thư viện căn cứ: found by a few letters, put behind those that stand there. */
export function LegalBasisLibrary({ draft, onFill }: KeptListProps) {
  const styles = useStyles();
  const { lists, keep, said, error } = useLists();
  const [query, setQuery] = useState('');
  const [inserted, setInserted] = useState<string | null>(null);
  const words = foldVietnamese(query).split(' ').filter(Boolean);
  const offered = lists.legalBases
    .filter((basis) => !draft.legalBases.includes(basis))
    .filter((basis) => words.every((word) => foldVietnamese(basis).includes(word)))
    .slice(0, mostOffered);
  const insert = (basis: string) => {
    onFill({ legalBases: [...draft.legalBases, basis] });
    setInserted(basis);
    setQuery('');
  };
  return (
    <>
      <FinderBox
        className={styles.choice}
        aria-label={strings.search}
        placeholder={`${strings.search}: ${strings.searchPlaceholder.toLowerCase()}`}
        value={query}
        offered={offered}
        nothing={strings.nothing}
        onType={setQuery}
        onChoose={insert}
      />
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={draft.legalBases.length === 0}
          onClick={() => keep({ legalBases: union(lists.legalBases, draft.legalBases) }, strings.basesKept)}
        >
          {strings.keepBases}
        </Button>
      </div>
      <Outcome said={inserted ? strings.shortForm(shortCitation(inserted)) : said} error={error} />
    </>
  );
}

/** Nơi nhận as this kind of paper usually has them. */
export function KeptRecipients({ draft, onFill }: KeptListProps) {
  const styles = useStyles();
  const { lists, keep, said, error } = useLists();
  const kept = lists.recipients[draft.kind];
  const kindName = documentKindNames[draft.kind].toLowerCase();
  return (
    <>
      <div className={styles.row}>
        {kept && (
          <Button size="small" onClick={() => onFill({ recipients: [...kept] })}>
            {strings.useRecipients}
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={draft.recipients.length === 0}
          onClick={() =>
            keep(
              { recipients: { ...lists.recipients, [draft.kind]: [...draft.recipients] } },
              strings.recipientsKept(kindName),
            )
          }
        >
          {strings.keepRecipients(kindName)}
        </Button>
      </div>
      <Outcome said={said} error={error} />
    </>
  );
}

const signatoryKey = ({ titleLines, name }: DocumentDraft['signatory']) => [...titleLines, name].join(' · ');

/** Those who sign, each with the authority by which they do. */
export function KeptSignatories({ draft, onFill }: KeptListProps) {
  const styles = useStyles();
  const { lists, keep, said, error } = useLists();
  const present = signatoryKey(draft.signatory);
  const isKept = lists.signatories.some((one) => signatoryKey(one) === present);
  return (
    <>
      {lists.signatories.length > 0 && (
        <Dropdown
          className={styles.choice}
          aria-label={strings.signatory}
          placeholder={strings.signatory}
          selectedOptions={isKept ? [present] : []}
          value={isKept ? present : ''}
          onOptionSelect={(_, { optionValue }) => {
            const chosen = lists.signatories.find((one) => signatoryKey(one) === optionValue);
            if (chosen) onFill({ signatory: chosen });
          }}
        >
          {lists.signatories.map((one) => (
            <Option key={signatoryKey(one)} value={signatoryKey(one)}>
              {signatoryKey(one)}
            </Option>
          ))}
        </Dropdown>
      )}
      <div className={styles.row}>
        <Button
          size="small"
          disabledFocusable={isKept}
          onClick={() => keep({ signatories: [...lists.signatories, draft.signatory] }, strings.signatoryKept)}
        >
          {strings.keepSignatory}
        </Button>
      </div>
      <Outcome said={said} error={error} />
    </>
  );
}
