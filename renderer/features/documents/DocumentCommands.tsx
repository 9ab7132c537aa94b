/** The command bar of one document. */
import { makeStyles, Spinner, Text, ToolbarButton, ToolbarDivider, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Regular,
  DocumentDismissRegular,
  DocumentEditRegular,
  DocumentPdfRegular,
  ErrorCircle16Regular,
  PreviewLinkRegular,
  PrintRegular,
  SaveRegular,
  SendRegular,
  SignatureRegular,
  TextGrammarCheckmarkRegular,
} from '@fluentui/react-icons';
import type { DocumentDetail } from '../../../core/domain/document-draft.ts';
import { documentStrings } from '../../strings/documents.ts';
import { formatCheckStrings } from '../../strings/format-check.ts';
import type { SaveState } from './draft-saver.ts';
import type { PaperActions } from './use-paper-actions.ts';

const strings = documentStrings.commands;

const useStyles = makeStyles({
  state: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minWidth: '112px',
    justifyContent: 'flex-end',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  saved: { color: tokens.colorPaletteGreenForeground1 },
  refused: { color: tokens.colorPaletteRedForeground1 },
});

function SaveStateWords({ state }: { readonly state: SaveState }) {
  const styles = useStyles();
  return (
    <Text className={styles.state} role="status" size={200}>
      {state.kind === 'saved' && <CheckmarkCircle16Regular className={styles.saved} aria-hidden />}
      {state.kind === 'refused' && <ErrorCircle16Regular className={styles.refused} aria-hidden />}
      {documentStrings.saving[state.kind]}
    </Text>
  );
}

export interface DocumentCommandsProps {
  readonly state: SaveState;
  readonly document: DocumentDetail;
  readonly isPreviewed: boolean;
  readonly paper: PaperActions;
  readonly onSave: () => void;
  readonly onTogglePreview: () => void;
  /** Opens the paper on the screen Kiểm tra thể thức. */
  readonly onCheck: () => void;
  readonly onIssue: () => void;
  readonly onSign: () => void;
  readonly onCorrect: () => void;
  readonly onRevoke: () => void;
}

export function DocumentCommands(props: DocumentCommandsProps) {
  const { state, document, isPreviewed, paper } = props;
  const canEdit = document.state === 'draft' || document.state === 'sentToSign';
  const isBusy = paper.running !== null;
  return (
    <>
      {paper.running ? <Spinner size="tiny" label={paper.running} /> : canEdit && <SaveStateWords state={state} />}
      {canEdit && (
        <>
          <ToolbarButton icon={<SaveRegular />} title="Ctrl+S" onClick={props.onSave}>
            {strings.save}
          </ToolbarButton>
          <ToolbarButton
            icon={<PreviewLinkRegular />}
            aria-pressed={isPreviewed}
            appearance={isPreviewed ? 'primary' : 'subtle'}
            onClick={props.onTogglePreview}
          >
            {strings.preview}
          </ToolbarButton>
          <ToolbarDivider />
        </>
      )}
      <ToolbarButton icon={<PrintRegular />} title="Ctrl+P" disabled={isBusy} onClick={() => void paper.print()}>
        {strings.print}
      </ToolbarButton>
      <ToolbarButton icon={<DocumentPdfRegular />} disabled={isBusy} onClick={() => void paper.savePdf()}>
        {strings.savePdf}
      </ToolbarButton>
      <ToolbarButton icon={<SaveRegular />} disabled={isBusy} onClick={() => void paper.saveDocx()}>
        {strings.saveDocx}
      </ToolbarButton>
      <ToolbarButton icon={<TextGrammarCheckmarkRegular />} disabled={isBusy} onClick={props.onCheck}>
        {formatCheckStrings.openFromDraft}
      </ToolbarButton>
      {canEdit && (
        <ToolbarButton icon={<SignatureRegular />} disabled={isBusy} onClick={props.onSign}>
          {document.state === 'sentToSign' ? strings.takeBack : strings.sendToSign}
        </ToolbarButton>
      )}
      {document.state === 'issued' && (
        <>
          <ToolbarDivider />
          <ToolbarButton icon={<DocumentEditRegular />} disabled={isBusy} onClick={props.onCorrect}>
            {strings.correct}
          </ToolbarButton>
          <ToolbarButton icon={<DocumentDismissRegular />} disabled={isBusy} onClick={props.onRevoke}>
            {strings.revoke}
          </ToolbarButton>
        </>
      )}
      {canEdit && (
        <ToolbarButton appearance="primary" icon={<SendRegular />} disabled={isBusy} onClick={props.onIssue}>
          {strings.issue}
        </ToolbarButton>
      )}
    </>
  );
}
