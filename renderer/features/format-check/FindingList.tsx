/** What is wrong, component by component, each with its quote, what the decree wants, and the way to it. */
import { Badge, Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { findClauseOfRule } from '../../../core/decree/clauses.ts';
import type { Severity, Violation } from '../../../core/format-check/index.ts';
import { formatCheckStrings } from '../../strings/format-check.ts';
import type { FindingGroup } from './group-findings.ts';

const words = formatCheckStrings;
const colours = { error: 'danger', warning: 'warning', info: 'informative' } as const satisfies Record<
  Severity,
  string
>;

const useStyles = makeStyles({
  group: { marginBottom: '12px' },
  cell: { position: 'sticky', top: 0, padding: '6px 0', backgroundColor: tokens.colorNeutralBackground1, zIndex: 1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '8px 10px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  chosen: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1Selected },
  head: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap', marginBottom: '2px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '8px',
    margin: '4px 0',
    '& dd': { margin: 0 },
  },
  name: { color: tokens.colorNeutralForeground3 },
  commands: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' },
});

export interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  readonly chosen: Violation | null;
  readonly canFix: boolean;
  readonly onJump: (finding: Violation) => void;
  readonly onFix: (finding: Violation) => void;
  readonly onClause: (clauseId: string) => void;
}

export function FindingList({ groups, ...props }: FindingListProps) {
  const styles = useStyles();
  return groups.map(({ cell, findings }) => (
    <section key={cell} className={styles.group} aria-label={cell}>
      <Text as="h3" weight="semibold" block className={styles.cell}>
        {cell} ({findings.length})
      </Text>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.message} ${finding.where}`} finding={finding} {...props} />
        ))}
      </ul>
    </section>
  ));
}

type FindingItemProps = Omit<FindingListProps, 'groups'> & { readonly finding: Violation };

function FindingItem({ finding, chosen, canFix, onJump, onFix, onClause }: FindingItemProps) {
  const styles = useStyles();
  const clause = findClauseOfRule(finding.rule);
  const isChosen =
    chosen?.rule === finding.rule && chosen.message === finding.message && chosen.where === finding.where;
  return (
    <li className={mergeClasses(styles.item, isChosen && styles.chosen)} aria-current={isChosen ? 'true' : undefined}>
      <div className={styles.head}>
        <Badge appearance="tint" color={colours[finding.severity]}>
          {words.severities[finding.severity]}
        </Badge>
        <Text size={200} className={styles.name}>
          {finding.rule}
        </Text>
        {finding.fixable ? (
          <Badge appearance="outline" color="success">
            {words.fixable}
          </Badge>
        ) : null}
      </div>
      <Text block>{finding.message}</Text>
      <dl className={styles.facts}>
        {finding.found ? <Fact name={words.found} value={finding.found} /> : null}
        {finding.expected ? <Fact name={words.expected} value={finding.expected} /> : null}
        {finding.where === finding.cell ? null : <Fact name={words.place} value={finding.where} />}
      </dl>
      <div className={styles.commands}>
        {finding.address ? (
          <Button size="small" onClick={() => onJump(finding)}>
            {words.jump}
          </Button>
        ) : null}
        {finding.fixable && canFix ? (
          <Button size="small" onClick={() => onFix(finding)}>
            {words.fixOne}
          </Button>
        ) : null}
        {clause ? (
          <Link as="button" onClick={() => onClause(clause.id)}>
            {finding.clause}
          </Link>
        ) : (
          <Text size={200}>{finding.clause}</Text>
        )}
      </div>
    </li>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
