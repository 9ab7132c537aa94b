/** Các cột của bảng: what each column of the paper's tables was taken for; a change reads the paper again. */
import { Dropdown, makeStyles, Option, Spinner, Text, tokens } from '@fluentui/react-components';
import { headKeyOf } from '../../../core/import/column-mapping.ts';
import { type ColumnRole, columnRoles, type TableColumns } from '../../../core/import/parsed-document.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { Section } from '../../ui/Section.tsx';
import { usePointing } from './use-pointing.ts';

const strings = planImportStrings.columns;
const notRead = 'none';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '12px 16px' },
  intro: { color: tokens.colorNeutralForeground2 },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px' },
  head: {
    padding: '4px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  cell: { padding: '4px 8px', overflowWrap: 'anywhere' },
  role: { width: '100%', minWidth: 0 },
});

interface ColumnRoleChoiceProps {
  readonly header: string;
  readonly role: ColumnRole | null;
  readonly isDisabled: boolean;
  readonly onChoose: (role: ColumnRole | null) => void;
}

function ColumnRoleChoice({ header, role, isDisabled, onChoose }: ColumnRoleChoiceProps) {
  const styles = useStyles();
  return (
    <Dropdown
      className={styles.role}
      size="small"
      aria-label={header}
      disabled={isDisabled}
      value={role === null ? strings.notRead : strings.roles[role]}
      selectedOptions={[role ?? notRead]}
      onOptionSelect={(_, { optionValue }) => onChoose(optionValue === notRead ? null : (optionValue as ColumnRole))}
    >
      <Option value={notRead}>{strings.notRead}</Option>
      {columnRoles.map((one) => (
        <Option key={one} value={one}>
          {strings.roles[one]}
        </Option>
      ))}
    </Dropdown>
  );
}

/** Tables with the same heads are explained once: the first of each, with how many more there are. */
function groupTables(tables: readonly TableColumns[]) {
  const groups = new Map<string, { readonly first: TableColumns; readonly others: number }>();
  for (const table of tables) {
    const key = headKeyOf(table);
    const present = groups.get(key);
    groups.set(key, present ? { ...present, others: present.others + 1 } : { first: table, others: 0 });
  }
  return [...groups].map(([headKey, group]) => ({ headKey, ...group }));
}

export interface ColumnMappingFormProps {
  readonly tables: readonly TableColumns[];
  /** The paper is being read again. */
  readonly isReading: boolean;
  readonly onChange: (headKey: string, column: number, role: ColumnRole | null) => void;
  /** The line of the table that is looked at. */
  readonly onPointAtLine: (line: number) => void;
}

export function ColumnMappingForm({ tables, isReading, onChange, onPointAtLine }: ColumnMappingFormProps) {
  const styles = useStyles();
  const pointing = usePointing((line) => onPointAtLine(Number(line)));
  return (
    <div className={styles.form} {...pointing}>
      <Text className={styles.intro}>{strings.intro}</Text>
      {isReading && <Spinner size="tiny" labelPosition="after" label={strings.reading} />}
      {groupTables(tables).map(({ headKey, first, others }) => (
        <div key={headKey} data-field={first.lineFrom}>
          <Section title={strings.table(first.lineFrom, others)} isFlush>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.head}>
                    {strings.header}
                  </th>
                  <th scope="col" className={styles.head}>
                    {strings.role}
                  </th>
                </tr>
              </thead>
              <tbody>
                {first.columns.map(({ header, role }, column) => {
                  const name = header || strings.noHeader(column + 1);
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have the same head
                    <tr key={column}>
                      <td className={styles.cell}>{name}</td>
                      <td className={styles.cell}>
                        <ColumnRoleChoice
                          header={name}
                          role={role}
                          isDisabled={isReading}
                          onChoose={(chosen) => onChange(headKey, column, chosen)}
                        />
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </Section>
        </div>
      ))}
    </div>
  );
}
