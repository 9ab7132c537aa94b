/** The profile out to a file, and in from one: nothing is taken before every difference was shown and chosen. */
import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { AppError } from '../../../core/ipc/result.ts';
import type { ProfileComparison } from '../../../core/profile/compare-profiles.ts';
import type { ProfileFile } from '../../../core/profile/profile-file.ts';
import { announceChange } from '../../app/announce-change.ts';
import { call, useChange } from '../../app/api.ts';
import { profileStrings } from '../../strings/profile.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { FileField } from '../../ui/FileField.tsx';
import { Section } from '../../ui/Section.tsx';
import type { ProfileAnswer, ProfileQuestion } from '../../workers/profile-messages.ts';
import { DifferenceList } from './DifferenceList.tsx';

const words = profileStrings;

/** Templates of every kind together are lighter; a heavier file is no profile. */
const mostMegabytes = 60;
const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  saved: { color: tokens.colorPaletteGreenForeground1 },
  part: { marginTop: '8px' },
});

interface Review {
  readonly fileName: string;
  readonly file: ProfileFile;
  readonly comparison: ProfileComparison;
}

/** What a file says, read in a worker. Throws the AppError of a refused file. */
async function readProfileFile(file: File): Promise<ProfileFile> {
  if (file.size > mostMegabytes * 1024 * 1024) throw new AppError('profile.notProfile', { file: file.name });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL('../../workers/profile.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = () => reject(new AppError('internal'));
      worker.onmessage = ({ data }: MessageEvent<ProfileAnswer>) =>
        data.ok ? resolve(data.value) : reject(new AppError(data.error.code, data.error.details));
      worker.postMessage({ bytes, fileName: file.name } satisfies ProfileQuestion);
    });
  } finally {
    worker.terminate();
  }
}

async function compare(fileName: string, file: ProfileFile): Promise<Review> {
  return { fileName, file, comparison: await call('profile.compare', { ...file, templates: { ...file.templates } }) };
}

export function ExchangeSection() {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [review, setReview] = useState<Review | null>(null);
  const saving = useMutation({ mutationFn: () => call('profile.export') });
  const reading = useMutation({
    mutationFn: async (file: File) => compare(file.name, await readProfileFile(file)),
    onSuccess: setReview,
  });
  const shipped = useMutation({
    mutationFn: async () =>
      compare(words.exchange.shippedName, { profile: await call('profile.shipped'), templates: {} }),
    onSuccess: setReview,
  });
  return (
    <>
      <Section title={words.exchange.title} hint={words.exchange.hint}>
        <div className={styles.row}>
          <Button appearance="primary" disabledFocusable={saving.isPending} onClick={() => saving.mutate()}>
            {words.exchange.save}
          </Button>
          <Button disabledFocusable={reading.isPending} onClick={() => input.current?.click()}>
            {reading.isPending ? words.exchange.reading : words.exchange.open}
          </Button>
          <Button onClick={() => shipped.mutate()}>{words.exchange.shipped}</Button>
          <FileField
            ref={input}
            label={words.exchange.input}
            accept=".hstinh"
            testId="profile-file"
            onFile={reading.mutate}
          />
          <Text role="status" className={styles.saved}>
            {saving.data?.fileName ? words.exchange.saved(saving.data.fileName) : ''}
          </Text>
        </div>
        <ErrorMessage error={saving.error ?? reading.error ?? shipped.error} />
      </Section>
      {review ? <ReviewSection key={review.fileName} review={review} onClose={() => setReview(null)} /> : null}
    </>
  );
}

const takable = ['agencies', 'outlines', 'dueRules', 'catalogue', 'holidays', 'templates'] as const;
type Takable = (typeof takable)[number];

function ReviewSection({ review, onClose }: { readonly review: Review; readonly onClose: () => void }) {
  const styles = useStyles();
  const { comparison, file, fileName } = review;
  const differing = takable.filter((part) => comparison.differences.some((each) => each.part === part));
  const [left, setLeft] = useState<ReadonlySet<Takable>>(new Set());
  const taking = useChange('profile.take');
  const isOther = comparison.differences.some(({ part }) => part === 'identity');
  const chosen = differing.filter((part) => !left.has(part));
  const isEmpty = comparison.differences.length === 0;
  const take = () => {
    // What is the same may come along: a profile taken whole keeps its own version.
    const same = takable.filter((part) => part !== 'templates' && !differing.includes(part));
    taking.mutate(
      {
        ...file,
        templates: { ...file.templates },
        parts: [...chosen, ...same],
        comparedVersion: comparison.mine.version,
      },
      {
        onSuccess: () => {
          onClose();
          void announceChange(words.review.applied(file.profile.identity.province));
        },
      },
    );
  };
  const { province, level, version } = comparison.theirs;
  return (
    <Section title={words.review.title(fileName)} hint={words.review.from(`${level} ${province}`, version)}>
      {isEmpty ? <Text>{words.review.same}</Text> : <Text>{words.review.kept(comparison.sameCount)}</Text>}
      {isOther ? <DifferenceList part="identity" differences={comparison.differences} /> : null}
      {differing.map((part) => (
        <div key={part} className={styles.part}>
          <Checkbox
            label={words.review.take(
              words.parts[part],
              comparison.differences.filter((each) => each.part === part).length,
            )}
            checked={!left.has(part)}
            onChange={(_, { checked }) => {
              const next = new Set(left);
              if (checked === true) next.delete(part);
              else next.add(part);
              setLeft(next);
            }}
          />
          <DifferenceList part={part} differences={comparison.differences} />
        </div>
      ))}
      <ErrorMessage error={taking.error} />
      <div className={styles.row}>
        {isEmpty ? null : (
          <Button appearance="primary" disabledFocusable={chosen.length === 0 || taking.isPending} onClick={take}>
            {taking.isPending ? words.review.applying : words.review.apply}
          </Button>
        )}
        <Button onClick={onClose}>{words.review.dismiss}</Button>
      </div>
    </Section>
  );
}
