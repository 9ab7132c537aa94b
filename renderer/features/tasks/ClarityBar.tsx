/** "Sáu rõ" above the table: how many of the tasks in view leave each of the six unclear; a press shows only those. */
import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import type { Clarity } from '../../../core/domain/clarity.ts';
import { tableStrings } from '../../strings/task-table.ts';
import { clarityHints } from '../../strings/tasks.ts';
import { formatCount } from '../../ui/numbers.ts';
import type { FilterChoice } from './task-filter.ts';

const words = tableStrings.clarity;

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '6px',
    padding: '6px 12px',
    flexShrink: 0,
    margin: 0,
    border: 'none',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fill: { marginLeft: 'auto' },
});

export interface ClarityBarProps {
  readonly choices: readonly FilterChoice<Clarity>[];
  readonly chosen: Clarity | null;
  readonly onChoose: (clarity: Clarity | null) => void;
  /** Whether there are chosen tasks to fill in. */
  readonly canFill: boolean;
  readonly onFill: () => void;
}

export function ClarityBar({ choices, chosen, onChoose, canFill, onFill }: ClarityBarProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.bar} aria-label={words.label} data-testid="clarity-bar">
      {choices.map(({ key, name, count }) => (
        <ToggleButton
          key={key}
          size="small"
          checked={key === chosen}
          title={clarityHints[key]}
          onClick={() => onChoose(key === chosen ? null : key)}
        >
          {words.chip(name, formatCount(count))}
        </ToggleButton>
      ))}
      {choices.length > 0 && choices.every(({ count }) => count === 0) && chosen === null ? (
        <Text size={200}>{words.allClear}</Text>
      ) : null}
      <Button size="small" className={styles.fill} disabled={!canFill} onClick={onFill}>
        {words.fill}
      </Button>
    </fieldset>
  );
}
