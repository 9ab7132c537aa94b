/** Bước 5: everything in one view, each part with the way back to it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { documentKindNames, documentKinds } from '../../../core/domain/document-kinds.ts';
import type { FirstRunStep } from '../../../core/domain/first-run.ts';
import { firstRunStrings } from '../../strings/first-run.ts';
import { readLines } from '../../ui/lines.ts';
import { nextNumberOf, startedKinds, titleLinesOf } from './first-run-form.ts';
import type { StepProps } from './step.ts';

const words = firstRunStrings.review;

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: '110px minmax(0, 1fr) auto', gap: '10px 12px', margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  said: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  change: { alignSelf: 'start' },
});

function describeNumbers(draft: StepProps['draft']): string {
  const begun = startedKinds(draft).flatMap((kind) => {
    const number = nextNumberOf(draft, kind);
    const name = draft.numbering === 'shared' ? firstRunStrings.numbers.sharedStart : documentKindNames[kind];
    return number === null || number === 1 ? [] : [words.numbersFrom(name, number)];
  });
  return begun.length === 0 ? words.fromOne : begun.join('; ');
}

function describe(draft: StepProps['draft']): readonly (readonly [FirstRunStep, string, string])[] {
  const recipients = documentKinds.flatMap((kind) => {
    const lines = readLines(draft.recipients[kind] ?? '');
    return lines.length === 0 ? [] : [`${documentKindNames[kind]}: ${lines.join('; ')}`];
  });
  return [
    ['agency', words.agency, [draft.name, draft.issuePlace, draft.reportsTo].filter(Boolean).join('\n')],
    [
      'numbers',
      words.symbol,
      `BC-${draft.abbreviation}, ${draft.abbreviation}-${draft.draftingUnit}\n${describeNumbers(draft)}`,
    ],
    [
      'signers',
      words.signers,
      draft.signers.map((one) => [...titleLinesOf(one), one.name.trim()].filter(Boolean).join(' · ')).join('\n'),
    ],
    ['recipients', words.recipients, recipients.length === 0 ? words.noRecipients : recipients.join('\n')],
  ];
}

export interface ReviewStepProps extends Pick<StepProps, 'draft'> {
  readonly onGoTo: (step: FirstRunStep) => void;
}

export function ReviewStep({ draft, onGoTo }: ReviewStepProps) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {describe(draft).map(([step, term, said]) => (
        <Part key={step} term={term} said={said} onChange={() => onGoTo(step)} />
      ))}
    </div>
  );
}

interface PartProps {
  readonly term: string;
  readonly said: string;
  readonly onChange: () => void;
}

function Part({ term, said, onChange }: PartProps) {
  const styles = useStyles();
  return (
    <>
      <span className={styles.term}>{term}</span>
      <p className={styles.said}>{said}</p>
      <Button size="small" className={styles.change} aria-label={words.change(term)} onClick={onChange}>
        {words.changeWord}
      </Button>
    </>
  );
}
