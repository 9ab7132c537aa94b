/** A report being worked on: its text in the middle, sources, checks, comments and versions beside it. */
import {
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Tab,
  TabList,
  ToolbarButton,
  ToolbarToggleButton,
  tokens,
} from '@fluentui/react-components';
import { DocumentTextRegular, LockClosedRegular, TextProofingToolsRegular } from '@fluentui/react-icons';
import { EditorContent } from '@tiptap/react';
import { useState } from 'react';
import type { ReportDetail } from '../../../core/domain/report.ts';
import { useChange } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { blocksToEditor, editorToBlocks } from '../../editor/blocks.ts';
import { EditorToolbar } from '../../editor/EditorToolbar.tsx';
import { useEditorStyles } from '../../editor/editor-styles.ts';
import { FootnoteList } from '../../editor/FootnoteList.tsx';
import { confirmStale, type FigurePlace, freezeFigures, showBlock, showQuote } from '../../editor/figures.ts';
import { reportStrings } from '../../strings/reports.ts';
import { formatInstant } from '../../ui/dates.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AppendixTables } from './AppendixTables.tsx';
import { ChecksPane, countChecks, findGaps } from './ChecksPane.tsx';
import { CommentsPane } from './CommentsPane.tsx';
import { SendDialog } from './SendDialog.tsx';
import { SourcePane } from './SourcePane.tsx';
import { type ReportText, useReportText } from './use-report-text.ts';
import { VersionsPane } from './VersionsPane.tsx';

const strings = reportStrings.editor;

