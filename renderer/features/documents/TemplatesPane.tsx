/** Mẫu văn bản: the Word file behind each kind, taken out to be changed in Word, looked through, taken back. */
import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type DocumentKind, documentKindNames } from '../../../core/domain/document-kinds.ts';
import type { TemplateReport, TemplateView } from '../../../core/domain/template.ts';
import { call, refreshReads, useRead } from '../../app/api.ts';
import { templateStrings as strings } from '../../strings/templates.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { TemplateReportDialog } from './TemplateReportDialog.tsx';

const useStyles = makeStyles({
  intro: { display: 'block', maxWidth: '90ch', padding: `${tokens.spacingVerticalM} 0` },
  kind: { width: '110px' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} 0`,
  },
  changed: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What was found, and whether the file was refused for it. */
interface ShownReport {
  readonly kind: DocumentKind;
  readonly report: TemplateReport;
  readonly isRefused: boolean;
}

const nameOf = (kind: DocumentKind) => documentKindNames[kind].toLowerCase();

interface TemplateRowProps {
  readonly template: TemplateView;
  readonly onEdit: () => void;
  readonly onTake: (file: File) => void;
  readonly onInspect: () => void;
  readonly onRestore: () => void;
}

function TemplateRow({ template: { kind, own }, onEdit, onTake, onInspect, onRestore }: TemplateRowProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  const name = nameOf(kind);
  return (
    <TableRow>
      <TableCell>{documentKindNames[kind]}</TableCell>
      <TableCell>
        {own ? strings.own(own.fileName) : strings.original}
        {own && (
          <Text size={200} className={styles.changed}>
            {strings.changed(formatInstant(own.changedAt), own.changedBy)}
          </Text>
        )}
      </TableCell>
      <TableCell>
        <div className={styles.actions}>
          <Button size="small" aria-label={strings.editOf(name)} onClick={onEdit}>
            {strings.edit}
          </Button>
          <Button size="small" aria-label={strings.takeOf(name)} onClick={() => chooser.current?.click()}>
            {strings.take}
          </Button>
          <FileField
            ref={chooser}
            label={strings.takeOf(name)}
            accept=".docx"
            testId={`template-file-${kind}`}
            onFile={onTake}
          />
          <Button size="small" aria-label={strings.inspectOf(name)} onClick={onInspect}>
            {strings.inspect}
          </Button>
          {own && (
            <Button size="small" aria-label={strings.restoreOf(name)} onClick={onRestore}>
              {strings.restore}
            </Button>
          )}
        </div>
      </TableCell>
    </TableRow>
  );
}

export function TemplatesPane() {
  const styles = useStyles();
  const templates = useRead('templates.list');
  const [shown, setShown] = useState<ShownReport | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const run = async (action: () => Promise<string | null>) => {
    setError(null);
    setNotice(null);
    try {
      setNotice(await action());
      await refreshReads();
    } catch (refusal) {
      setError(refusal);
    }
  };
  const edit = (kind: DocumentKind) =>
    run(async () => {
      const { fileName, fileId } = await call('templates.saveCopy', { kind });
      if (fileName === null || fileId === null) return null;
      await call('documents.openFile', { fileId });
      return strings.saved(fileName);
    });
  const take = (kind: DocumentKind, chosen: File) =>
    run(async () => {
      const file = new Uint8Array(await chosen.arrayBuffer());
      const report = await call('templates.inspect', { kind, file });
      if (report.findings.length > 0) {
        setShown({ kind, report, isRefused: true });
        return null;
      }
      await call('templates.replace', { kind, fileName: chosen.name, file });
      return strings.taken(nameOf(kind));
    });
  const inspect = (kind: DocumentKind) =>
    run(async () => {
      setShown({ kind, report: await call('templates.inspect', { kind, file: null }), isRefused: false });
      return null;
    });
  const restore = (kind: DocumentKind) =>
    run(async () => {
      await call('templates.restore', { kind });
      return strings.restored(nameOf(kind));
    });

  return (
    <>
      <Text className={styles.intro}>{strings.intro}</Text>
      <ErrorMessage error={error ?? templates.error} />
      {notice && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{notice}</MessageBarBody>
        </MessageBar>
      )}
      <Table aria-label={strings.table}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.kind}>{strings.kind}</TableHeaderCell>
            <TableHeaderCell>{strings.inUse}</TableHeaderCell>
            <TableHeaderCell>{strings.actions}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {(templates.data ?? []).map((template) => (
            <TemplateRow
              key={template.kind}
              template={template}
              onEdit={() => void edit(template.kind)}
              onTake={(file) => void take(template.kind, file)}
              onInspect={() => void inspect(template.kind)}
              onRestore={() => void restore(template.kind)}
            />
          ))}
        </TableBody>
      </Table>
      {shown && (
        <TemplateReportDialog
          name={nameOf(shown.kind)}
          report={shown.report}
          isRefused={shown.isRefused}
          onClose={() => setShown(null)}
        />
      )}
    </>
  );
}
