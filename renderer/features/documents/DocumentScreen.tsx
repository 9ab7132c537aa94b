/** One document: its draft is written here, previewed, printed and issued; an issued one is shown as it was issued. */
import { Spinner } from '@fluentui/react-components';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { DocumentWorkplace } from './DocumentWorkplace.tsx';

export function DocumentScreen({ documentId }: { readonly documentId: number }) {
  const { back } = useNavigation();
  const document = useRead('documents.get', { id: documentId });
  const application = useRead('application.getState');
  if (document.data && application.data) {
    return <DocumentWorkplace key={documentId} stored={document.data} today={application.data.today} />;
  }
  const error = document.error ?? application.error;
  return (
    <ScreenFrame title={documentStrings.title} onBack={back}>
      {error ? <ErrorMessage error={error} /> : <Spinner label={documentStrings.loading} />}
    </ScreenFrame>
  );
}
