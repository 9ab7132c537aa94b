/** Báo cáo: the reports of all periods, drafts and sent ones. */
import {
  Badge,
  Button,
  makeStyles,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
} from '@fluentui/react-components';
import { DocumentDataRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReportView } from '../../../core/domain/report.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { reportStrings } from '../../strings/reports.ts';
import { formatDate, formatInstant } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ComposeReportDialog } from './ComposeReportDialog.tsx';

const strings = reportStrings.list;

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 16px 16px',
    display: 'flex',
    flexDirection: 'column',
  },
  open: { padding: 0, minWidth: 0, justifyContent: 'flex-start', textAlign: 'left' },
});

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function ReportRow({ report }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const name = upperFirst(report.periodName);
  return (
    <TableRow>
      <TableCell>
        <Button
          className={styles.open}
          appearance="transparent"
          aria-label={strings.open(`${report.periodName}, ${report.outlineName}`)}
          onClick={() => go({ screen: 'report', reportId: report.id })}
        >
          {name}
        </Button>
      </TableCell>
      <TableCell>{report.outlineName}</TableCell>
      <TableCell>{reportStrings.receivers[report.receiver]}</TableCell>
      <TableCell>{report.dueOn ? formatDate(report.dueOn) : ''}</TableCell>
      <TableCell>
        <Badge appearance="tint" color={report.state === 'sent' ? 'success' : 'informative'}>
          {reportStrings.states[report.state]}
        </Badge>
      </TableCell>
      <TableCell>{formatInstant(report.updatedAt)}</TableCell>
    </TableRow>
  );
}

export function ReportsScreen() {
  const styles = useStyles();
  const [isComposing, setComposing] = useState(false);
  const reports = useRead('reports.list');
  const application = useRead('application.getState');
  const heads = [strings.period, strings.outline, strings.receiver, strings.due, strings.state, strings.updated];
  const add = (
    <Button
      appearance="primary"
      icon={<DocumentDataRegular />}
      disabled={!application.data}
      onClick={() => setComposing(true)}
    >
      {strings.add}
    </Button>
  );
  return (
    <ScreenFrame title={reportStrings.title} commands={add} isFixed>
      <div className={styles.content}>
        <ErrorMessage error={reports.error} />
        {reports.isPending && <Spinner label={reportStrings.loading} />}
        {reports.data && reports.data.length === 0 && (
          <EmptyState icon={<DocumentDataRegular />} title={strings.empty} body={strings.emptyHint} />
        )}
        {reports.data && reports.data.length > 0 && (
          <Table aria-label={strings.table} size="small">
            <TableHeader>
              <TableRow>
                {heads.map((head) => (
                  <TableHeaderCell key={head}>{head}</TableHeaderCell>
                ))}
              </TableRow>
            </TableHeader>
            <TableBody>
              {reports.data.map((report) => (
                <ReportRow key={report.id} report={report} />
              ))}
            </TableBody>
          </Table>
        )}
      </div>
      {isComposing && application.data && (
        <ComposeReportDialog today={application.data.today} onClose={() => setComposing(false)} />
      )}
    </ScreenFrame>
  );
}
