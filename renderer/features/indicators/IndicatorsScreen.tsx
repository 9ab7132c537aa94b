/** Số liệu: the indicators of a year as a grid, by period or by unit, with what is doubtful beside it. */
import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { AddRegular, DataBarVerticalRegular, DocumentArrowDownRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { Agency } from '../../../core/domain/agency.ts';
import type { Indicator } from '../../../core/domain/indicator.ts';
import { lastFinishedQuarter } from '../../../core/domain/reporting-period.ts';
import type { IndicatorBook } from '../../../core/report/indicator-book.ts';
import { useChange, useRead } from '../../app/api.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { FoundFigures } from './FoundFigures.tsx';
import { type GridChoice, GridChoices, listGridPeriods } from './GridChoices.tsx';
import { GridWithChecks } from './GridWithChecks.tsx';
import { periodColumns, unitColumns } from './grid-model.ts';
import { IndicatorPane } from './IndicatorPane.tsx';
import { useFigures } from './use-figures.ts';

const strings = indicatorStrings;

const useStyles = makeStyles({
  work: { flexGrow: 1, minHeight: 0, display: 'flex' },
  messages: { flexShrink: 0, display: 'flex', flexDirection: 'column' },
});

/** Units that have figures, and those the clerk put into the table. */
function unitsShown(
  book: IndicatorBook,
  agencies: readonly { readonly id: number; readonly name: string }[],
  added: readonly number[],
): readonly { readonly id: number; readonly name: string }[] {
  const known = new Set([...book.catalogue.indicators.flatMap(({ code }) => [...book.unitsOf(code).keys()]), ...added]);
  return agencies.filter(({ id }) => known.has(id));
}

const noAgencies: readonly Agency[] = [];

function Workplace({ today }: { readonly today: string }) {
  const styles = useStyles();
  const quarter = lastFinishedQuarter(today);
  const [chosen, setChosen] = useState<GridChoice>({
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
  const choose = (changes: Partial<GridChoice>) => setChosen((was) => ({ ...was, ...changes }));
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
  const isEmpty = book !== null && book.catalogue.indicators.length === 0;
  const hasGroups = book !== null && book.catalogue.groups.length > 0;

  return (
    <ScreenFrame
      title={strings.title}
      isFixed
      commands={
        <>
          <Button icon={<DocumentArrowDownRegular />} onClick={() => setReading(true)} disabled={!book || isEmpty}>
            {strings.fromPaper}
          </Button>
          <Button icon={<AddRegular />} onClick={() => setPane('new')} disabled={!book || !hasGroups}>
            {strings.addIndicator}
          </Button>
          <Button appearance={isEmpty ? 'primary' : 'secondary'} onClick={() => addProfile.mutate(undefined)}>
            {strings.addProfile}
          </Button>
        </>
      }
    >
      <GridChoices
        {...{ chosen, today, agencies, choose }}
        notYetShown={agencies.filter(({ id }) => !shown.some((unit) => unit.id === id))}
        onAddUnit={(id) => setAdded((was) => [...was, id])}
      />
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
            periods={listGridPeriods(chosen.year, chosen.basis)}
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
