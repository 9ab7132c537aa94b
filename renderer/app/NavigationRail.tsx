/** The rail at the left: one button per screen, Alt+1 … Alt+9, and the help. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSwap24Filled,
  ArrowSwap24Regular,
  CalendarToday24Filled,
  CalendarToday24Regular,
  DataBarVertical24Filled,
  DataBarVertical24Regular,
  DocumentArrowDown24Filled,
  DocumentArrowDown24Regular,
  DocumentBulletList24Filled,
  DocumentBulletList24Regular,
  DocumentData24Filled,
  DocumentData24Regular,
  QuestionCircle24Filled,
  QuestionCircle24Regular,
  Settings24Filled,
  Settings24Regular,
  TaskListSquareLtr24Filled,
  TaskListSquareLtr24Regular,
  TextGrammarCheckmark24Filled,
  TextGrammarCheckmark24Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { useShortcut } from '../ui/use-shortcut.ts';
import { type Route, useNavigation } from './navigation.tsx';

type NumberedScreen =
  | 'today'
  | 'tasks'
  | 'import'
  | 'indicators'
  | 'reports'
  | 'documents'
  | 'exchange'
  | 'formatCheck'
  | 'settings';
type RailScreen = NumberedScreen | 'help';

interface RailItem {
  readonly screen: NumberedScreen;
  readonly icon: ReactNode;
  readonly currentIcon: ReactNode;
}

const items: readonly RailItem[] = [
  { screen: 'today', icon: <CalendarToday24Regular />, currentIcon: <CalendarToday24Filled /> },
  { screen: 'tasks', icon: <TaskListSquareLtr24Regular />, currentIcon: <TaskListSquareLtr24Filled /> },
  { screen: 'import', icon: <DocumentArrowDown24Regular />, currentIcon: <DocumentArrowDown24Filled /> },
  { screen: 'indicators', icon: <DataBarVertical24Regular />, currentIcon: <DataBarVertical24Filled /> },
  { screen: 'reports', icon: <DocumentData24Regular />, currentIcon: <DocumentData24Filled /> },
  { screen: 'documents', icon: <DocumentBulletList24Regular />, currentIcon: <DocumentBulletList24Filled /> },
  { screen: 'exchange', icon: <ArrowSwap24Regular />, currentIcon: <ArrowSwap24Filled /> },
  { screen: 'formatCheck', icon: <TextGrammarCheckmark24Regular />, currentIcon: <TextGrammarCheckmark24Filled /> },
  { screen: 'settings', icon: <Settings24Regular />, currentIcon: <Settings24Filled /> },
];

/** The rail's screen under which a route lies. */
function railScreenOf(route: Route): RailScreen {
  switch (route.screen) {
    case 'task':
    case 'reminders':
    case 'changes':
    case 'schedule':
      return 'tasks';
    case 'firstRun':
    case 'profile':
      return 'settings';
    case 'bin':
      return 'exchange';
    case 'document':
      return 'documents';
    case 'report':
      return 'reports';
    case 'selfAssessment':
      return 'today';
    default:
      return route.screen;
  }
}

/** Windows that are low, or small, because their contents are shown large. */
const low = '@media (max-height: 660px)';
const withoutNames = '@media (max-height: 510px), (max-width: 720px)';

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    width: '88px',
    minHeight: 0,
    overflowX: 'hidden',
    overflowY: 'auto',
    gap: '2px',
    padding: '6px 4px',
    [withoutNames]: { width: '48px' },
    [low]: { paddingTop: '2px', paddingBottom: '2px', gap: 0 },
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  last: { marginTop: 'auto' },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '2px',
    height: '58px',
    [low]: { height: '46px' },
    [withoutNames]: { height: '34px' },
    flexShrink: 0,
    padding: 0,
    whiteSpace: 'nowrap',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: '11px',
    lineHeight: '16px',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, color: tokens.colorNeutralForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Still read aloud, and told by the title.
  name: {
    [withoutNames]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: 0,
      top: '24%',
      bottom: '24%',
      width: '3px',
      borderRadius: '2px',
      backgroundColor: tokens.colorBrandForeground1,
    },
    ':hover': { color: tokens.colorBrandForeground1 },
  },
});

function RailButton({ item, position }: { readonly item: RailItem; readonly position: number }) {
  const styles = useStyles();
  const { route, go } = useNavigation();
  const isCurrent = railScreenOf(route) === item.screen;
  const open = () => {
    if (route.screen !== item.screen) go({ screen: item.screen });
  };
  useShortcut({ key: String(position), alt: true }, open);
  const name = shellStrings.screens[item.screen];
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, isCurrent && styles.current, item.screen === 'settings' && styles.last)}
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={`Alt+${position}`}
      title={`${name} (Alt+${position})`}
      onClick={open}
    >
      <span aria-hidden style={{ lineHeight: 0 }}>
        {isCurrent ? item.currentIcon : item.icon}
      </span>
      <span className={styles.name}>{name}</span>
    </button>
  );
}

/** F1 opens the page of the screen that is open; the button the page for beginners. */
function HelpButton() {
  const styles = useStyles();
  const { route, go } = useNavigation();
  const isCurrent = route.screen === 'help';
  return (
    <button
      type="button"
      className={mergeClasses(styles.item, isCurrent && styles.current)}
      aria-current={isCurrent ? 'page' : undefined}
      title={`${shellStrings.screens.help} (F1)`}
      onClick={() => !isCurrent && go({ screen: 'help', topic: 'start' })}
    >
      <span aria-hidden style={{ lineHeight: 0 }}>
        {isCurrent ? <QuestionCircle24Filled /> : <QuestionCircle24Regular />}
      </span>
      <span className={styles.name}>{shellStrings.screens.help}</span>
    </button>
  );
}

export function NavigationRail() {
  const styles = useStyles();
  return (
    <nav className={styles.rail} aria-label={shellStrings.screensLabel}>
      {items.map((item, index) => (
        <RailButton key={item.screen} item={item} position={index + 1} />
      ))}
      <HelpButton />
    </nav>
  );
}
