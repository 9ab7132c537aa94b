/** Số liệu: the indicators of a year as a grid, by period or by unit, with what is doubtful beside it. */
import {
  Button,
  Checkbox,
  Dropdown,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Option,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, DataBarVerticalRegular, DocumentArrowDownRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Agency } from '../../../core/domain/agency.ts';
import type { Indicator } from '../../../core/domain/indicator.ts';
import { lastFinishedQuarter, listPeriods, type PeriodBasis } from '../../../core/domain/reporting-period.ts';
import { checkFigures, type FigureFinding } from '../../../core/report/check-figures.ts';
import { writeDecimal } from '../../../core/report/decimal.ts';
import type { IndicatorBook } from '../../../core/report/indicator-book.ts';
import { useChange, useRead } from '../../app/api.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { FoundFigures } from './FoundFigures.tsx';
import { cellOf, type GridColumn, type GridView, periodColumns, readRow, unitColumns } from './grid-model.ts';
import { IndicatorGrid } from './IndicatorGrid.tsx';
import { IndicatorPane } from './IndicatorPane.tsx';
import { useFigures } from './use-figures.ts';

const strings = indicatorStrings;

const useStyles = makeStyles({
  choices: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'end',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { minWidth: '150px' },
  work: { flexGrow: 1, minHeight: 0, display: 'flex' },
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
  messages: { flexShrink: 0, display: 'flex', flexDirection: 'column' },
});

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.choice}>
      <Dropdown
        value={options.find(({ key }) => key === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {options.map(({ key, name }) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

interface Chosen {
  readonly year: number;
  readonly view: GridView;
  readonly basis: PeriodBasis;
  /** The unit of the columns by period; '' for the whole. */
  readonly unit: string;
  /** The period of the columns by unit. */
  readonly periodKey: string;
}

function listYears(today: string): readonly { readonly key: string; readonly name: string }[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, i) => ({ key: String(year + 1 - i), name: String(year + 1 - i) }));
}

/** Units that have figures, and those the clerk put into the table. */
function unitsShown(
  book: IndicatorBook,
  agencies: readonly { readonly id: number; readonly name: string }[],
  added: readonly number[],
): readonly { readonly id: number; readonly name: string }[] {
  const known = new Set([...book.catalogue.indicators.flatMap(({ code }) => [...book.unitsOf(code).keys()]), ...added]);
  return agencies.filter(({ id }) => known.has(id));
}

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

function GridWithChecks({
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

const noAgencies: readonly Agency[] = [];

function Workplace({ today }: { readonly today: string }) {
  const styles = useStyles();
  const quarter = lastFinishedQuarter(today);
  const [chosen, setChosen] = useState<Chosen>({
    year: quarter.year,
    view: 'quarter',
    basis: 'decree',
    unit: '',
    periodKey: quarter.key,
  });
  const [added, setAdded] = useState<readonly number[]>([]);
  const [pane, setPane] = useState<Indicator | 'new' | null>(null);
  const [isReading, setReading] = useState(false);
  const agencies = useRead('agencies.list').data ?? noAgencies;
  const figures = useFigures(chosen.year);
  const addProfile = useChange('indicators.addProfile');
  const choose = (changes: Partial<Chosen>) => setChosen((was) => ({ ...was, ...changes }));
  const { book } = figures;
  const shown = useMemo(() => (book ? unitsShown(book, agencies, added) : []), [book, agencies, added]);
  const columns = useMemo(
    () =>
      chosen.view === 'units'
        ? unitColumns(chosen.periodKey, shown, strings.whole)
        : periodColumns(chosen.view, chosen.year, {
            basis: chosen.basis,
            agencyId: chosen.unit === '' ? null : Number(chosen.unit),
            today,
          }),
    [chosen, shown, today],
  );
  const periods = (['quarter', 'month', 'halfYear', 'year'] as const).flatMap((kind) =>
    listPeriods(kind, chosen.year, chosen.basis).map(({ key, name }) => ({ key, name })),
  );
  const isEmpty = book !== null && book.catalogue.indicators.length === 0;
  const notYetShown = agencies.filter(({ id }) => !shown.some((unit) => unit.id === id));

  return (
    <ScreenFrame
      title={strings.title}
      isFixed
      commands={
        <>
          <Button icon={<DocumentArrowDownRegular />} onClick={() => setReading(true)} disabled={!book || isEmpty}>
            {strings.fromPaper}
          </Button>
          <Button icon={<AddRegular />} onClick={() => setPane('new')} disabled={!book || isEmpty}>
            {strings.addIndicator}
          </Button>
          <Button appearance={isEmpty ? 'primary' : 'secondary'} onClick={() => addProfile.mutate(undefined)}>
            {strings.addProfile}
          </Button>
        </>
      }
    >
      <div className={styles.choices}>
        <Choice
          label={strings.year}
          options={listYears(today)}
          chosen={String(chosen.year)}
          onChoose={(year) => choose({ year: Number(year), periodKey: `${year}${chosen.periodKey.slice(4)}` })}
        />
        <Choice
          label={strings.view}
          options={Object.entries(strings.views).map(([key, name]) => ({ key, name }))}
          chosen={chosen.view}
          onChoose={(view) => choose({ view: view as GridView })}
        />
        {chosen.view === 'units' ? (
          <>
            <Choice
              label={strings.period}
              options={periods}
              chosen={chosen.periodKey}
              onChoose={(periodKey) => choose({ periodKey })}
            />
            <Choice
              label={strings.addUnit}
              options={notYetShown.map(({ id, name }) => ({ key: String(id), name }))}
              chosen=""
              onChoose={(id) => setAdded((was) => [...was, Number(id)])}
            />
          </>
        ) : (
          <Choice
            label={strings.unit}
            options={[{ key: '', name: strings.whole }, ...agencies.map(({ id, name }) => ({ key: String(id), name }))]}
            chosen={chosen.unit}
            onChoose={(unit) => choose({ unit })}
          />
        )}
        <Checkbox
          label={strings.calendar}
          checked={chosen.basis === 'calendar'}
          onChange={(_, { checked }) => choose({ basis: checked === true ? 'calendar' : 'decree' })}
        />
      </div>
      <div className={styles.messages}>
        <ErrorMessage error={figures.error ?? addProfile.error} />
      </div>
      <div className={styles.work}>
        {!book && !figures.error && <Spinner label={strings.loading} />}
        {isEmpty && (
          <EmptyState icon={<DataBarVerticalRegular />} title={strings.empty.title} body={strings.empty.body}>
            <Button appearance="primary" onClick={() => addProfile.mutate(undefined)}>
              {strings.addProfile}
            </Button>
          </EmptyState>
        )}
        {book && !isEmpty && <GridWithChecks book={book} columns={columns} figures={figures} onOpen={setPane} />}
        {book && pane && (
          <IndicatorPane
            key={pane === 'new' ? 'new' : pane.code}
            catalogue={book.catalogue}
            indicator={pane === 'new' ? null : pane}
            onClose={() => setPane(null)}
          />
        )}
        {book && isReading && (
          <FoundFigures
            catalogue={book.catalogue}
            periods={periods}
            periodKey={chosen.periodKey}
            onTake={figures.write}
            onClose={() => setReading(false)}
          />
        )}
      </div>
    </ScreenFrame>
  );
}

export function IndicatorsScreen() {
  const application = useRead('application.getState');
  if (application.data) return <Workplace today={application.data.today} />;
  return (
    <ScreenFrame title={strings.title}>
      {application.error ? <ErrorMessage error={application.error} /> : <Spinner label={strings.loading} />}
    </ScreenFrame>
  );
}
