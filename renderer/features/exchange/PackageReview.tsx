/** What a package brings: what is new, and where the two PCs do not agree, side by side, each with a choice. */
import { Button, Dropdown, mergeClasses, Option, Text, ToolbarButton } from '@fluentui/react-components';
import { Fragment, useEffect, useState } from 'react';
import type { MergeChoices, MergeDifference, MergeReview } from '../../../core/exchange/merge-view.ts';
import { recordKinds } from '../../../core/exchange/record-schemas.ts';
import type { ExchangeProgress } from '../../../core/exchange/work-progress.ts';
import { announceChange } from '../../app/announce-change.ts';
import { call } from '../../app/api.ts';
import { showNotice } from '../../app/session-notice.tsx';
import { exchangeStrings } from '../../strings/exchange.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import type { PackageFile } from './package-file.ts';
import { useReviewStyles } from './review-styles.ts';
import { WorkProgress } from './WorkProgress.tsx';

const strings = exchangeStrings.parcel;
const differencesAtOnce = 200;

export interface OpenedPackage {
  readonly fileName: string;
  /** As two clerks compare it. */
  readonly code: string;
  readonly file: PackageFile;
  readonly review: MergeReview;
}

type Side = MergeDifference['suggested'];

/** Sentences under a heading; nothing where there are none. */
function Sentences({ heading, sentences }: { readonly heading: string; readonly sentences: readonly string[] }) {
  const styles = useReviewStyles();
  if (sentences.length === 0) return null;
  return (
    <div className={styles.sentences}>
      <Text className={styles.conflict}>{heading}</Text>
      <ul>
        {sentences.slice(0, differencesAtOnce).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function announceNothing(): void {
  const put = async () => {
    showNotice(null);
    return null;
  };
  showNotice({ text: strings.appliedNone, actionLabel: exchangeStrings.close, run: put });
}

interface DifferenceRowProps {
  readonly one: MergeDifference;
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

function DifferenceRow({ one, side, onChoose }: DifferenceRowProps) {
  const styles = useReviewStyles();
  return (
    <tr>
      <td className={styles.cell}>
        {one.field}
        {one.isConflict ? (
          <span className={mergeClasses(styles.note, styles.conflict)}>
            {one.isRemoval ? strings.removal : exchangeStrings.returned.conflict}
          </span>
        ) : null}
      </td>
      <td className={mergeClasses(styles.cell, side === 'mine' ? styles.theirs : styles.mine)}>
        {one.mine || exchangeStrings.returned.nothing}
      </td>
      <td className={mergeClasses(styles.cell, side === 'theirs' ? styles.theirs : styles.mine)}>
        {one.theirs || exchangeStrings.returned.nothing}
      </td>
      <td className={styles.cell}>
        <Dropdown
          size="small"
          aria-label={strings.choiceOf(one.subject, one.field)}
          style={{ minWidth: '160px' }}
          value={strings[side]}
          selectedOptions={[side]}
          onOptionSelect={(_, { optionValue }) => onChoose(optionValue === 'mine' ? 'mine' : 'theirs')}
        >
          <Option value="mine">{strings.mine}</Option>
          <Option value="theirs">{strings.theirs}</Option>
        </Dropdown>
      </td>
    </tr>
  );
}

export function PackageReview({ opened, onClose }: { readonly opened: OpenedPackage; readonly onClose: () => void }) {
  const styles = useReviewStyles();
  const { file, review, fileName, code } = opened;
  const [choices, setChoices] = useState<MergeChoices>({});
  const [shownCount, setShownCount] = useState(differencesAtOnce);
  const [refusal, setRefusal] = useState<unknown>(null);
  const [isApplying, setApplying] = useState(false);
  // What was stopped is begun anew from the file.
  const [isStopped, setStopped] = useState(false);
  const [progress, setProgress] = useState<ExchangeProgress | null>(null);
  useEffect(() => () => opened.file.close(), [opened]);
  useShortcut({ key: 'Escape' }, () => {
    if (!isApplying) onClose();
  });
  const { differences, added, refused, notices, wantedContents } = review;
  // Conflicts first: they are what the clerk is asked about.
  const sorted = [...differences].sort((one, other) => Number(other.isConflict) - Number(one.isConflict));
  const shown = Map.groupBy(sorted.slice(0, shownCount), ({ kind, subject }) => `${kind} ${subject}`);
  const conflictCount = differences.filter(({ isConflict }) => isConflict).length;
  const isEmpty = differences.length + refused.length === 0 && recordKinds.every((kind) => added[kind] === 0);
  const apply = async () => {
    setRefusal(null);
    setApplying(true);
    try {
      await file.sendContents(wantedContents, setProgress);
      setProgress(null);
      const { changeCount } = await call('exchange.applyPackage', { choices, digest: review.digest });
      if (changeCount > 0) await announceChange(strings.applied(changeCount));
      else announceNothing();
      onClose();
    } catch (error) {
      setRefusal(error);
    } finally {
      setApplying(false);
    }
  };
  const cancel = () => {
    setStopped(true);
    file.close();
    void call('exchange.cancelWork');
  };
  return (
    <ScreenFrame
      title={strings.reviewTitle(fileName)}
      subtitle={`${strings.from(review.deviceName, formatInstant(review.exportedAt))} · ${strings.code(code)}`}
      onBack={onClose}
      isFixed
      commands={
        <>
          <ToolbarButton onClick={onClose}>{exchangeStrings.returned.dismiss}</ToolbarButton>
          <ToolbarButton appearance="primary" disabled={isApplying || isStopped} onClick={() => void apply()}>
            {strings.apply}
          </ToolbarButton>
        </>
      }
    >
      <div className={styles.page}>
        <ErrorMessage error={refusal} />
        <div className={styles.head}>
          <Text>{isEmpty ? strings.none : strings.news(added)}</Text>
          {conflictCount > 0 ? <Text className={styles.conflict}>{strings.conflicts(conflictCount)}</Text> : null}
        </div>
        <Sentences heading={strings.refused(refused.length)} sentences={refused} />
        <Sentences heading={strings.notices} sentences={notices} />
        {isApplying ? <WorkProgress title={strings.applying(fileName)} own={progress} onCancel={cancel} /> : null}
        <ScrollRegion label={exchangeStrings.returned.differences} className={styles.region}>
          {differences.length > 0 ? (
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={mergeClasses(styles.columnHead, styles.fieldColumn)}>
                    {strings.columns.field}
                  </th>
                  <th scope="col" className={styles.columnHead}>
                    {strings.columns.mine}
                  </th>
                  <th scope="col" className={styles.columnHead}>
                    {strings.columns.theirs}
                  </th>
                  <th scope="col" className={mergeClasses(styles.columnHead, styles.choiceColumn)}>
                    {strings.columns.choice}
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...shown].map(([place, ofPlace]) => (
                  <Fragment key={place}>
                    <tr>
                      <th scope="rowgroup" colSpan={4} className={styles.subject}>
                        {ofPlace[0]?.subject}
                      </th>
                    </tr>
                    {ofPlace.map((one) => (
                      <DifferenceRow
                        key={one.key}
                        one={one}
                        side={choices[one.key] ?? one.suggested}
                        onChoose={(side) => setChoices({ ...choices, [one.key]: side })}
                      />
                    ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          ) : null}
          {differences.length > shownCount ? (
            <Button className={styles.more} onClick={() => setShownCount(shownCount + differencesAtOnce)}>
              {exchangeStrings.returned.showMore(differences.length - shownCount)}
            </Button>
          ) : null}
        </ScrollRegion>
      </div>
    </ScreenFrame>
  );
}
