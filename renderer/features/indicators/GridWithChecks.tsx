/** The grid of figures with what is doubtful in it: words at the cell, and all of them in a list below. */
import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Indicator } from '../../../core/domain/indicator.ts';
import { checkFigures, type FigureFinding } from '../../../core/report/check-figures.ts';
import { writeDecimal } from '../../../core/report/decimal.ts';
import type { IndicatorBook } from '../../../core/report/indicator-book.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import { cellOf, type GridColumn, readRow } from './grid-model.ts';
import { IndicatorGrid } from './IndicatorGrid.tsx';
import type { useFigures } from './use-figures.ts';

const strings = indicatorStrings;

const useStyles = makeStyles({
  grid: { flexGrow: 1, minWidth: 0, display: 'flex', flexDirection: 'column' },
  checks: {
    flexShrink: 0,
    maxHeight: '168px',
    overflowY: 'auto',
    padding: '6px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  checkTitle: { margin: 0, fontSize: '13px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '18px', fontSize: '13px', lineHeight: '20px' },
});

function Checks({
  book,
  findings,
  columns,
  missing,
}: {
  readonly book: IndicatorBook;
  readonly findings: readonly FigureFinding[];
  readonly columns: readonly GridColumn[];
  readonly missing: number;
}) {
  const styles = useStyles();
  const labelOf = (finding: FigureFinding) =>
    columns.find(({ periodKey, agencyId }) => periodKey === finding.periodKey && agencyId === finding.agencyId)?.label;
  return (
    <section className={styles.checks} aria-label={strings.checks(findings.length)}>
      <h2 className={styles.checkTitle}>
        {strings.checks(findings.length)} · {strings.missingCount(missing)}
      </h2>
      {findings.length === 0 ? (
        <div>{strings.noFindings}</div>
      ) : (
        <ul className={styles.list}>
          {findings.map((finding) => (
            <li key={`${finding.indicator} ${finding.periodKey} ${finding.agencyId} ${finding.fault}`}>
              {strings.findingAt(
                book.find(finding.indicator)?.name ?? finding.indicator,
                labelOf(finding) ?? '',
                writeDecimal(finding.found),
              )}
              {' – '}
              {strings.fault(finding.fault, finding.expected === null ? '' : writeDecimal(finding.expected))}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function GridWithChecks({
  book,
  columns,
  figures,
  onOpen,
}: {
  readonly book: IndicatorBook;
  readonly columns: readonly GridColumn[];
  readonly figures: ReturnType<typeof useFigures>;
  readonly onOpen: (indicator: Indicator) => void;
}) {
  const styles = useStyles();
  const [notice, setNotice] = useState<{ readonly intent: 'info' | 'warning'; readonly text: string } | null>(null);
  const { groups, indicators } = book.catalogue;
  const findings = useMemo(
    () =>
      checkFigures(
        book,
        indicators.flatMap(({ code }) => columns.map((column) => cellOf(code, column))),
      ),
    [book, columns, indicators],
  );
  const doubts = useMemo(() => {
    const byPlace = new Map<string, string>();
    for (const { indicator, periodKey, agencyId, fault, expected } of findings) {
      const column = columns.find((each) => each.periodKey === periodKey && each.agencyId === agencyId);
      const place = `${indicator} ${column?.key}`;
      const words = strings.fault(fault, expected === null ? '' : writeDecimal(expected));
      byPlace.set(place, [byPlace.get(place), words].filter(Boolean).join('; '));
    }
    return byPlace;
  }, [findings, columns]);
  const missing = useMemo(
    () =>
      indicators.flatMap((indicator) => readRow(book, indicator, columns)).filter(({ state }) => state === 'missing')
        .length,
    [book, columns, indicators],
  );
  return (
    <div className={styles.grid}>
      {notice && (
        <MessageBar intent={notice.intent} role="status">
          <MessageBarBody>{notice.text}</MessageBarBody>
        </MessageBar>
      )}
      <IndicatorGrid
        book={book}
        groups={groups}
        rows={indicators}
        columns={columns}
        doubts={doubts}
        onWrite={(changes) => {
          setNotice(null);
          void figures.write(changes);
        }}
        onPasted={(count, [first, ...others]) =>
          setNotice(
            first === undefined
              ? { intent: 'info', text: strings.pasted(count) }
              : { intent: 'warning', text: strings.pasteRefused(others.length + 1, first) },
          )
        }
        onUnreadable={(text) => setNotice({ intent: 'warning', text: strings.unreadable(text) })}
        onUndo={() =>
          void figures.undo().then((isDone) => isDone && setNotice({ intent: 'info', text: strings.undone }))
        }
        onOpen={onOpen}
      />
      <Checks book={book} findings={findings} columns={columns} missing={missing} />
    </div>
  );
}
