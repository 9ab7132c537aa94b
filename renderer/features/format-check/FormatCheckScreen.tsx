/** Kiểm tra thể thức: any .docx against NĐ 30/2020, what is wrong by clause and place, safe fixes in a copy. */
import { Spinner, Text, ToolbarButton } from '@fluentui/react-components';
import {
  ArrowUndo20Regular,
  BookQuestionMark20Regular,
  FolderOpen20Regular,
  Save20Regular,
  WrenchScrewdriver20Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { call, useRead } from '../../app/api.ts';
import { DecreePane } from '../../decree/DecreePane.tsx';
import { formatCheckStrings } from '../../strings/format-check.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { CheckedPaper } from './CheckedPaper.tsx';
import { ChoosePaper } from './ChoosePaper.tsx';
import { type Circumstances, closeCheck, fixRules, openForCheck, undoFix, useFormatSession } from './format-session.ts';

const words = formatCheckStrings;

export interface FormatCheckScreenProps {
  /** One of the office's own papers to begin with. */
  readonly document: { readonly id: number; readonly name: string } | null;
}

export function FormatCheckScreen({ document: own }: FormatCheckScreenProps) {
  const state = useRead('application.getState');
  const { data: office, error: officeError } = useRead('office.get');
  if (!state.data || office === undefined) {
    const error = state.error ?? officeError;
    return <ScreenFrame title={words.title}>{error ? <ErrorMessage error={error} /> : <Spinner />}</ScreenFrame>;
  }
  return <FormatCheck circumstances={{ today: state.data.today, office }} own={own} />;
}

interface FormatCheckProps {
  readonly circumstances: Circumstances;
  readonly own: FormatCheckScreenProps['document'];
}

/** Opens the paper that the route names, once. */
function useOwnPaper({ own, circumstances }: FormatCheckProps): void {
  const opened = useRef(false);
  useEffect(() => {
    if (!own || opened.current) return;
    opened.current = true;
    void openForCheck(`${own.name}.docx`, () => call('documents.render', { id: own.id }), circumstances);
  }, [own, circumstances]);
}

/** What the clerk can do with the paper, each with its outcome. */
function useCommands(circumstances: Circumstances) {
  const session = useFormatSession();
  const [failure, setFailure] = useState<unknown>(null);
  const [notice, setNotice] = useState('');
  const attempt = (work: () => Promise<void>) => {
    setFailure(null);
    setNotice('');
    work().catch(setFailure);
  };
  const current = session.phase === 'checked' ? session.versions.at(-1) : undefined;
  const canUndo = session.phase === 'checked' && session.versions.length > 1 && !session.isFixing;
  return {
    ...{ session, failure, notice, current, canUndo },
    open: (file: File) => {
      setFailure(null);
      setNotice('');
      void openForCheck(file.name, async () => new Uint8Array(await file.arrayBuffer()), circumstances);
    },
    fix: (rules: readonly string[] | 'all') => attempt(() => fixRules(rules, circumstances)),
    undo: () => {
      setNotice('');
      undoFix();
    },
    saveCopy: () =>
      attempt(async () => {
        if (session.phase !== 'checked' || !current) return;
        const name = `${session.fileName.replace(/\.docx$/i, '')} (đã sửa thể thức)`;
        const saved = await call('formatCheck.saveCopy', { name, docx: new Uint8Array(current.docx) });
        if (saved.fileName) setNotice(words.saved(saved.fileName));
      }),
  };
}

function FormatCheck(props: FormatCheckProps) {
  useOwnPaper(props);
  const commands = useCommands(props.circumstances);
  const { session, current, canUndo } = commands;
  const [clauseId, setClauseId] = useState<string | null>(null);
  const [isHelpOpen, setHelpOpen] = useState(false);
  useShortcut({ key: 'z', ctrl: true }, commands.undo);
  const count = current?.report.violations.filter((one) => one.fixable).length ?? 0;
  const isFixing = session.phase === 'checked' && session.isFixing;
  return (
    <ScreenFrame
      title={words.title}
      {...(session.phase === 'empty' ? {} : { subtitle: words.subtitle(session.fileName) })}
      isFixed
      commands={
        <>
          <Text role="status">{isFixing ? words.fixing : commands.notice}</Text>
          {current ? (
            <>
              <ToolbarButton
                appearance="primary"
                icon={<WrenchScrewdriver20Regular />}
                disabled={count === 0 || isFixing}
                onClick={() => commands.fix('all')}
              >
                {count > 0 ? words.fixAll(count) : words.nothingToFix}
              </ToolbarButton>
              <ToolbarButton
                icon={<ArrowUndo20Regular />}
                title={words.undoHint}
                disabled={!canUndo}
                onClick={commands.undo}
              >
                {words.undo}
              </ToolbarButton>
              <ToolbarButton icon={<Save20Regular />} disabled={!canUndo} onClick={commands.saveCopy}>
                {words.saveCopy}
              </ToolbarButton>
              <ToolbarButton icon={<FolderOpen20Regular />} onClick={closeCheck}>
                {words.chooseOther}
              </ToolbarButton>
            </>
          ) : null}
          <ToolbarButton
            icon={<BookQuestionMark20Regular />}
            aria-expanded={isHelpOpen}
            onClick={() => setHelpOpen(!isHelpOpen)}
          >
            {words.help}
          </ToolbarButton>
        </>
      }
    >
      <FormatBody
        commands={commands}
        clauseId={isHelpOpen ? clauseId : undefined}
        onClause={(id) => {
          setClauseId(id);
          setHelpOpen(true);
        }}
        onCloseHelp={() => setHelpOpen(false)}
      />
    </ScreenFrame>
  );
}

interface FormatBodyProps {
  readonly commands: ReturnType<typeof useCommands>;
  /** Undefined while the help is closed. */
  readonly clauseId: string | null | undefined;
  readonly onClause: (clauseId: string) => void;
  readonly onCloseHelp: () => void;
}

function FormatBody({ commands, clauseId, onClause, onCloseHelp }: FormatBodyProps) {
  const { session } = commands;
  const [original] = session.phase === 'checked' ? session.versions : [];
  return (
    <div className="format-check-body">
      {session.phase === 'empty' ? <ChoosePaper refusal={session.refusal} onFile={commands.open} /> : null}
      {session.phase === 'reading' ? (
        <Spinner className="format-check-wait" label={words.checking} delay={200} />
      ) : null}
      {session.phase === 'checked' && original && commands.current ? (
        <CheckedPaper
          fileName={session.fileName}
          original={original}
          current={commands.current}
          canFix={!session.isFixing}
          failure={commands.failure}
          onFix={commands.fix}
          onClause={onClause}
        />
      ) : null}
      {clauseId === undefined ? null : <DecreePane clauseId={clauseId} onClose={onCloseHelp} />}
    </div>
  );
}
