/** What a task says: plan, deadline, agencies by role, goal, measures, product, and the lines of the paper it comes from. */
import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AgencyRole } from '../../../core/domain/agency.ts';
import { reformFieldNames } from '../../../core/domain/field.ts';
import type { Measure } from '../../../core/domain/measure.ts';
import type { TaskAgency, TaskDetail } from '../../../core/domain/task.ts';
import { lastDayOf } from '../../../core/domain/task-standing.ts';
import { agencyRoleNames, taskStrings, taskTypeNames } from '../../strings/tasks.ts';
import { formatDate } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';

const words = taskStrings.detail;
const roles: readonly AgencyRole[] = ['lead', 'coordinating', 'implementing'];

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '12px' },
  facts: {
    display: 'grid',
    gridTemplateColumns: '150px minmax(0, 1fr)',
    '@media (max-width: 940px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    columnGap: '12px',
    rowGap: '6px',
    margin: 0,
    lineHeight: '20px',
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  missing: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  written: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  paragraph: { margin: 0, whiteSpace: 'pre-line', lineHeight: '20px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: '4px' },
  measure: { display: 'flex', gap: '8px', lineHeight: '20px' },
  second: { paddingLeft: '20px' },
  quote: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    fontSize: '13px',
    lineHeight: '20px',
  },
  quoteLine: { display: 'grid', gridTemplateColumns: '48px minmax(0, 1fr)', columnGap: '12px' },
  lineNumber: {
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
    fontVariantNumeric: 'tabular-nums',
    borderRight: `2px solid ${tokens.colorBrandStroke2}`,
    paddingRight: '10px',
  },
});

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>{children || <span className={styles.missing}>{taskStrings.notSet}</span>}</dd>
    </>
  );
}

function Agencies({ agencies }: { readonly agencies: readonly TaskAgency[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {agencies.map(({ agencyId, name, nameAsWritten }) => (
        <li key={agencyId}>
          {name}
          {nameAsWritten === name ? null : <span className={styles.written}> ({words.asWritten(nameAsWritten)})</span>}
        </li>
      ))}
    </ul>
  );
}

const bullets = ['', '–', '+'] as const;

function Measures({ measures }: { readonly measures: readonly Measure[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {measures.map(({ level, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: measures have no id and never change places on this screen
        <li key={index} className={mergeClasses(styles.measure, level === 2 && styles.second)}>
          {level === 0 ? null : <span aria-hidden>{bullets[level]}</span>}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}

function SourceQuote({ source }: { readonly source: TaskDetail['source'] }) {
  const styles = useStyles();
  return (
    <Section title={words.source} hint={`${source.title} · ${words.sourceLines(source.lineFrom, source.lineTo)}`}>
      <ol className={styles.quote} data-testid="source-lines">
        {source.lines
          .map((text, index) => ({ text, number: source.lineFrom + index }))
          .map(({ text, number }) => (
            <li key={number} className={styles.quoteLine}>
              <span className={styles.lineNumber}>{number}</span>
              <span>{text}</span>
            </li>
          ))}
      </ol>
    </Section>
  );
}

function DeadlineWords({ task }: { readonly task: TaskDetail }) {
  const styles = useStyles();
  if (!task.deadline) return null;
  // By the paper alone: what an extension says stands below.
  const lastOn = lastDayOf({ deadline: task.deadline, extension: null });
  return (
    <>
      {task.deadline.raw}
      {lastOn ? <span className={styles.written}> · {words.lastDay(formatDate(lastOn))}</span> : null}
    </>
  );
}

/** Gia hạn, the newest first: the day that counts, the day before it, the document that grants it. */
function Extensions({ entries }: { readonly entries: TaskDetail['extensions'] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} data-testid="extensions">
      {entries.toReversed().map(({ id, dueOn, previousDueOn, documentCode, issuedOn, issuer, subject }) => (
        <li key={id}>
          {words.extension(formatDate(dueOn), previousDueOn ? formatDate(previousDueOn) : words.noLastDay)}
          <span className={styles.written}>
            {' '}
            · {[documentCode, issuedOn && formatDate(issuedOn), issuer, subject].filter(Boolean).join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function TaskFacts({ task }: { readonly task: TaskDetail }) {
  const styles = useStyles();
  return (
    <div className={styles.stack}>
      <Section title={words.facts}>
        <Text as="p" block size={400} weight="semibold" style={{ marginTop: 0, marginBottom: 10 }}>
          {task.title}
        </Text>
        <dl className={styles.facts}>
          <Fact name={words.plan}>{task.planTitle}</Fact>
          <Fact name={words.type}>{taskTypeNames[task.type]}</Fact>
          <Fact name={words.field}>{task.field ? reformFieldNames[task.field] : null}</Fact>
          <Fact name={words.deadline}>{task.deadline ? <DeadlineWords task={task} /> : null}</Fact>
          {task.extensions.length > 0 ? (
            <Fact name={words.extensions}>
              <Extensions entries={task.extensions} />
            </Fact>
          ) : null}
          {roles.map((role) => (
            <Fact key={role} name={agencyRoleNames[role]}>
              {task.agencies[role].length > 0 ? <Agencies agencies={task.agencies[role]} /> : null}
            </Fact>
          ))}
          <Fact name={words.product}>{task.product}</Fact>
          <Fact name={words.authority}>{task.authority}</Fact>
        </dl>
      </Section>
      {task.goal ? (
        <Section title={words.goal}>
          <p className={styles.paragraph}>{task.goal}</p>
        </Section>
      ) : null}
      {task.measures.length > 0 ? (
        <Section title={words.measures}>
          <Measures measures={task.measures} />
        </Section>
      ) : null}
      <SourceQuote source={task.source} />
    </div>
  );
}
