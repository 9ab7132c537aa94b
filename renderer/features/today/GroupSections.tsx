/** The counts of the first screen by what they belong to: months, fields, lead agencies. */

import { useRead } from '../../app/api.ts';
import type { TaskListFilter } from '../../app/navigation.tsx';
import { todayStrings } from '../../strings/today.ts';
import { countDays } from '../../ui/dates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { Section } from '../../ui/Section.tsx';
import { GroupTable } from './GroupTable.tsx';
import { MonthChart } from './MonthChart.tsx';

export interface GroupSectionsProps {
  readonly planId: number | null;
  readonly today: string;
  readonly onOpen: (filter: TaskListFilter) => void;
}

export function GroupSections({ planId, today, onOpen }: GroupSectionsProps) {
  const { data, error } = useRead('overview.getGroups', { planId });
  if (error) return <ErrorMessage error={error} />;
  if (!data) return null;
  const { byMonth, byField, byAgency, jointCount } = data;
  return (
    <>
      <Section title={todayStrings.byMonth} isFlush>
        <MonthChart
          months={byMonth}
          today={today}
          onOpen={(month) =>
            onOpen({
              lastDayFrom: `${month}-01`,
              lastDayTo: `${month}-${countDays(Number(month.slice(0, 4)), Number(month.slice(5)))}`,
            })
          }
        />
      </Section>
      <Section title={todayStrings.byField} isFlush>
        <GroupTable
          heading={todayStrings.columns.field}
          groups={byField}
          onOpen={({ key }, status) => onOpen({ field: key, ...(status && { status }) })}
        />
      </Section>
      <Section
        title={todayStrings.byAgency}
        isFlush
        {...(jointCount > 0 && { hint: todayStrings.joint(formatCount(jointCount)) })}
      >
        {byAgency.length === 0 ? (
          <EmptyState title={todayStrings.byAgency} body={todayStrings.noAgencies} />
        ) : (
          <GroupTable
            heading={todayStrings.columns.agency}
            groups={byAgency}
            onOpen={({ name }, status) => onOpen({ leadAgency: name, ...(status && { status }) })}
          />
        )}
      </Section>
    </>
  );
}
