/** The table of scores: a score is typed as in a spreadsheet, Enter and the arrows go to the next. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, memo, useRef, useState } from 'react';
import type { ScoreLine } from '../../../core/domain/self-assessment.ts';
import { type Decimal, readDecimal, writeDecimal } from '../../../core/report/decimal.ts';
import { assessmentStrings as words } from '../../strings/self-assessment.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    fontSize: '13px',
    lineHeight: '18px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: '6px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: {
    padding: '4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  sum: { fontWeight: tokens.fontWeightSemibold },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  input: {
    boxSizing: 'border-box',
    width: '100%',
    height: '24px',
    textAlign: 'right',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  wrong: { display: 'block', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  open: {
    padding: 0,
    border: 'none',
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  lacks: { color: tokens.colorPaletteRedForeground1 },
});

export interface ScoreTableProps {
  readonly lines: readonly ScoreLine[];
  readonly currentId: number | null;
  readonly onScore: (line: ScoreLine, score: Decimal | null) => void;
  readonly onOpen: (id: number) => void;
}

export function ScoreTable({ lines, currentId, onScore, onOpen }: ScoreTableProps) {
  const styles = useStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing) return;
    const inputs = [...(body.current?.querySelectorAll('input') ?? [])];
    const next = inputs[inputs.indexOf(event.target) + step];
    event.preventDefault();
    if (next) next.select();
    else event.target.blur();
    next?.focus();
  };
  return (
    <table className={styles.table} aria-label={words.table}>
      <colgroup>
        {[72, null, 90, 110, 150, 220].map((width, i) => (
          <col key={Object.keys(words.columns)[i]} {...(width && { style: { width } })} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {Object.entries(words.columns).map(([key, name]) => (
            <th
              key={key}
              scope="col"
              className={mergeClasses(styles.head, (key === 'max' || key === 'score') && styles.number)}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={onKeyDown}>
        {lines.map((line) => (
          <ScoreRow key={line.id} line={line} isCurrent={line.id === currentId} onScore={onScore} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

interface ScoreRowProps extends Pick<ScoreTableProps, 'onScore' | 'onOpen'> {
  readonly line: ScoreLine;
  readonly isCurrent: boolean;
}

const ScoreRow = memo(function ScoreRow({ line, isCurrent, onScore, onOpen }: ScoreRowProps) {
  const styles = useStyles();
  const { id, code, title, level, isLeaf, maxScore, score, note, otherMaxScore } = line;
  const cell = mergeClasses(styles.cell, !isLeaf && styles.sum, isCurrent && styles.current);
  return (
    <tr>
      <td className={cell}>{code}</td>
      <td className={cell} style={{ paddingLeft: 8 + (level - 1) * 16 }}>
        {title}
      </td>
      <td className={mergeClasses(cell, styles.number)}>
        {writeDecimal(maxScore)}
        {otherMaxScore === null ? null : (
          <span className={styles.wrong} style={{ whiteSpace: 'normal' }}>
            {words.otherMax(writeDecimal(otherMaxScore))}
          </span>
        )}
      </td>
      <td className={mergeClasses(cell, styles.number)}>
        {isLeaf ? <ScoreInput key={score} line={line} onScore={onScore} /> : score === null ? '' : writeDecimal(score)}
      </td>
      <td className={cell}>{isLeaf ? <EvidenceCell line={line} onOpen={() => onOpen(id)} /> : null}</td>
      <td className={cell}>{note}</td>
    </tr>
  );
});

interface ScoreInputProps extends Pick<ScoreTableProps, 'onScore'> {
  readonly line: ScoreLine;
}

/** Holds what is typed; it is kept when the field is left, also by Enter. */
function ScoreInput({ line, onScore }: ScoreInputProps) {
  const styles = useStyles();
  const { code, score, isTooHigh } = line;
  const [text, setText] = useState(score === null ? '' : writeDecimal(score));
  const read = text.trim() === '' ? null : readDecimal(text, 4);
  const isWrong = text.trim() !== '' && (read === null || read.startsWith('-'));
  return (
    <>
      <input
        className={styles.input}
        value={text}
        inputMode="decimal"
        aria-label={words.scoreOf(code)}
        aria-invalid={isWrong}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => {
          if (!isWrong && read !== score) onScore(line, read);
        }}
      />
      {isWrong || isTooHigh ? (
        <span className={styles.wrong} style={{ whiteSpace: 'normal' }}>
          {isWrong ? words.notANumber : words.tooHigh}
        </span>
      ) : null}
    </>
  );
}

function EvidenceCell({ line, onOpen }: { readonly line: ScoreLine; readonly onOpen: () => void }) {
  const styles = useStyles();
  const count = new Set([...line.evidence, ...line.tasks.flatMap(({ evidence }) => evidence)]).size;
  return (
    <button
      type="button"
      className={mergeClasses(styles.open, line.lacksEvidence && styles.lacks)}
      aria-label={words.open(line.code)}
      onClick={onOpen}
    >
      {count > 0 ? words.evidenceCount(count) : line.lacksEvidence ? words.lacks : words.noEvidence}
    </button>
  );
}
