/** Search box and filters above the task table; every choice says how many tasks it would show. */
import { Button, Dropdown, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { FilterDismiss20Regular } from '@fluentui/react-icons';
import { useIsFetching } from '@tanstack/react-query';
import { memo, useMemo, useRef } from 'react';
import type { TaskFilter } from '../../../core/domain/task-list.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatCount } from '../../ui/numbers.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { useAfterPaint } from '../../ui/use-painted.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { shownTasksKey } from './shown-tasks.ts';
import { emptyFilter, type FilterChoice, type FilterChoices, isNarrowed } from './task-filter.ts';
import type { ChangeFilter } from './use-task-list.ts';

const words = taskStrings.list;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '6px',
    padding: '6px 12px',
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { flex: '1 1 220px', maxWidth: '320px' },
  filter: { flex: '1 1 130px', minWidth: '110px', maxWidth: '220px' },
  listbox: { maxHeight: '420px', width: 'auto', minWidth: '240px', maxWidth: '460px' },
  selected: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  clear: { flexShrink: 0, minWidth: '84px' },
  count: { marginLeft: 'auto', flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** The value of "all" in a list, which no choice has. */
const everything = 'all';

/** The filters that are chosen from a list. */
type ListedFilter = 'planId' | 'status' | 'field' | 'leadAgency';

interface FilterListProps {
  readonly filter: ListedFilter;
  readonly label: string;
  readonly allLabel: string;
  readonly choices: readonly FilterChoice<string | number>[];
  readonly selected: string | number | null;
  readonly onChange: ChangeFilter;
}

/** Drawn again when its choices have other counts, not with every letter that is typed beside it. */
const FilterList = memo(function FilterList({ filter, label, allLabel, choices, selected, onChange }: FilterListProps) {
  const styles = useStyles();
  const chosen = choices.find(({ key }) => key === selected);
  // Drawn again with other counts, not with another choice.
  const options = useMemo(
    () =>
      choices.map(({ key, name, count }) => (
        <Option key={key} value={`key ${key}`} text={name}>
          {words.option(name, formatCount(count))}
        </Option>
      )),
    [choices],
  );
  const selectedName = selected === null ? allLabel : (chosen?.name ?? String(selected));
  return (
    <Dropdown
      aria-label={label}
      className={styles.filter}
      size="small"
      listbox={{ className: styles.listbox }}
      button={{ children: <span className={styles.selected}>{selectedName}</span>, title: selectedName }}
      value={selectedName}
      selectedOptions={[selected === null ? everything : `key ${selected}`]}
      onOptionSelect={(_, { optionValue }) =>
        onChange({ [filter]: choices.find(({ key }) => `key ${key}` === optionValue)?.key ?? null })
      }
    >
      <Option value={everything} text={allLabel}>
        {allLabel}
      </Option>
      {options}
    </Dropdown>
  );
});

interface ShownCountProps {
  readonly shownCount: number;
  readonly totalCount: number;
}

/** How many tasks are shown; busy while it still speaks of the filter before. */
function ShownCount({ shownCount, totalCount }: ShownCountProps) {
  const styles = useStyles();
  const isBusy = useIsFetching({ queryKey: [shownTasksKey] }) > 0;
  return (
    <Text size={200} className={styles.count} role="status" aria-busy={isBusy} data-testid="task-count">
      {words.count(formatCount(shownCount), formatCount(totalCount))}
    </Text>
  );
}

export interface TaskFiltersProps extends ShownCountProps {
  readonly filter: TaskFilter;
  readonly choices: FilterChoices;
  readonly onChange: ChangeFilter;
}

export function TaskFilters({ filter, choices: latest, onChange, shownCount, totalCount }: TaskFiltersProps) {
  const styles = useStyles();
  // The rows first, and then how many each choice would show.
  const choices = useAfterPaint(latest);
  const search = useRef<HTMLInputElement>(null);
  useShortcut({ key: 'f', ctrl: true }, () => search.current?.select());
  return (
    <search className={styles.bar} aria-label={words.filtersLabel}>
      <SearchField
        ref={search}
        className={styles.search}
        size="small"
        aria-label={words.searchLabel}
        placeholder={words.search}
        value={filter.query}
        onSearch={(query) => onChange({ query })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || filter.query === '' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onChange({ query: '' });
        }}
      />
      <FilterList
        filter="planId"
        label={words.filters.plan}
        allLabel={words.allPlans}
        choices={choices.plans}
        selected={filter.planId}
        onChange={onChange}
      />
      <FilterList
        filter="status"
        label={words.filters.status}
        allLabel={words.allStatuses}
        choices={choices.statuses}
        selected={filter.status}
        onChange={onChange}
      />
      <FilterList
        filter="field"
        label={words.filters.field}
        allLabel={words.allFields}
        choices={choices.fields}
        selected={filter.field}
        onChange={onChange}
      />
      <FilterList
        filter="leadAgency"
        label={words.filters.lead}
        allLabel={words.allLeads}
        choices={choices.leads}
        selected={filter.leadAgency}
        onChange={onChange}
      />
      <Button
        className={styles.clear}
        size="small"
        appearance="subtle"
        icon={<FilterDismiss20Regular />}
        disabled={!isNarrowed(filter)}
        onClick={() => onChange(emptyFilter)}
      >
        {words.clearFilters}
      </Button>
      <ShownCount shownCount={shownCount} totalCount={totalCount} />
    </search>
  );
}
