/** Sổ văn bản đi: the numbers of a year and what each stands for, searched without diacritics. */
import {
  Badge,
  Button,
  Dropdown,
  Link,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import { formatDocumentCode } from '../../../core/domain/document-code.ts';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import type { RegisterEntry } from '../../../core/domain/register.ts';
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { registerStrings as strings } from '../../strings/register.ts';
import { formatDate } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { RegisterTools } from './RegisterTools.tsx';

/** Rows that are drawn at once; a year may have thousands. */
const rowsPerStep = 200;

const useStyles = makeStyles({
  tools: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  year: { minWidth: '120px' },
  search: { flexGrow: 1, maxWidth: '420px' },
  code: { width: '130px' },
  day: { width: '104px' },
  kind: { width: '100px' },
  signatory: { width: '150px' },
  state: { width: '128px' },
  cell: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  subject: { textAlign: 'left', overflowWrap: 'anywhere' },
  more: { alignSelf: 'center', marginTop: tokens.spacingVerticalM },
});

/** Everything of a line that is looked through. */
function wordsOf({ number, series, note, document }: RegisterEntry): string {
  const paper = document
    ? [
        formatDocumentCode({ number, symbol: document.symbol }),
        formatDate(document.issuedOn),
        documentKindNames[document.kind],
        document.subject,
        document.signatoryName,
        ...document.recipients,
      ]
    : [String(number), series];
  return foldVietnamese([...paper, note].join(' '));
}

function codeOf({ number, series, document }: RegisterEntry): string {
  if (document) return formatDocumentCode({ number, symbol: document.symbol });
  const [kind = '', agency = ''] = series.split('|');
  return formatDocumentCode({ number, symbol: kind === '*' ? agency : `${kind}-${agency}` });
}

const badgeColors = { issued: 'success', revoked: 'danger', reserved: 'informative', released: 'warning' } as const;

interface EntryRowProps {
  readonly entry: RegisterEntry;
  readonly year: number;
}

function EntryRow({ entry, year }: EntryRowProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const release = useChange('register.release');
  const { document, number, note, series, state } = entry;
  return (
    <TableRow>
      <TableCell className={styles.cell}>{codeOf(entry)}</TableCell>
      <TableCell className={styles.cell}>{document ? formatDate(document.issuedOn) : ''}</TableCell>
      <TableCell className={styles.cell}>{document ? documentKindNames[document.kind] : ''}</TableCell>
      <TableCell className={styles.cell}>
        {document && (
          <Link
            as="button"
            className={styles.subject}
            aria-label={documentStrings.list.open(document.subject)}
            onClick={() => go({ screen: 'document', documentId: document.id })}
          >
            {document.subject}
          </Link>
        )}
        {note}
        {state === 'released' && ` (${strings.free})`}
        {document?.correctsId && ` (${strings.corrects})`}
        {document?.isNumberShared && ` (${strings.sharedNumber})`}
        <ErrorMessage error={release.error} />
      </TableCell>
      <TableCell className={styles.cell}>{document?.signatoryName}</TableCell>
      <TableCell className={styles.cell}>{document?.recipients.join('; ')}</TableCell>
      <TableCell className={styles.cell}>
        <Badge appearance="tint" color={badgeColors[state]}>
          {strings.states[state]}
        </Badge>
        {state === 'reserved' && (
          <Button
            size="small"
            appearance="subtle"
            aria-label={strings.releaseOf(number)}
            onClick={() => release.mutate({ series, year, number })}
          >
            {strings.release}
          </Button>
        )}
      </TableCell>
    </TableRow>
  );
}

export interface RegisterPaneProps {
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

export function RegisterPane({ today }: RegisterPaneProps) {
  const styles = useStyles();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [query, setQuery] = useState('');
  const [shownCount, setShownCount] = useState(rowsPerStep);
  const [notice, setNotice] = useState<string | null>(null);
  const register = useRead('register.get', { year });
  const words = foldVietnamese(useDeferredValue(query)).split(' ').filter(Boolean);
  const found = (register.data?.entries ?? []).filter((entry) => {
    if (words.length === 0) return true;
    const text = wordsOf(entry);
    return words.every((word) => text.includes(word));
  });
  const hidden = Math.max(0, found.length - shownCount);
  return (
    <>
      <div className={styles.tools}>
        <Dropdown
          className={styles.year}
          aria-label={strings.year}
          value={strings.yearOf(year)}
          selectedOptions={[String(year)]}
          onOptionSelect={(_, { optionValue }) => setYear(Number(optionValue))}
        >
          {(register.data?.years ?? [year]).map((one) => (
            <Option key={one} value={String(one)}>
              {strings.yearOf(one)}
            </Option>
          ))}
        </Dropdown>
        <SearchField
          className={styles.search}
          aria-label={strings.search}
          placeholder={strings.searchPlaceholder}
          value={query}
          onSearch={setQuery}
        />
        <RegisterTools year={year} numbering={register.data?.numbering ?? 'perKind'} onDone={setNotice} />
      </div>
      {notice && (
        <MessageBar role="status">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <ErrorMessage error={register.error} />
      {register.isPending && <Spinner label={documentStrings.list.loading} />}
      {register.data && found.length === 0 && (
        <EmptyState
          title={query ? strings.notFound : strings.none(year)}
          body={query ? strings.notFoundHint : strings.noneHint}
        >
          {query && <Button onClick={() => setQuery('')}>{strings.clearSearch}</Button>}
        </EmptyState>
      )}
      {found.length > 0 && (
        <Table aria-label={strings.table}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell className={styles.code}>{documentStrings.list.code}</TableHeaderCell>
              <TableHeaderCell className={styles.day}>{documentStrings.list.issuedOn}</TableHeaderCell>
              <TableHeaderCell className={styles.kind}>{documentStrings.list.kind}</TableHeaderCell>
              <TableHeaderCell>{documentStrings.list.subject}</TableHeaderCell>
              <TableHeaderCell className={styles.signatory}>{documentStrings.list.signatory}</TableHeaderCell>
              <TableHeaderCell>{strings.recipients}</TableHeaderCell>
              <TableHeaderCell className={styles.state}>{strings.state}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {found.slice(0, shownCount).map((entry) => (
              <EntryRow key={`${entry.series} ${entry.number} ${entry.document?.id ?? ''}`} entry={entry} year={year} />
            ))}
          </TableBody>
        </Table>
      )}
      {hidden > 0 && (
        <Button className={styles.more} onClick={() => setShownCount((count) => count + rowsPerStep)}>
          {strings.more(Math.min(hidden, rowsPerStep))}
        </Button>
      )}
    </>
  );
}
