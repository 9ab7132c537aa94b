/** The files that prove an outcome in one period and unit: attached at once, opened with one click. */
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Attach20Regular, Delete20Regular, Document20Regular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { type AttachmentPlace, type AttachmentView, attachmentExtensions } from '../../../core/domain/attachment.ts';
import { useChange, useRead } from '../../app/api.ts';
import { taskStrings } from '../../strings/tasks.ts';
import { formatTime } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { formatSize } from '../../ui/file-size.ts';
import { refuseSecretContent } from './look-into-file.ts';

const words = taskStrings.progress;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '2px' },
  row: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  name: { minWidth: 0, flexShrink: 1, justifyContent: 'flex-start', fontWeight: tokens.fontWeightRegular },
  facts: { color: tokens.colorNeutralForeground3, flexShrink: 0, marginInlineStart: 'auto' },
  foot: { display: 'flex', alignItems: 'center', gap: '10px', flexWrap: 'wrap' },
  hint: { color: tokens.colorNeutralForeground3 },
  saved: { color: tokens.colorPaletteGreenForeground1 },
});

interface AttachmentRowProps {
  readonly file: AttachmentView;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

function AttachmentRow({ file, onOpen, onRemove }: AttachmentRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.row}>
      <Button
        className={styles.name}
        size="small"
        appearance="transparent"
        icon={<Document20Regular />}
        aria-label={words.openAttachment(file.fileName)}
        onClick={onOpen}
      >
        <Text size={300} truncate wrap={false}>
          {file.fileName}
        </Text>
      </Button>
      <Text size={200} className={styles.facts}>
        {words.size(formatSize(file.sizeBytes), formatTime(file.attachedAt))}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<Delete20Regular />}
        aria-label={words.removeAttachment(file.fileName)}
        onClick={onRemove}
      />
    </li>
  );
}

/** Attaching one file after the other: a refused one does not hold up those before it. */
function useAttaching(place: AttachmentPlace) {
  const looking = useMutation({ mutationFn: refuseSecretContent });
  const adding = useChange('attachments.add');
  const attach = async (files: readonly File[]) => {
    adding.reset();
    for (const file of files) {
      await looking.mutateAsync(file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      await adding.mutateAsync({ ...place, fileName: file.name, bytes });
    }
  };
  const error = looking.error ?? adding.error;
  return {
    attach,
    isAttaching: looking.isPending || adding.isPending,
    error,
    isSaved: adding.isSuccess && error === null,
  };
}

export function AttachmentRows({ place }: { readonly place: AttachmentPlace }) {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  const { data } = useRead('attachments.list', { taskId: place.taskId });
  const { attach, isAttaching, error, isSaved } = useAttaching(place);
  const opening = useChange('attachments.open');
  const removing = useChange('attachments.remove');
  const files = (data ?? []).filter(
    ({ periodKey, agencyId }) => periodKey === place.periodKey && agencyId === place.agencyId,
  );
  return (
    <section aria-label={words.attachments}>
      <Text as="h3" weight="semibold" block>
        {words.attachments}
      </Text>
      <ul className={styles.list}>
        {files.map((file) => (
          <AttachmentRow
            key={file.id}
            file={file}
            onOpen={() => opening.mutate({ id: file.id })}
            onRemove={() => removing.mutate({ id: file.id })}
          />
        ))}
      </ul>
      <div className={styles.foot}>
        <input
          ref={field}
          type="file"
          multiple
          hidden
          data-testid="attachment-field"
          accept={attachmentExtensions.map((extension) => `.${extension}`).join(',')}
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = '';
            // The refusal stands below.
            void attach(chosen).catch(() => undefined);
          }}
        />
        <Button size="small" icon={<Attach20Regular />} disabled={isAttaching} onClick={() => field.current?.click()}>
          {isAttaching ? words.attaching : words.addAttachment}
        </Button>
        <Text role="status" size={200} className={styles.saved}>
          {isSaved && !isAttaching ? words.attached : ''}
        </Text>
        <Text size={200} className={styles.hint}>
          {words.attachmentHint}
        </Text>
      </div>
      <ErrorMessage error={error ?? opening.error ?? removing.error} />
    </section>
  );
}
