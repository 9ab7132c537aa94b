/** The first run: one click to the sample plan, or on to the office's own. Shown by screens that have nothing to show yet. */
import { Button, Text, tokens } from '@fluentui/react-components';
import {
  BuildingRegular,
  ClipboardTaskListLtrRegular,
  DocumentArrowDown20Regular,
  Open20Regular,
} from '@fluentui/react-icons';
import { shellStrings } from '../strings/shell.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { useChange } from './api.ts';
import { useNavigation } from './navigation.tsx';

const words = shellStrings.welcome;

export function Welcome() {
  const { go } = useNavigation();
  const importSample = useChange('plans.importSample');
  return (
    <EmptyState icon={<ClipboardTaskListLtrRegular />} title={words.title} body={words.body}>
      <Button
        appearance="primary"
        size="large"
        icon={<Open20Regular />}
        disabled={importSample.isPending}
        onClick={() => importSample.mutate(undefined, { onSuccess: () => go({ screen: 'tasks' }) })}
      >
        {importSample.isPending ? words.openingSample : words.openSample}
      </Button>
      <Button size="large" icon={<DocumentArrowDown20Regular />} onClick={() => go({ screen: 'import' })}>
        {words.importOwn}
      </Button>
      <Button size="large" icon={<BuildingRegular />} onClick={() => go({ screen: 'firstRun' })}>
        {words.setUp}
      </Button>
      <Text block align="center" style={{ flexBasis: '100%', marginTop: 8, color: tokens.colorNeutralForeground3 }}>
        {words.safe}
      </Text>
      <ErrorMessage error={importSample.error} />
    </EmptyState>
  );
}
