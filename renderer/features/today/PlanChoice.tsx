/** Whose tasks the first screen counts: one plan's or all. */
import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { useRead } from '../../app/api.ts';
import { todayStrings } from '../../strings/today.ts';

const useStyles = makeStyles({
  plan: { minWidth: '260px', maxWidth: '420px' },
});

export interface PlanChoiceProps {
  /** Null: all plans. */
  readonly planId: number | null;
  readonly onChoose: (planId: number | null) => void;
}

/** Only offered when there is something to choose. */
export function PlanChoice({ planId, onChoose }: PlanChoiceProps) {
  const styles = useStyles();
  const plans = useRead('plans.list').data ?? [];
  if (plans.length < 2) return null;
  const chosen = plans.find(({ id }) => id === planId);
  return (
    <Dropdown
      className={styles.plan}
      size="small"
      aria-label={todayStrings.planLabel}
      value={chosen?.title ?? todayStrings.allPlans}
      selectedOptions={[String(planId)]}
      onOptionSelect={(_, { optionValue }) => onChoose(plans.find(({ id }) => String(id) === optionValue)?.id ?? null)}
    >
      <Option value="null">{todayStrings.allPlans}</Option>
      {plans.map(({ id, title }) => (
        <Option key={id} value={String(id)}>
          {title}
        </Option>
      ))}
    </Dropdown>
  );
}
