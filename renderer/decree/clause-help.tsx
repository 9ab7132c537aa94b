/**
 * The clause of the decree behind a field: quoted beside its label, its page opened with a button or with Shift+F1 in the field.
 * Knows no screen: who shows the pages says how by `ClauseHelp`.
 */
import { Button, type FieldProps, InfoLabel, makeStyles, Text, tokens } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { decreeClauses } from '../../core/decree/clauses.ts';
import { formatCheckStrings } from '../strings/format-check.ts';
import { useShortcut } from '../ui/use-shortcut.ts';

const words = formatCheckStrings.decree;

const useStyles = makeStyles({
  quote: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxWidth: '340px' },
  text: { margin: 0, maxHeight: '220px', overflowY: 'auto' },
  where: { color: tokens.colorNeutralForeground2 },
});

const OpenClause = createContext<(clauseId: string) => void>(() => undefined);

export interface ClauseHelpProps {
  readonly onOpen: (clauseId: string) => void;
  readonly children: ReactNode;
}

/** Fields inside can open their clause. */
export function ClauseHelp({ onOpen, children }: ClauseHelpProps) {
  useShortcut({ key: 'F1', shift: true }, () => {
    const clauseId = document.activeElement?.closest('[data-clause]')?.getAttribute('data-clause');
    if (clauseId) onOpen(clauseId);
  });
  return <OpenClause value={onOpen}>{children}</OpenClause>;
}

interface QuotedClauseProps {
  readonly clauseId: string;
  readonly onOpened: () => void;
}

function QuotedClause({ clauseId, onOpened }: QuotedClauseProps) {
  const styles = useStyles();
  const open = useContext(OpenClause);
  const clause = decreeClauses.find(({ id }) => id === clauseId);
  if (!clause) throw new RangeError(`the decree has no clause ${clauseId}`);
  return (
    <div className={styles.quote}>
      <Text weight="semibold">{clause.title}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long clause scrolls, also with the keyboard */}
      <blockquote className={styles.text} tabIndex={0} aria-label={clause.title}>
        “{clause.text}”
      </blockquote>
      <Text size={200} className={styles.where}>
        {words.source(clause.clause)}
      </Text>
      <Button
        size="small"
        onClick={() => {
          onOpened();
          open(clauseId);
        }}
      >
        {words.openPage}
      </Button>
    </div>
  );
}

type LabelProps = Omit<Parameters<typeof InfoLabel>[0], 'info'>;

function ClauseLabel({ clauseId, ...label }: LabelProps & { readonly clauseId: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <InfoLabel
      {...label}
      info={<QuotedClause clauseId={clauseId} onOpened={() => setOpen(false)} />}
      infoButton={{
        'aria-label': words.ask,
        popover: { open: isOpen, onOpenChange: (_, { open }) => setOpen(open) },
      }}
    />
  );
}

/** A label for `Field` with the clause beside it. */
export function labelWithClause(label: string, clauseId: string): FieldProps['label'] {
  return {
    children: (_: unknown, props: object) => (
      <ClauseLabel {...props} clauseId={clauseId}>
        {label}
      </ClauseLabel>
    ),
  };
}
