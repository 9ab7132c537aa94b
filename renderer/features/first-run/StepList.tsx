/** The steps of the first run at the left: where one is, what is done, what is wrong; each can be gone to. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Regular,
  Circle20Regular,
  ErrorCircle20Regular,
  RadioButton20Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { type FirstRunStep, firstRunSteps } from '../../../core/domain/first-run.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import type { FirstRun } from './use-first-run.ts';

const words = firstRunStrings;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  step: { width: '100%', justifyContent: 'flex-start' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

const icons: Readonly<Record<ReturnType<FirstRun['stateOf']>, ReactNode>> = {
  current: <RadioButton20Regular />,
  right: <CheckmarkCircle20Regular />,
  wrong: <ErrorCircle20Regular />,
  open: <Circle20Regular />,
};

export interface StepListProps {
  readonly stateOf: FirstRun['stateOf'];
  readonly onGoTo: (step: FirstRunStep) => void;
}

export function StepList({ stateOf, onGoTo }: StepListProps) {
  const styles = useStyles();
  return (
    <nav aria-label={words.stepsLabel}>
      <ol className={styles.list}>
        {firstRunSteps.map((step, at) => {
          const state = stateOf(step);
          const name = `${at + 1}. ${words.steps[step]}`;
          return (
            <li key={step}>
              <Button
                className={styles.step}
                appearance={state === 'current' ? 'secondary' : 'subtle'}
                icon={<span className={state === 'wrong' ? styles.wrong : undefined}>{icons[state]}</span>}
                aria-current={state === 'current' ? 'step' : undefined}
                aria-label={state === 'open' ? name : `${name}, ${words.stepState[state]}`}
                onClick={() => onGoTo(step)}
              >
                {name}
              </Button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
