/** Says that the paper is a plan that is stored already, and leads to what differs. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import type { PlanComparison } from '../../../core/domain/plan-update.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { planImportStrings } from '../../strings/plan-import.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  bar: { flexShrink: 0, borderRadius: 0 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** How many tasks differ: one that comes back with other words counts once. */
function countTasks({ tasks }: PlanComparison): number {
  return new Set(tasks.map((one) => ('taskId' in one ? `stored ${one.taskId}` : one.key))).size;
}

export interface KnownPlanBarProps {
  readonly comparison: PlanComparison;
  /** Null while they are seen. */
  readonly onSeeDifferences: (() => void) | null;
  /** Null for the very file: it cannot be another paper. */
  readonly onOtherPaper: (() => void) | null;
}

export function KnownPlanBar({ comparison, onSeeDifferences, onOtherPaper }: KnownPlanBarProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const { plan, head } = comparison;
  const count = countTasks(comparison);
  const isHeadOnly = count === 0 && head.length > 0;
  return (
    <MessageBar intent="info" layout="singleline" className={styles.bar}>
      <MessageBarBody className={styles.text} title={plan.title}>
        {isHeadOnly ? strings.knownHead(plan.title) : strings.known(plan.title, count)}
      </MessageBarBody>
      <MessageBarActions>
        {onSeeDifferences && count + head.length > 0 && (
          <Button size="small" onClick={onSeeDifferences}>
            {strings.seeDifferences}
          </Button>
        )}
        <Button size="small" onClick={() => go({ screen: 'tasks', filter: { planId: plan.id } })}>
          {strings.openPlan}
        </Button>
        {onOtherPaper && (
          <Button size="small" appearance="transparent" onClick={onOtherPaper}>
            {strings.otherPaper}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
