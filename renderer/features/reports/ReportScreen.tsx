/** One report: read, then worked on. */
import { Spinner } from '@fluentui/react-components';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { reportStrings } from '../../strings/reports.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ReportWorkplace } from './ReportWorkplace.tsx';

export function ReportScreen({ reportId }: { readonly reportId: number }) {
  const { back } = useNavigation();
  const report = useRead('reports.get', { id: reportId });
  if (report.data) return <ReportWorkplace key={reportId} report={report.data} />;
  return (
    <ScreenFrame title={reportStrings.title} onBack={back}>
      {report.error ? <ErrorMessage error={report.error} /> : <Spinner label={reportStrings.loading} />}
    </ScreenFrame>
  );
}
