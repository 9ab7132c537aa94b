/** Lịch nhiệm vụ: what is due when, as a month or as a year of every agency. */
import {
  Button,
  Checkbox,
  Dropdown,
  makeStyles,
  Option,
  Spinner,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { TaskIndex } from '../../../core/domain/task-index.ts';
import { useRead } from '../../app/api.ts';
import { type TaskListFilter, useNavigation } from '../../app/navigation.tsx';
import { Welcome } from '../../app/Welcome.tsx';
import { scheduleStrings as words } from '../../strings/schedule.ts';
import { countDays, listWeeks } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { countByAgencyAndMonth, countJointInYear, countWithoutDay, type DueFilter, listDueByDay } from './due-tasks.ts';
import { MonthCalendar } from './MonthCalendar.tsx';
import { YearTimeline } from './YearTimeline.tsx';

const useStyles = makeStyles({
  settings: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', marginBottom: '8px' },
  step: { display: 'flex', alignItems: 'center', gap: '4px' },
  when: { minWidth: '150px', textAlign: 'center', fontWeight: tokens.fontWeightSemibold },
  lead: { minWidth: '260px' },
  note: { display: 'block', marginTop: '8px', color: tokens.colorNeutralForeground2 },
});

type Kind = keyof typeof words.kinds;

export function ScheduleScreen() {
  const { back } = useNavigation();
  const application = useRead('application.getState').data;
  const hasPlans = (application?.planCount ?? 0) > 0;
  const index = useRead('tasks.index', undefined, { enabled: hasPlans });
  if (application && !hasPlans) {
    return (
      <ScreenFrame title={words.title} onBack={back}>
        <Welcome />
      </ScreenFrame>
    );
  }
  if (!application || !index.data) {
    return (
      <ScreenFrame title={words.title} onBack={back}>
        {index.error ? <ErrorMessage error={index.error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return <Schedule index={index.data} today={application.today} />;
}

interface ScheduleProps {
  readonly index: TaskIndex;
  readonly today: string;
}

const pad = (month: number) => String(month).padStart(2, '0');

function Schedule({ index, today }: ScheduleProps) {
  const styles = useStyles();
  const { go, back } = useNavigation();
  const [kind, setKind] = useState<Kind>('month');
  const [place, setPlace] = useState({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) });
  const [lead, setLead] = useState<string | null>(null);
  const [isOpenOnly, setOpenOnly] = useState(false);
  const { year, month } = place;
  const step = (count: number) => {
    const months = kind === 'month' ? count : count * 12;
    const position = year * 12 + month - 1 + months;
    setPlace({ year: Math.floor(position / 12), month: (position % 12) + 1 });
  };
  const leadPosition = index.leadAgencies.findIndex(({ name }) => name === lead);
  const filter = useMemo<DueFilter>(
    () => ({ lead: leadPosition === -1 ? null : leadPosition, isOpenOnly }),
    [leadPosition, isOpenOnly],
  );
  const openTasks = (asked: TaskListFilter) =>
    go({ screen: 'tasks', filter: { ...(lead && { leadAgency: lead }), ...asked } });
  const isMonth = kind === 'month';
  return (
    <ScreenFrame title={words.title} onBack={back}>
      <div className={styles.settings}>
        <TabList
          size="small"
          aria-label={words.kindsLabel}
          selectedValue={kind}
          onTabSelect={(_, { value }) => setKind(value as Kind)}
        >
          {Object.entries(words.kinds).map(([key, name]) => (
            <Tab key={key} value={key}>
              {name}
            </Tab>
          ))}
        </TabList>
        <div className={styles.step}>
          <Button
            appearance="subtle"
            icon={<ChevronLeft20Regular />}
            aria-label={isMonth ? words.previous : words.previousYear}
            onClick={() => step(-1)}
          />
          <span className={styles.when} aria-live="polite">
            {isMonth ? words.month(month, year) : words.year(year)}
          </span>
          <Button
            appearance="subtle"
            icon={<ChevronRight20Regular />}
            aria-label={isMonth ? words.next : words.nextYear}
            onClick={() => step(1)}
          />
          <Button
            size="small"
            onClick={() => setPlace({ year: Number(today.slice(0, 4)), month: Number(today.slice(5, 7)) })}
          >
            {words.today}
          </Button>
        </div>
        <Dropdown
          className={styles.lead}
          size="small"
          aria-label={words.lead}
          value={lead ?? words.allLeads}
          selectedOptions={[lead ?? '']}
          onOptionSelect={(_, { optionValue }) => setLead(optionValue || null)}
        >
          <Option value="">{words.allLeads}</Option>
          {index.leadAgencies.map(({ id, name }) => (
            <Option key={id} value={name}>
              {name}
            </Option>
          ))}
        </Dropdown>
        <Checkbox
          label={words.onlyOpen}
          checked={isOpenOnly}
          onChange={(_, { checked }) => setOpenOnly(checked === true)}
        />
      </div>
      {isMonth ? (
        <Month
          {...{ index, filter, today, year, month }}
          onOpenDay={(day) => openTasks({ lastDayFrom: day, lastDayTo: day })}
        />
      ) : (
        <Year
          {...{ index, filter, today, year }}
          onOpen={(leadAgency, of) =>
            openTasks({
              leadAgency,
              lastDayFrom: `${year}-${pad(of ?? 1)}-01`,
              lastDayTo: `${year}-${pad(of ?? 12)}-${countDays(year, of ?? 12)}`,
            })
          }
        />
      )}
      <Text className={styles.note} size={200}>
        {words.withoutDay(formatCount(countWithoutDay(index, filter)))}
      </Text>
    </ScreenFrame>
  );
}

interface ShownProps extends ScheduleProps {
  readonly filter: DueFilter;
  readonly year: number;
}

interface MonthProps extends ShownProps {
  readonly month: number;
  readonly onOpenDay: (day: string) => void;
}

function Month({ index, filter, today, year, month, onOpenDay }: MonthProps) {
  const weeks = useMemo(() => listWeeks(year, month), [year, month]);
  const dueByDay = useMemo(() => {
    const days = weeks.flat();
    return listDueByDay(index, filter, days[0] ?? '', days.at(-1) ?? '');
  }, [index, filter, weeks]);
  return (
    <MonthCalendar
      {...{ weeks, today, dueByDay, onOpenDay }}
      month={`${year}-${pad(month)}`}
      name={words.month(month, year)}
    />
  );
}

interface YearProps extends ShownProps {
  readonly onOpen: (agency: string, month: number | null) => void;
}

function Year({ index, filter, today, year, onOpen }: YearProps) {
  const agencies = useMemo(() => countByAgencyAndMonth(index, filter, year), [index, filter, year]);
  if (agencies.length === 0) return <Text>{words.none}</Text>;
  const currentMonth = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : null;
  const jointCount = filter.lead === null ? countJointInYear(index, filter, year) : 0;
  return (
    <>
      <YearTimeline key={year} {...{ year, agencies, currentMonth, onOpen }} />
      {jointCount > 0 ? <Text size={200}>{words.joint(formatCount(jointCount))}</Text> : null}
    </>
  );
}
