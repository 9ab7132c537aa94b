/** One agency with what it is to be pressed for; its tasks fold out. */
import { Button, Checkbox, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { PressingAgency, PressingTask } from '../../../core/domain/reminder.ts';
import { lastDayOf, tooLateDayOf } from '../../../core/domain/task-standing.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { reminderStrings as words } from '../../strings/reminders.ts';
import { formatDate } from '../../ui/dates.ts';
import { LastDay } from '../../ui/LastDay.tsx';
import { type Choices, isChosen } from './chosen-tasks.ts';

const useStyles = makeStyles({
  card: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, ':first-child': { borderTopStyle: 'none' } },
  head: { display: 'flex', alignItems: 'center', padding: '2px 12px 2px 4px' },
  name: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  counts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
  tasks: { margin: 0, padding: '0 12px 6px 64px', listStyleType: 'none' },
  task: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) 104px 230px',
    columnGap: '8px',
    alignItems: 'start',
    padding: '2px 0',
    fontSize: '13px',
    lineHeight: '18px',
  },
  text: { paddingTop: '7px' },
  title: { textAlign: 'left' },
  late: { color: tokens.colorPaletteRedForeground1 },
  soon: { color: tokens.colorPaletteDarkOrangeForeground1 },
  sent: { color: tokens.colorNeutralForeground2 },
});

export interface AgencyCardProps {
  readonly agency: PressingAgency;
  readonly choices: Choices;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChoose: (tasks: readonly PressingTask[], isWanted: boolean) => void;
}

export function AgencyCard({ agency, choices, isOpen, onToggle, onChoose }: AgencyCardProps) {
  const styles = useStyles();
  const { agencyId, name, tasks } = agency;
  const chosenCount = tasks.filter((pressing) => isChosen(choices, agencyId, pressing)).length;
  const overdueCount = tasks.filter(({ task }) => task.status === 'overdue').length;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Button
          appearance="subtle"
          size="small"
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          aria-label={words.showTasks(name)}
          onClick={onToggle}
        />
        <Checkbox
          aria-label={words.chooseAgency(name)}
          checked={chosenCount === 0 ? false : chosenCount === tasks.length ? true : 'mixed'}
          onChange={(_, { checked }) => onChoose(tasks, checked === true)}
        />
        <span className={styles.name}>{name}</span>
        <span className={styles.counts}>{words.counts(overdueCount, tasks.length - overdueCount)}</span>
      </div>
      {isOpen ? (
        <ul className={styles.tasks}>
          {tasks.map((pressing) => (
            <TaskLine
              key={pressing.task.id}
              pressing={pressing}
              agencyName={name}
              isChosen={isChosen(choices, agencyId, pressing)}
              onChoose={(isWanted) => onChoose([pressing], isWanted)}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

interface TaskLineProps {
  readonly pressing: PressingTask;
  readonly agencyName: string;
  readonly isChosen: boolean;
  readonly onChoose: (isWanted: boolean) => void;
}

function TaskLine({ pressing, agencyName, isChosen, onChoose }: TaskLineProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const { task } = pressing;
  const name = [task.code, task.title].filter(Boolean).join(' ');
  const isLate = task.daysOverdue !== null;
  const lastOn = lastDayOf(task);
  const others = task.leadAgencies.filter((one) => one !== agencyName);
  return (
    <li className={styles.task}>
      <Checkbox
        aria-label={words.chooseTask(name)}
        checked={isChosen}
        onChange={(_, { checked }) => onChoose(checked === true)}
      />
      <span className={styles.text}>
        <Link as="button" className={styles.title} onClick={() => go({ screen: 'task', taskId: task.id })}>
          {name}
        </Link>
        {others.length > 0 ? <div className={styles.sent}>{words.together(others.join('; '))}</div> : null}
      </span>
      <span className={mergeClasses(styles.text, isLate ? styles.late : styles.soon)}>
        {lastOn ? <LastDay lastOn={lastOn} tooLateOn={tooLateDayOf(task)} /> : null}
        {task.daysOverdue === null ? words.dueSoon : words.overdueBy(task.daysOverdue)}
      </span>
      <SentLine pressing={pressing} />
    </li>
  );
}

function SentLine({ pressing }: { readonly pressing: PressingTask }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const { sentCount, lastSentOn, waitingDocumentId } = pressing;
  return (
    <span className={mergeClasses(styles.text, styles.sent)}>
      {sentCount === 0 ? words.neverSent : words.sent(sentCount, lastSentOn && formatDate(lastSentOn))}
      {waitingDocumentId === null ? null : (
        <div>
          <Link as="button" onClick={() => go({ screen: 'document', documentId: waitingDocumentId })}>
            {words.waiting}
          </Link>
        </div>
      )}
    </span>
  );
}
