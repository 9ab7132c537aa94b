/** Chưa phát hành được: every place that a draft still lacks, each with the way to it. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import type { DraftGap, DraftPlace } from '../../../core/domain/draft-gaps.ts';
import { documentStrings } from '../../strings/documents.ts';

const strings = documentStrings.unfinished;

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
  },
  gap: { width: '100%', justifyContent: 'flex-start', textAlign: 'left', fontWeight: tokens.fontWeightRegular },
});

export interface UnfinishedDialogProps {
  readonly gaps: readonly DraftGap[];
  readonly onGo: (place: DraftPlace) => void;
  readonly onClose: () => void;
}

export function UnfinishedDialog({ gaps, onGo, onClose }: UnfinishedDialogProps) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{strings.title}</DialogTitle>
          <DialogContent>
            {strings.text(gaps.length)}
            <ul className={styles.list} aria-label={strings.list}>
              {gaps.map(({ place, words }) => (
                <li key={words}>
                  <Button
                    className={styles.gap}
                    appearance="subtle"
                    icon={<ArrowRightRegular />}
                    onClick={() => onGo(place)}
                  >
                    {words}
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{strings.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
