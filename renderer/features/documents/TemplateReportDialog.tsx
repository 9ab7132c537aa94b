/** What was found in a template, each finding with the paragraph it stands in. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { TemplateReport } from '../../../core/domain/template.ts';
import { templateStrings } from '../../strings/templates.ts';

const strings = templateStrings.report;

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  quote: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}`,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

export interface TemplateReportDialogProps {
  /** "báo cáo". */
  readonly name: string;
  readonly report: TemplateReport;
  /** The file was not taken. */
  readonly isRefused: boolean;
  readonly onClose: () => void;
}

export function TemplateReportDialog({ name, report, isRefused, onClose }: TemplateReportDialogProps) {
  const styles = useStyles();
  const { findings, present } = report;
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{isRefused ? strings.refused(name) : strings.title(name)}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text>{findings.length > 0 ? strings.problems(findings.length) : strings.sound(present.length)}</Text>
            {findings.length > 0 && (
              <ul className={styles.list}>
                {findings.map(({ problem, quote }) => (
                  <li key={`${problem} ${quote}`}>
                    {problem}
                    {quote !== null && (
                      <blockquote className={styles.quote} aria-label={strings.quote}>
                        {quote}
                      </blockquote>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <Text size={200}>
              {strings.present}: {present.map((one) => `{{${one}}}`).join(', ')}
            </Text>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {strings.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
