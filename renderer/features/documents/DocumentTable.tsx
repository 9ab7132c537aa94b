/** Rows of the drafts. */
import {
  Badge,
  Button,
  Link,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatDocumentCode } from '../../../core/domain/document-code.ts';
import type { DocumentView } from '../../../core/domain/document-draft.ts';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { formatDate, formatInstant } from '../../ui/dates.ts';
import { DiscardDialog } from './DiscardDialog.tsx';

const strings = documentStrings.list;

const useStyles = makeStyles({
  code: { width: '140px' },
  day: { width: '136px' },
  kind: { width: '108px' },
  signatory: { width: '150px' },
  updated: { width: '160px' },
  actions: { width: '88px' },
  subject: { textAlign: 'left', overflowWrap: 'anywhere' },
  cell: { paddingTop: tokens.spacingVerticalS, paddingBottom: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
});

interface DocumentRowProps {
  readonly document: DocumentView;
  readonly onDiscard: () => void;
}

function DocumentRow({ document, onDiscard }: DocumentRowProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  return (
    <TableRow>
      <TableCell className={styles.cell}>{formatDocumentCode(document)}</TableCell>
      <TableCell className={styles.cell}>{document.issuedOn ? formatDate(document.issuedOn) : ''}</TableCell>
      <TableCell className={styles.cell}>{documentKindNames[document.kind]}</TableCell>
      <TableCell className={styles.cell}>
        <Link
          as="button"
          className={styles.subject}
          aria-label={strings.open(document.subject)}
          onClick={() => go({ screen: 'document', documentId: document.id })}
        >
          {document.subject}
        </Link>{' '}
        {document.state !== 'draft' && <Badge appearance="tint">{documentStrings.stateNames[document.state]}</Badge>}
      </TableCell>
      <TableCell className={styles.cell}>{document.signatoryName}</TableCell>
      <TableCell className={styles.cell}>{formatInstant(document.updatedAt)}</TableCell>
      <TableCell className={styles.cell}>
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={strings.discardOf(document.subject)}
          title={strings.discard}
          onClick={onDiscard}
        />
      </TableCell>
    </TableRow>
  );
}

export interface DocumentTableProps {
  readonly documents: readonly DocumentView[];
}

export function DocumentTable({ documents }: DocumentTableProps) {
  const styles = useStyles();
  const [discarding, setDiscarding] = useState<DocumentView | null>(null);
  return (
    <>
      <Table aria-label={strings.drafts}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.code}>{strings.code}</TableHeaderCell>
            <TableHeaderCell className={styles.day}>{strings.issuedOn}</TableHeaderCell>
            <TableHeaderCell className={styles.kind}>{strings.kind}</TableHeaderCell>
            <TableHeaderCell>{strings.subject}</TableHeaderCell>
            <TableHeaderCell className={styles.signatory}>{strings.signatory}</TableHeaderCell>
            <TableHeaderCell className={styles.updated}>{strings.updatedAt}</TableHeaderCell>
            <TableHeaderCell className={styles.actions}>{strings.actions}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} onDiscard={() => setDiscarding(document)} />
          ))}
        </TableBody>
      </Table>
      {discarding && <DiscardDialog document={discarding} onClose={() => setDiscarding(null)} />}
    </>
  );
}