const useStyles = makeStyles({
  panes: { flexGrow: 1, minHeight: 0, display: 'flex' },
  text: { flexGrow: 1, minWidth: 0, overflowY: 'auto', padding: '8px 16px 24px' },
  side: {
    width: '380px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  pane: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  state: { fontSize: '12px', color: tokens.colorNeutralForeground3, padding: '0 8px' },
});

const stateWords = {
  saved: strings.saved,
  waiting: strings.waiting,
  saving: strings.saving,
  refused: strings.refused,
} as const;

const paneNames = {
  source: reportStrings.panes.source,
  checks: reportStrings.panes.checksName,
  comments: reportStrings.panes.commentsName,
  versions: reportStrings.panes.versions,
} as const;

type PaneName = 'source' | 'checks' | 'comments' | 'versions';

/** The words that are marked in the text, or those of the paragraph at the caret; short enough to quote. */
function readQuote({ editor }: ReportText): string {
  const { from, to, $from } = editor.state.selection;
  const words = (start: number, end: number) =>
    editor.state.doc.textBetween(start, end, '\n', (leaf) => String(leaf.attrs.text ?? ''));
  const marked = from === to ? words($from.start(), $from.end()) : words(from, to);
  return (marked.split('\n')[0] ?? '').trim().slice(0, 300);
}

interface SidePaneProps {
  readonly report: ReportDetail;
  readonly text: ReportText;
  readonly pane: PaneName;
  readonly onPane: (pane: PaneName) => void;
}

function SidePane({ report, text, pane, onPane }: SidePaneProps) {
  const styles = useStyles();
  const { editor } = text;
  const open = report.comments.filter(({ resolvedAt }) => resolvedAt === null).length;
  const freeze = (key: string, isFrozen: boolean) => {
    freezeFigures(editor, isFrozen, key);
    if (text.place?.figure) {
      const { key: figureKey, text: words } = text.place.figure;
      text.setPlace({ ...text.place, figure: { key: figureKey, text: words, ...(isFrozen ? { isFrozen } : {}) } });
    }
  };
  return (
    <aside className={styles.side} aria-label={reportStrings.panes.label}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={reportStrings.panes.label}
        selectedValue={pane}
        onTabSelect={(_, { value }) => onPane(value as PaneName)}
      >
        <Tab value="source">{reportStrings.panes.source}</Tab>
        <Tab value="checks">{reportStrings.panes.checks(countChecks(report))}</Tab>
        <Tab value="comments">{reportStrings.panes.comments(open)}</Tab>
        <Tab value="versions">{reportStrings.panes.versions}</Tab>
      </TabList>
      <ScrollRegion className={styles.pane} label={paneNames[pane]}>
        {pane === 'source' && <SourcePane report={report} place={text.place} onFreeze={freeze} />}
        {pane === 'checks' && (
          <ChecksPane
            report={report}
            onShow={(blockIndex) => showBlock(editor, blockIndex)}
            onConfirm={(blockIndex) => confirmStale(editor, blockIndex)}
          />
        )}
        {pane === 'comments' && (
          <CommentsPane
            report={report}
            readQuote={() => readQuote(text)}
            onShow={(quote) => showQuote(editor, quote)}
          />
        )}
        {pane === 'versions' && (
          <VersionsPane report={report} onFlush={text.flush} readBlocks={() => editorToBlocks(editor.getJSON())} />
        )}
      </ScrollRegion>
    </aside>
  );
}

interface CommandsProps {
  readonly report: ReportDetail;
  readonly text: ReportText;
  readonly isSpellingShown: boolean;
  readonly onSpelling: () => void;
  readonly onPaper: () => void;
  readonly onSend: () => void;
}

function Commands({ report, text, isSpellingShown, onSpelling, onPaper, onSend }: CommandsProps) {
  const styles = useStyles();
  const canEdit = report.state === 'draft';
  return (
    <>
      {canEdit && (
        <span className={styles.state} role="status">
          {stateWords[text.state]}
        </span>
      )}
      {canEdit && (
        <>
          <ToolbarToggleButton
            name="spelling"
            value="on"
            icon={<TextProofingToolsRegular />}
            aria-pressed={isSpellingShown}
            onClick={onSpelling}
          >
            {strings.spelling}
          </ToolbarToggleButton>
          <ToolbarButton onClick={() => freezeFigures(text.editor, true)}>{strings.freeze}</ToolbarButton>
          <ToolbarButton onClick={() => freezeFigures(text.editor, false)}>{strings.unfreeze}</ToolbarButton>
          <ToolbarButton icon={<LockClosedRegular />} onClick={onSend}>
            {strings.send}
          </ToolbarButton>
        </>
      )}
      <ToolbarButton appearance="primary" icon={<DocumentTextRegular />} title={strings.toPaperHint} onClick={onPaper}>
        {strings.toPaper}
      </ToolbarButton>
    </>
  );
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

export function ReportWorkplace({ report }: { readonly report: ReportDetail }) {
  const styles = useStyles();
  const look = useEditorStyles();
  const { back, go } = useNavigation();
  const [isSpellingShown, setSpellingShown] = useState(false);
  const [pane, setPane] = useState<PaneName>('source');
  const [isSending, setSending] = useState(false);
  const text = useReportText(report, isSpellingShown);
  const send = useChange('reports.send');
  const toPaper = useChange('reports.toPaper');
  useShortcut({ key: 's', ctrl: true }, () => void text.flush());

  const lock = async () => {
    const stored = await text.flush();
    if (!stored) return;
    const sent = await send.mutateAsync({ id: stored.id, version: stored.version });
    text.editor.commands.setContent(blocksToEditor(sent.blocks), { emitUpdate: false });
    setSending(false);
  };
  const makePaper = async () => {
    if (!(await text.flush())) return;
    const { documentId } = await toPaper.mutateAsync({ id: report.id });
    go({ screen: 'document', documentId });
  };
  const point = (place: FigurePlace) => {
    text.setPlace(place);
    setPane('source');
  };
  return (
    <ScreenFrame
      title={upperFirst(report.periodName)}
      subtitle={`${report.outlineName} · ${reportStrings.receivers[report.receiver]} · ${reportStrings.states[report.state]}`}
      onBack={back}
      isFixed
      commands={
        <Commands
          report={report}
          text={text}
          isSpellingShown={isSpellingShown}
          onSpelling={() => setSpellingShown((shown) => !shown)}
          onPaper={() => void makePaper().catch(() => undefined)}
          onSend={() => setSending(true)}
        />
      }
    >
      {report.state === 'sent' && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>
            <MessageBarTitle>{strings.sentSeal(report.sentAt ? formatInstant(report.sentAt) : '')}</MessageBarTitle>{' '}
            {strings.sentSealText}
          </MessageBarBody>
        </MessageBar>
      )}
      <ErrorMessage error={text.refusal ?? toPaper.error} />
      <div className={styles.panes}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a click on a figure brings its source into view. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches a figure by moving the caret onto it. */}
        <div
          className={styles.text}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('[data-figure]')) setPane('source');
          }}
        >
          {report.state === 'draft' && <EditorToolbar editor={text.editor} />}
          <div className={look.page}>
            <EditorContent editor={text.editor} />
          </div>
          {report.state === 'draft' && <FootnoteList editor={text.editor} />}
          <AppendixTables appendices={report.appendices} onPoint={point} />
        </div>
        <SidePane report={report} text={text} pane={pane} onPane={setPane} />
      </div>
      {isSending && (
        <SendDialog
          gapCount={findGaps(report.blocks).length}
          error={send.error}
          onSend={() => void lock().catch(() => undefined)}
          onClose={() => setSending(false)}
        />
      )}
    </ScreenFrame>
  );
}
