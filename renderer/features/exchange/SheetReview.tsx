/** What a spreadsheet that came back would change, field by field; the clerk chooses, nothing is taken in silently. */
import { Button, Checkbox, mergeClasses, Text, ToolbarButton } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import { findPeriod } from '../../../core/domain/reporting-period.ts';
import type { ReturnedSheet, SheetComparison, SheetDifference } from '../../../core/exchange/returned-sheet.ts';
import { describeField, isInert, wordFieldValue } from '../../../core/exchange/sheet-fields.ts';
import { announceChange } from '../../app/announce-change.ts';
import { call } from '../../app/api.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { useReviewStyles } from './review-styles.ts';

const strings = exchangeStrings.returned;
const differencesAtOnce = 200;

export interface OpenedSheet {
  readonly returned: ReturnedSheet;
  readonly comparison: SheetComparison;
}

interface DifferenceRowProps {
  readonly kind: ReturnedSheet['kind'];
  readonly one: SheetDifference;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function DifferenceRow({ kind, one, isChosen, onChoose }: DifferenceRowProps) {
  const styles = useReviewStyles();
  const description = describeField(kind, one.field);
  const word = (value: string) => wordFieldValue(description, value) || strings.nothing;
  return (
    <tr>
      <td className={styles.cell}>
        <Checkbox
          label={description.label}
          checked={isChosen}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
        {one.isConflict ? <span className={mergeClasses(styles.note, styles.conflict)}>{strings.conflict}</span> : null}
      </td>
      <td className={mergeClasses(styles.cell, styles.mine)}>
        {word(one.present)}
        {one.isConflict ? <span className={styles.note}>{strings.exported(word(one.exported))}</span> : null}
      </td>
      <td className={mergeClasses(styles.cell, styles.theirs)}>
        {word(one.given)}
        {isInert(one.given) ? <span className={styles.note}>{strings.inert}</span> : null}
      </td>
    </tr>
  );
}

/** Cells and rows of the file that are not taken, each by its address. */
function Refused({ opened: { returned, comparison } }: { readonly opened: OpenedSheet }) {
  const styles = useReviewStyles();
  const unknown = [...returned.unknownRows, ...comparison.missingRows];
  return (
    <>
      {returned.problems.length > 0 ? (
        <>
          <h2 className={styles.subject}>{strings.problems}</h2>
          <ul className={styles.list}>
            {returned.problems.map(({ address, problem }) => (
              <li key={`${address} ${problem}`}>{strings.problem(address, problem)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {unknown.length > 0 ? (
        <>
          <h2 className={styles.subject}>{strings.unknown}</h2>
          <ul className={styles.list}>
            {unknown.map(({ rowNumber, text }) => (
              <li key={rowNumber}>{strings.unknownRow(rowNumber, text)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

export function SheetReview({ opened, onClose }: { readonly opened: OpenedSheet; readonly onClose: () => void }) {
  const styles = useReviewStyles();
  const { returned, comparison } = opened;
  const { differences } = comparison;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ isConflict }) => !isConflict).map(({ key }) => key)),
  );
  const [shownCount, setShownCount] = useState(differencesAtOnce);
  const [refusal, setRefusal] = useState<unknown>(null);
  useShortcut({ key: 'Escape' }, onClose);
  const choose = (keys: readonly string[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const key of keys) {
      if (isChosen) next.add(key);
      else next.delete(key);
    }
    setChosen(next);
  };
  const apply = async () => {
    setRefusal(null);
    try {
      const { taskCount } = await call('exchange.applySheet', { returned, chosen: [...chosen] });
      await announceChange(strings.applied(taskCount));
      onClose();
    } catch (error) {
      setRefusal(error);
    }
  };
  const conflictCount = differences.filter(({ isConflict }) => isConflict).length;
  const period = findPeriod(returned.periodKey ?? '')?.name ?? '';
  const shown = Map.groupBy(differences.slice(0, shownCount), ({ taskId }) => taskId);
  return (
    <ScreenFrame
      title={strings.reviewTitle(returned.fileName)}
      subtitle={returned.kind === 'view' ? strings.view : strings.form(returned.agencyName ?? '', period)}
      onBack={onClose}
      isFixed
      commands={
        <>
          <ToolbarButton onClick={onClose}>{strings.dismiss}</ToolbarButton>
          <ToolbarButton appearance="primary" disabled={chosen.size === 0} onClick={() => void apply()}>
            {strings.apply(chosen.size)}
          </ToolbarButton>
        </>
      }
    >
      <div className={styles.page}>
        <ErrorMessage error={refusal} />
        {differences.length > 0 ? (
          <div className={styles.head}>
            <Checkbox
              label={strings.chosen(chosen.size, differences.length)}
              checked={chosen.size === 0 ? false : chosen.size === differences.length || 'mixed'}
              onChange={(_, { checked }) =>
                choose(
                  differences.map(({ key }) => key),
                  checked === true,
                )
              }
            />
            {conflictCount > 0 ? <Text className={styles.conflict}>{strings.conflicts(conflictCount)}</Text> : null}
          </div>
        ) : null}
        <ScrollRegion label={strings.differences} className={styles.region}>
          {differences.length === 0 ? <p>{strings.none}</p> : null}
          {differences.length > 0 ? (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={mergeClasses(styles.columnHead, styles.fieldColumn)}>
                    {strings.columns.field}
                  </th>
                  <th scope="col" className={styles.columnHead}>
                    {strings.columns.present}
                  </th>
                  <th scope="col" className={styles.columnHead}>
                    {strings.columns.given}
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...shown].map(([taskId, ofTask]) => (
                  <Fragment key={taskId}>
                    <tr>
                      <th scope="rowgroup" colSpan={3} className={styles.subject}>
                        {[ofTask[0]?.code, ofTask[0]?.title].filter(Boolean).join(' ')}
                      </th>
                    </tr>
                    {ofTask.map((one) => (
                      <DifferenceRow
                        key={one.key}
                        kind={returned.kind}
                        one={one}
                        isChosen={chosen.has(one.key)}
                        onChoose={(isChosen) => choose([one.key], isChosen)}
                      />
                    ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          ) : null}
          {differences.length > shownCount ? (
            <Button className={styles.more} onClick={() => setShownCount(shownCount + differencesAtOnce)}>
              {strings.showMore(differences.length - shownCount)}
            </Button>
          ) : null}
          <Refused opened={opened} />
        </ScrollRegion>
      </div>
    </ScreenFrame>
  );
}
