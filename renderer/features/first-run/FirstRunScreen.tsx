/**
 * Thiết lập lần đầu: a guided way to the office's own papers, step by step, with the paper drawn beside it. What it ends in are
 * the settings; it can be left half-way and taken up again, from the welcome and from the settings.
 */
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import { type FirstRunState, firstRunSteps } from '../../../core/domain/first-run.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { showNotice } from '../../app/session-notice.tsx';
import { OfficeSpecimen } from '../../office/OfficeSpecimen.tsx';
import { firstRunStrings } from '../../strings/first-run.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { readLines } from '../../ui/lines.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { AgencyStep } from './AgencyStep.tsx';
import { checkDraft, nextNumberOf, officeForSpecimen } from './first-run-form.ts';
import { NumbersStep } from './NumbersStep.tsx';
import { RecipientsStep } from './RecipientsStep.tsx';
import { ReviewStep } from './ReviewStep.tsx';
import { SignersStep } from './SignersStep.tsx';
import { StepList } from './StepList.tsx';
import type { Shown } from './step.ts';
import { type FirstRun, useFirstRun } from './use-first-run.ts';

const words = firstRunStrings;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '190px minmax(0, 1fr) minmax(0, 1.1fr)',
    gap: '16px',
    height: '100%',
    minHeight: 0,
    padding: '16px',
    boxSizing: 'border-box',
    '@media (max-width: 1100px)': {
      gridTemplateColumns: '170px minmax(0, 1fr)',
      gridTemplateRows: 'auto 420px',
      height: 'auto',
    },
  },
  scroll: { height: '100%', overflowY: 'auto' },
  form: { minWidth: 0, overflowY: 'auto', '@media (max-width: 1100px)': { overflowY: 'visible' } },
  preview: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    minWidth: 0,
    minHeight: 0,
    '@media (max-width: 1100px)': { gridColumn: '1 / -1' },
  },
  specimen: { flexGrow: 1, minHeight: 0 },
  hint: { display: 'block', marginBottom: '12px', color: tokens.colorNeutralForeground2 },
  commands: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px', alignItems: 'center' },
  wrong: { display: 'block', marginTop: '12px', color: tokens.colorPaletteRedForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function FirstRunScreen() {
  const state = useRead('firstRun.get');
  const today = useRead('application.getState').data?.today;
  if (!state.data || today === undefined) {
    return (
      <ScreenFrame title={words.title}>
        {state.error ? <ErrorMessage error={state.error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return <Way state={state.data} today={today} />;
}

/** When a step opens its first field takes the focus; when it is refused, the first one that is wrong. */
function useStepFocus(step: string) {
  const form = useRef<HTMLFormElement>(null);
  const focus = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step is what opens
  useEffect(() => focus('input, textarea, [role=tab][aria-selected=true], button'), [step]);
  // The messages stand only after the next drawing.
  const focusWrong = () => requestAnimationFrame(() => focus('[aria-invalid=true]'));
  return { form, focusWrong };
}

interface WayProps {
  readonly state: FirstRunState;
  readonly today: string;
}

function Way({ state, today }: WayProps) {
  const styles = useStyles();
  const { back } = useNavigation();
  const run = useFirstRun(state);
  const [shown, setShown] = useState<Shown>({ kind: 'BC', signerAt: 0 });
  const finishing = useFinish();
  const { draft, problems } = run;
  const { form, focusWrong } = useStepFocus(draft.step);
  const problemCount = Object.keys(problems).length;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!run.next()) focusWrong();
    else if (draft.step === 'review') finishing.finish(run);
  };
  const step = {
    draft,
    state,
    today,
    problems,
    onChange: run.change,
    shown,
    onShow: (next: Partial<Shown>) => setShown({ ...shown, ...next }),
  };
  const number = firstRunSteps.indexOf(draft.step) + 1;
  return (
    <ScreenFrame title={words.title} subtitle={words.subtitle} onBack={back} isFixed>
      <div className={styles.scroll}>
        <div className={styles.columns}>
          <StepList stateOf={run.stateOf} onGoTo={run.goTo} />
          <form className={styles.form} ref={form} noValidate onSubmit={submit}>
            <Section title={words.stepOf(number, firstRunSteps.length, words.steps[draft.step])}>
              <Text className={styles.hint}>{words.stepHints[draft.step]}</Text>
              {draft.step === 'agency' ? <AgencyStep {...step} /> : null}
              {draft.step === 'numbers' ? <NumbersStep {...step} /> : null}
              {draft.step === 'signers' ? <SignersStep {...step} /> : null}
              {draft.step === 'recipients' ? <RecipientsStep {...step} /> : null}
              {draft.step === 'review' ? <ReviewStep draft={draft} onGoTo={run.goTo} /> : null}
              <Text role="status" className={styles.wrong}>
                {problemCount > 0 ? words.problems(problemCount) : ''}
              </Text>
              <ErrorMessage error={finishing.error ?? run.keepError} />
              <Commands run={run} isFinishing={finishing.isPending} onLeave={back} hasOffice={state.office !== null} />
            </Section>
          </form>
          <Specimen run={run} shown={shown} />
        </div>
      </div>
    </ScreenFrame>
  );
}

/** Writes the settings, says so, and goes to where the work begins. */
function useFinish() {
  const { go } = useNavigation();
  const finishing = useChange('firstRun.finish');
  const finish = (run: FirstRun) => {
    const { result } = checkDraft(run.draft);
    if (!result || finishing.isPending) return;
    run.forget();
    finishing.mutate(result, {
      onError: () => run.change({}),
      onSuccess: () => {
        showNotice({
          text: words.finished,
          actionLabel: words.importPlan,
          run: () => Promise.resolve({ screen: 'import' }),
        });
        go({ screen: 'today' });
      },
    });
  };
  return { finish, isPending: finishing.isPending, error: finishing.error };
}

interface CommandsProps {
  readonly run: FirstRun;
  readonly isFinishing: boolean;
  readonly hasOffice: boolean;
  readonly onLeave: () => void;
}

function Commands({ run, isFinishing, hasOffice, onLeave }: CommandsProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const importSample = useChange('plans.importSample');
  const isLast = run.draft.step === 'review';
  const openSample = () => importSample.mutate(undefined, { onSuccess: () => go({ screen: 'tasks' }) });
  return (
    <>
      <ErrorMessage error={importSample.error} />
      <div className={styles.commands}>
        <Button type="submit" appearance="primary" disabledFocusable={isFinishing}>
          {isLast ? (isFinishing ? words.finishing : words.finish) : words.next}
        </Button>
        <Button disabledFocusable={run.draft.step === 'agency'} onClick={run.back}>
          {words.back}
        </Button>
        <Button appearance="subtle" title={words.laterHint} onClick={onLeave}>
          {words.later}
        </Button>
        {hasOffice || run.draft.step !== 'agency' ? null : (
          <Button
            appearance="subtle"
            title={words.useSampleHint}
            disabledFocusable={importSample.isPending}
            onClick={openSample}
          >
            {importSample.isPending ? words.openingSample : words.useSample}
          </Button>
        )}
      </div>
    </>
  );
}

function Specimen({ run, shown }: { readonly run: FirstRun; readonly shown: Shown }) {
  const styles = useStyles();
  const { draft } = run;
  const kindName = documentKindNames[shown.kind].toLowerCase();
  const labels = {
    agency: words.preview.letterhead,
    numbers: words.preview.numbers(kindName),
    signers: words.preview.signers,
    recipients: words.preview.recipients(kindName),
    review: words.preview.review,
  };
  const isNumbered = draft.step === 'numbers' || draft.step === 'review';
  const request = {
    office: officeForSpecimen(draft, draft.step === 'signers' ? shown.signerAt : 0),
    kind: shown.kind,
    number: isNumbered ? nextNumberOf(draft, shown.kind) : null,
    recipients: readLines(draft.recipients[shown.kind] ?? '')
      .slice(0, 100)
      .map((line) => line.slice(0, 500)),
  };
  return (
    <div className={styles.preview}>
      <Text weight="semibold">{labels[draft.step]}</Text>
      <Text size={200} className={styles.quiet}>
        {words.preview.hint}
      </Text>
      <div className={styles.specimen}>
        <OfficeSpecimen request={request} label={labels[draft.step]} />
      </div>
    </div>
  );
}
