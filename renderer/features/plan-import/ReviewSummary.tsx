/** The line over the review: the plan's year, what will be taken in, and what still keeps it from being stored. */
import { Input, Label, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { planImportStrings } from '../../strings/plan-import.ts';
import { countInWords, findProblem, type ImportReview, type ReviewProblem } from './import-review.ts';
import { act } from './import-session.ts';

const strings = planImportStrings.review;

const useStyles = makeStyles({
  summary: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXL,
    padding: '6px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  yearField: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  year: { width: '72px' },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

function wordProblem(problem: ReviewProblem): string {
  switch (problem.kind) {
    case 'year':
      return strings.yearWrong;
    case 'noTasks':
      return strings.noTasks;
    case 'title':
      return strings.titleMissing(problem.index + 1);
  }
}

/** Give it a new `key` with each undo: the year starts anew. */
export function ReviewSummary({ review }: { readonly review: ImportReview }) {
  const styles = useStyles();
  const yearId = useId();
  const [year, setYear] = useState(String(review.year ?? ''));
  const problem = findProblem(review);
  const change = (typed: string) => {
    setYear(typed);
    act({ type: 'year', year: /^\d{4}$/.test(typed.trim()) ? Number(typed) : null });
  };
  return (
    <div className={styles.summary}>
      <div className={styles.yearField}>
        <Label htmlFor={yearId}>{strings.year}</Label>
        <Input
          id={yearId}
          className={styles.year}
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(_, { value }) => change(value)}
        />
      </div>
      <Text role="status">
        {strings.counts}: <strong>{countInWords(review)}</strong>
        {review.leftOut.length > 0 && `; ${strings.leftOut(review.leftOut.length)}`}
      </Text>
      {problem && <Text className={styles.problem}>{wordProblem(problem)}</Text>}
    </div>
  );
}
