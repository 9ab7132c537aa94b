/** The findings beside the pages they speak of. */
import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Violation } from '../../../core/format-check/index.ts';
import { PaperPreview } from '../../paper/PaperPreview.tsx';
import { formatCheckStrings } from '../../strings/format-check.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FindingList } from './FindingList.tsx';
import './format-check.css';
import type { FormatVersion } from './format-session.ts';
import { countSeverities, groupFindings } from './group-findings.ts';

const words = formatCheckStrings;

const useStyles = makeStyles({
  split: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  findings: {
    display: 'flex',
    flexDirection: 'column',
    width: '400px',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  summary: { padding: '10px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  list: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '0 16px 16px', outlineOffset: '-2px' },
  note: { color: tokens.colorNeutralForeground2, marginTop: '4px' },
  fixed: { color: tokens.colorPaletteGreenForeground1, marginTop: '4px' },
  paper: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  view: { padding: '2px 12px', backgroundColor: tokens.colorNeutralBackground2 },
  sheets: { flexGrow: 1, minHeight: 0, overflow: 'auto', backgroundColor: tokens.colorNeutralBackground4 },
});

export interface CheckedPaperProps {
  readonly fileName: string;
  readonly original: FormatVersion;
  readonly current: FormatVersion;
  readonly canFix: boolean;
  readonly failure: unknown;
  readonly onFix: (rules: readonly string[]) => void;
  readonly onClause: (clauseId: string) => void;
}

export function CheckedPaper({ fileName, original, current, canFix, failure, onFix, onClause }: CheckedPaperProps) {
  const styles = useStyles();
  const [chosen, setChosen] = useState<Violation | null>(null);
  const [isBefore, setBefore] = useState(false);
  const sheets = useRef<HTMLDivElement>(null);
  const isMended = current !== original;
  const shown = isMended && isBefore ? original : current;
  const { report, fixed } = shown;
  const counts = countSeverities(report.violations);
  const jump = useCallback((finding: Violation) => {
    setChosen(finding);
    markPlace(sheets.current, finding.address)?.scrollIntoView({ block: 'center' });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version of the file has other findings
  useEffect(() => setChosen(null), [shown]);
  return (
    <div className={styles.split}>
      <div className={styles.findings}>
        <div className={styles.summary}>
          <ErrorMessage error={failure} />
          <Text block weight="semibold" role="status">
            {report.violations.length === 0
              ? words.profiles[report.profile] || words.clean
              : words.summary(counts.error, counts.warning, counts.info)}
          </Text>
          {report.auditOnly ? (
            <Text block size={200} className={styles.note}>
              {words.audit[report.auditOnly]}
            </Text>
          ) : null}
          {report.violations.some((one) => !one.fixable) && report.auditOnly === null ? (
            <Text block size={200} className={styles.note}>
              {words.byHand}
            </Text>
          ) : null}
          {fixed.length > 0 ? (
            <Text block size={200} className={styles.fixed}>
              {words.fixedTitle(fixed.length)}
            </Text>
          ) : null}
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
        <section className={styles.list} tabIndex={0} aria-label={words.list}>
          <FindingList
            groups={groupFindings(report.violations)}
            chosen={chosen}
            canFix={canFix && shown === current}
            onJump={jump}
            onFix={(finding) => onFix([finding.rule])}
            onClause={onClause}
          />
        </section>
      </div>
      <div className={styles.paper}>
        {isMended ? (
          <RadioGroup
            className={styles.view}
            layout="horizontal"
            aria-label={words.viewLabel}
            value={isBefore ? 'before' : 'after'}
            onChange={(_, { value }) => setBefore(value === 'before')}
          >
            <Radio value="before" label={words.views.before} />
            <Radio value="after" label={words.views.after} />
          </RadioGroup>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached with the keyboard */}
        <section className={styles.sheets} tabIndex={0} aria-label={words.preview} ref={sheets}>
          <PaperPreview docx={shown.docx} fileName={fileName} zoom={0.75} />
        </section>
      </div>
    </div>
  );
}

const markClass = 'format-check-mark';

/** Marks the paragraph of a place on the pages, on all of them that it runs over; answers its first piece. */
function markPlace(sheets: HTMLElement | null, address: string | null): HTMLElement | undefined {
  for (const old of sheets?.querySelectorAll(`.${markClass}`) ?? []) old.classList.remove(markClass);
  const pieces = [...(sheets?.querySelectorAll<HTMLElement>('[data-place]') ?? [])].filter(
    (one) => one.dataset.place === address,
  );
  for (const piece of pieces) piece.classList.add(markClass);
  return pieces[0];
}
