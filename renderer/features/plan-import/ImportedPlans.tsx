/** Kế hoạch đã nhận: what came in, with the way to take a whole import back while no work was recorded on it. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PlanImportView } from '../../../core/domain/plan.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { planImportStrings } from '../../strings/plan-import.ts';
import { formatDate, formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';
import { restoreImport, undoImport } from './import-undo.ts';

const strings = planImportStrings.imports;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  plan: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '48px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  words: { flexGrow: 1, minWidth: 0 },
  title: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  withdrawn: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  facts: { color: tokens.colorNeutralForeground3 },
});

/** The day of an instant, as the clerk's clock has it. */
function dayOf(instant: string): string {
  return formatInstant(instant).slice(0, 10);
}

function wordFacts(plan: PlanImportView): string {
  const code =
    plan.documentCode && plan.issuedOn ? `${plan.documentCode} (${formatDate(plan.issuedOn)})` : plan.documentCode;
  const facts = [strings.facts(code, dayOf(plan.importedAt), plan.taskCount)];
  if (plan.version > 1) facts.push(strings.version(plan.version));
  if (plan.withdrawnAt !== null) facts.push(strings.withdrawn(dayOf(plan.withdrawnAt)));
  else if (plan.hasProgress) facts.push(strings.hasProgress);
  return facts.join(' · ');
}

interface ImportedPlanProps {
  readonly plan: PlanImportView;
  /** Does what the button says; shows its refusal over the list. */
  readonly onAct: (action: () => Promise<unknown>) => void;
}

function ImportedPlan({ plan, onAct }: ImportedPlanProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const { id: planId, title, withdrawnAt } = plan;
  return (
    <li className={styles.plan}>
      <div className={styles.words}>
        <Text block title={title} className={mergeClasses(styles.title, withdrawnAt !== null && styles.withdrawn)}>
          {title}
        </Text>
        <Text block size={200} className={styles.facts}>
          {wordFacts(plan)}
        </Text>
      </div>
      {withdrawnAt !== null ? (
        <Button
          size="small"
          aria-label={strings.restoreFor(title)}
          onClick={() => onAct(() => restoreImport({ planId, title }))}
        >
          {strings.restore}
        </Button>
      ) : (
        <>
          <Button
            size="small"
            aria-label={strings.openFor(title)}
            onClick={() => go({ screen: 'tasks', filter: { planId } })}
          >
            {strings.open}
          </Button>
          {!plan.hasProgress && (
            <Button
              size="small"
              icon={<ArrowUndoRegular />}
              aria-label={strings.undoFor(title)}
              onClick={() => onAct(() => undoImport({ planId, title }))}
            >
              {strings.undo}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

/** Draws nothing before the first import. */
export function ImportedPlans() {
  const styles = useStyles();
  const imports = useRead('plans.listImports');
  const [refusal, setRefusal] = useState<unknown>(null);
  const act = async (action: () => Promise<unknown>) => {
    setRefusal(null);
    try {
      await action();
    } catch (error) {
      setRefusal(error);
    }
  };
  if (!imports.data?.length) return <ErrorMessage error={imports.error} />;
  return (
    <Section title={strings.title} isFlush>
      <ErrorMessage error={refusal} />
      <ul className={styles.list}>
        {imports.data.map((plan) => (
          <ImportedPlan key={plan.id} plan={plan} onAct={(action) => void act(action)} />
        ))}
      </ul>
    </Section>
  );
}
