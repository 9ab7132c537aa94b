/** Tự chấm điểm: the PAR INDEX of a year, its scores and what proves them; from here to the report. */
import { Button, Dropdown, makeStyles, Option, Spinner, ToolbarButton, tokens } from '@fluentui/react-components';
import { ClipboardPaste20Regular, DocumentAdd20Regular } from '@fluentui/react-icons';
import { useCallback, useMemo, useState } from 'react';
import { type AssessedCriterion, reckonScores, type ScoreLine } from '../../../core/domain/self-assessment.ts';
import { type Decimal, writeDecimal } from '../../../core/report/decimal.ts';
import { call, refreshReads, useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { assessmentStrings as words } from '../../strings/self-assessment.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { CriterionPane } from './CriterionPane.tsx';
import { PasteCriteriaDialog } from './PasteCriteriaDialog.tsx';
import { ScoreTable } from './ScoreTable.tsx';

const useStyles = makeStyles({
  columns: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  sums: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '6px 20px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  total: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  gaps: { color: tokens.colorNeutralForeground2 },
  filter: { marginLeft: 'auto', minWidth: '230px' },
  year: { minWidth: '96px' },
  table: { flexGrow: 1, minHeight: 0 },
  nothing: { padding: '16px' },
});

const shownKinds = ['all', 'unscored', 'lacking'] as const;
type Shown = (typeof shownKinds)[number];

const shownNames: Readonly<Record<Shown, string>> = {
  all: words.showAll,
  unscored: words.showUnscored,
  lacking: words.showLacking,
};

function isShown(shown: Shown, { isLeaf, score, lacksEvidence }: ScoreLine): boolean {
  if (shown === 'unscored') return isLeaf && score === null;
  return shown === 'all' || lacksEvidence;
}

export function SelfAssessmentScreen() {
  const today = useRead('application.getState').data?.today;
  const years = useRead('criteria.listYears').data;
  const [chosenYear, setYear] = useState<number | null>(null);
  if (!today || !years) {
    return (
      <ScreenFrame title={words.title}>
        <Spinner label={words.loading} delay={300} />
      </ScreenFrame>
    );
  }
  const current = Number(today.slice(0, 4));
  const choices = [...new Set([current + 1, current, current - 1, ...years])].sort((one, other) => other - one);
  return <AssessedYear year={chosenYear ?? years[0] ?? current} years={choices} onChooseYear={setYear} />;
}

interface AssessedYearProps {
  readonly year: number;
  readonly years: readonly number[];
  readonly onChooseYear: (year: number) => void;
}

function AssessedYear({ year, years, onChooseYear }: AssessedYearProps) {
  const styles = useStyles();
  const { go, back } = useNavigation();
  const criteria = useRead('criteria.list', { year });
  const [isPasting, setPasting] = useState(false);
  const [isComposing, setComposing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const hasCriteria = (criteria.data?.length ?? 0) > 0;
  const compose = async () => {
    setComposing(true);
    setError(null);
    try {
      const { documentId } = await call('criteria.compose', { year });
      await refreshReads();
      go({ screen: 'document', documentId });
    } catch (refusal) {
      setError(refusal);
      setComposing(false);
    }
  };
  return (
    <ScreenFrame
      title={words.title}
      subtitle={words.subtitle(year)}
      onBack={back}
      isFixed
      commands={
        <>
          <Dropdown
            className={styles.year}
            size="small"
            aria-label={words.year}
            value={String(year)}
            selectedOptions={[String(year)]}
            onOptionSelect={(_, { optionValue }) => onChooseYear(Number(optionValue))}
          >
            {years.map((one) => (
              <Option key={one} value={String(one)}>
                {String(one)}
              </Option>
            ))}
          </Dropdown>
          <ToolbarButton icon={<ClipboardPaste20Regular />} onClick={() => setPasting(true)}>
            {words.paste}
          </ToolbarButton>
          <ToolbarButton
            icon={<DocumentAdd20Regular />}
            disabled={!hasCriteria || isComposing}
            onClick={() => void compose()}
          >
            {isComposing ? words.composing : words.compose}
          </ToolbarButton>
        </>
      }
    >
      <ErrorMessage error={error ?? criteria.error} />
      {hasCriteria ? <Scores key={year} criteria={criteria.data ?? []} /> : null}
      {criteria.data && !hasCriteria ? (
        <EmptyState title={words.empty} body={words.emptyBody(year)}>
          <Button appearance="primary" onClick={() => setPasting(true)}>
            {words.paste}
          </Button>
        </EmptyState>
      ) : null}
      {isPasting ? (
        <PasteCriteriaDialog year={year} criteria={criteria.data ?? []} onClose={() => setPasting(false)} />
      ) : null}
    </ScreenFrame>
  );
}

function Scores({ criteria }: { readonly criteria: readonly AssessedCriterion[] }) {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>('all');
  const [openId, setOpenId] = useState<number | null>(null);
  const { mutate, error } = useChange('criteria.update');
  const scores = useMemo(() => reckonScores(criteria), [criteria]);
  const lines = scores.lines.filter((line) => isShown(shown, line));
  const open = scores.lines.find(({ id }) => id === openId);
  const score = useCallback(
    ({ id, version }: ScoreLine, selfScore: Decimal | null) => mutate({ id, version, changes: { selfScore } }),
    [mutate],
  );
  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <ErrorMessage error={error} />
        <div className={styles.sums}>
          <span className={styles.total} data-testid="total-score">
            {words.total}: {words.of(writeDecimal(scores.score), writeDecimal(scores.maxScore))}
          </span>
          <span className={styles.gaps}>{words.unscored(scores.unscoredCount)}</span>
          <span className={styles.gaps}>{words.lacking(scores.lackingEvidenceCount)}</span>
          <Dropdown
            className={styles.filter}
            size="small"
            aria-label={words.show}
            value={shownNames[shown]}
            selectedOptions={[shown]}
            onOptionSelect={(_, { optionValue }) => setShown(optionValue as Shown)}
          >
            {shownKinds.map((kind) => (
              <Option key={kind} value={kind}>
                {shownNames[kind]}
              </Option>
            ))}
          </Dropdown>
        </div>
        <ScrollRegion label={words.table} className={styles.table}>
          {lines.length === 0 ? <div className={styles.nothing}>{words.nothingShown}</div> : null}
          <ScoreTable lines={lines} currentId={openId} onScore={score} onOpen={setOpenId} />
        </ScrollRegion>
      </div>
      {open ? <CriterionPane key={`${open.id} ${open.version}`} line={open} onClose={() => setOpenId(null)} /> : null}
    </div>
  );
}
