/** Which plan the công văn speak of. */
import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { reminderStrings as words } from '../../strings/reminders.ts';

const useStyles = makeStyles({ plan: { minWidth: '320px', maxWidth: '520px' } });

export interface PlanDropdownProps {
  readonly plans: readonly { readonly id: number; readonly title: string }[];
  readonly planId: number;
  readonly onChoose: (planId: number) => void;
}

export function PlanDropdown({ plans, planId, onChoose }: PlanDropdownProps) {
  const styles = useStyles();
  return (
    <Dropdown
      className={styles.plan}
      aria-label={words.plan}
      value={plans.find(({ id }) => id === planId)?.title ?? ''}
      selectedOptions={[String(planId)]}
      onOptionSelect={(_, { optionValue }) => onChoose(Number(optionValue))}
    >
      {plans.map(({ id, title }) => (
        <Option key={id} value={String(id)}>
          {title}
        </Option>
      ))}
    </Dropdown>
  );
}
