/** Rail, work area and status line; opens the screen that the route names. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { assertNever } from '../../core/assert.ts';
import { TodayScreen } from '../features/today/TodayScreen.tsx';
import type { HelpTopic } from '../strings/help.ts';
import { shellStrings } from '../strings/shell.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { useZoomKeys } from './appearance.ts';
import { ClockBar } from './ClockBar.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Finder } from './Finder.tsx';
import { NavigationRail } from './NavigationRail.tsx';
import { type Route, useNavigation } from './navigation.tsx';
import { SampleBar } from './SampleBar.tsx';
import { StatusLine } from './StatusLine.tsx';
import { SessionNoticeBar } from './session-notice.tsx';

// The first screen comes with the window; the others when they are first opened.
const TasksScreen = lazy(async () => ({ default: (await import('../features/tasks/TasksScreen.tsx')).TasksScreen }));
const TaskScreen = lazy(async () => ({ default: (await import('../features/tasks/TaskScreen.tsx')).TaskScreen }));
const PlanImportScreen = lazy(async () => ({
  default: (await import('../features/plan-import/PlanImportScreen.tsx')).PlanImportScreen,
}));
const IndicatorsScreen = lazy(async () => ({
  default: (await import('../features/indicators/IndicatorsScreen.tsx')).IndicatorsScreen,
}));
const ReportsScreen = lazy(async () => ({
  default: (await import('../features/reports/ReportsScreen.tsx')).ReportsScreen,
}));
const ReportScreen = lazy(async () => ({
  default: (await import('../features/reports/ReportScreen.tsx')).ReportScreen,
}));
const DocumentsScreen = lazy(async () => ({
  default: (await import('../features/documents/DocumentsScreen.tsx')).DocumentsScreen,
}));
const DocumentScreen = lazy(async () => ({
  default: (await import('../features/documents/DocumentScreen.tsx')).DocumentScreen,
}));
const RemindersScreen = lazy(async () => ({
  default: (await import('../features/reminders/RemindersScreen.tsx')).RemindersScreen,
}));
const SelfAssessmentScreen = lazy(async () => ({
  default: (await import('../features/self-assessment/SelfAssessmentScreen.tsx')).SelfAssessmentScreen,
}));
const ChangesScreen = lazy(async () => ({
  default: (await import('../features/tasks/ChangesScreen.tsx')).ChangesScreen,
}));
const ScheduleScreen = lazy(async () => ({
  default: (await import('../features/schedule/ScheduleScreen.tsx')).ScheduleScreen,
}));
const HelpScreen = lazy(async () => ({ default: (await import('../features/help/HelpScreen.tsx')).HelpScreen }));
const ExchangeScreen = lazy(async () => ({
  default: (await import('../features/exchange/ExchangeScreen.tsx')).ExchangeScreen,
}));
const BinScreen = lazy(async () => ({ default: (await import('../features/exchange/BinScreen.tsx')).BinScreen }));
const FormatCheckScreen = lazy(async () => ({
  default: (await import('../features/format-check/FormatCheckScreen.tsx')).FormatCheckScreen,
}));
const FirstRunScreen = lazy(async () => ({
  default: (await import('../features/first-run/FirstRunScreen.tsx')).FirstRunScreen,
}));
const ProfileScreen = lazy(async () => ({
  default: (await import('../features/profile/ProfileScreen.tsx')).ProfileScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('../features/settings/SettingsScreen.tsx')).SettingsScreen,
}));

const useStyles = makeStyles({
  window: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr) 26px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  work: {
    minWidth: 0,
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
  },
  // In a very low window (a large size on a small screen) the work area scrolls rather than its lists having no room.
  screen: { flexGrow: 1, flexShrink: 0, flexBasis: 0, minHeight: '420px' },
  wait: { height: '100%' },
});

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'today':
      return <TodayScreen />;
    case 'tasks':
      return <TasksScreen route={route} />;
    case 'task':
      return <TaskScreen taskId={route.taskId} />;
    case 'reminders':
      return <RemindersScreen route={route} />;
    case 'selfAssessment':
      return <SelfAssessmentScreen />;
    case 'schedule':
      return <ScheduleScreen />;
    case 'changes':
      return <ChangesScreen />;
    case 'import':
      return <PlanImportScreen />;
    case 'indicators':
      return <IndicatorsScreen />;
    case 'reports':
      return <ReportsScreen />;
    case 'report':
      return <ReportScreen reportId={route.reportId} />;
    case 'documents':
      return <DocumentsScreen />;
    case 'document':
      return <DocumentScreen documentId={route.documentId} />;
    case 'exchange':
      return <ExchangeScreen />;
    case 'bin':
      return <BinScreen />;
    case 'formatCheck':
      return <FormatCheckScreen document={route.document ?? null} />;
    case 'settings':
      return <SettingsScreen />;
    case 'profile':
      return <ProfileScreen />;
    case 'firstRun':
      return <FirstRunScreen />;
    case 'help':
      return <HelpScreen topic={route.topic} />;
    default:
      return assertNever(route);
  }
}

/** One screen per place: leaving for another place must not carry state over. */
function keyOf(route: Route): string {
  switch (route.screen) {
    case 'task':
      return `task ${route.taskId}`;
    case 'document':
      return `document ${route.documentId}`;
    case 'report':
      return `report ${route.reportId}`;
    case 'formatCheck':
      return `formatCheck ${route.document?.id ?? ''}`;
    case 'tasks':
      return `tasks ${JSON.stringify(route.filter ?? null)}`;
    default:
      return route.screen;
  }
}

/** The page of the help for each screen; a screen without one does not compile. */
const helpTopicOf: Readonly<Record<Exclude<Route['screen'], 'help'>, HelpTopic>> = {
  today: 'today',
  tasks: 'tasks',
  task: 'task',
  reminders: 'reminders',
  selfAssessment: 'selfAssessment',
  changes: 'changes',
  schedule: 'schedule',
  import: 'import',
  indicators: 'indicators',
  reports: 'reports',
  report: 'report',
  documents: 'documents',
  document: 'document',
  exchange: 'exchange',
  bin: 'bin',
  formatCheck: 'formatCheck',
  settings: 'settings',
  firstRun: 'firstRun',
  profile: 'profile',
};

export function Shell() {
  const styles = useStyles();
  const { route, go, back } = useNavigation();
  useShortcut({ key: 'Escape' }, back);
  useZoomKeys();
  useShortcut({ key: 'F1' }, () => {
    if (route.screen !== 'help') go({ screen: 'help', topic: helpTopicOf[route.screen] });
  });
  return (
    <div className={styles.window}>
      <NavigationRail />
      <main className={styles.work}>
        <ClockBar />
        <SampleBar />
        <SessionNoticeBar />
        <div className={styles.screen}>
          <ErrorBoundary key={keyOf(route)}>
            <Suspense fallback={<Spinner className={styles.wait} label={shellStrings.loading} delay={300} />}>
              <Screen route={route} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </main>
      <StatusLine />
      <Finder />
    </div>
  );
}
