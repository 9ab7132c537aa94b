/** Agency names as the paper writes them, and what each stands for; the clerk decides on those that are new. */
import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { AddCircleRegular, CheckmarkCircleRegular, EditRegular, WarningRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { DirectoryAgency } from '../../../core/import/agencies/directory-agency.ts';
import { planImportStrings } from '../../strings/plan-import.ts';
import { FinderBox } from '../../ui/FinderBox.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePointing } from './use-pointing.ts';
import { type AgencyState, searchDirectory, type WrittenAgency } from './written-agencies.ts';

const strings = planImportStrings.agencies;
/** As many as a clerk looks through before typing on. */
const mostOptions = 40;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px' },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: '32px',
    padding: '0 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  state: { width: '176px' },
  action: { width: '132px' },
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  cell: { padding: '6px 8px', verticalAlign: 'middle', overflowWrap: 'anywhere' },
  uses: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  mark: { display: 'inline-flex', alignItems: 'center', columnGap: '4px' },
  unknown: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  choose: { width: '100%', minWidth: 0 },
  none: { padding: '16px' },
});

const stateIcons: Readonly<Record<AgencyState, typeof WarningRegular>> = {
  unknown: WarningRegular,
  confirmed: AddCircleRegular,
  chosen: EditRegular,
  known: CheckmarkCircleRegular,
};

interface ChooseAgencyProps {
  readonly name: string;
  readonly directory: readonly DirectoryAgency[];
  readonly onChoose: (directoryName: string) => void;
}

/** Finds an entry of the directory by any part of it, with or without marks. */
function ChooseAgency({ name, directory, onChoose }: ChooseAgencyProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const found = searchDirectory(directory, typed, mostOptions);
  return (
    <FinderBox
      className={styles.choose}
      size="small"
      placeholder={strings.choose}
      aria-label={strings.chooseFor(name)}
      value={typed}
      offered={found.map((agency) => agency.name)}
      nothing={strings.nothingFound}
      onType={setTyped}
      onChoose={onChoose}
    />
  );
}

interface AgencyRowProps {
  readonly agency: WrittenAgency;
  readonly directory: readonly DirectoryAgency[];
  readonly onDecide: (name: string, directoryName: string) => void;
}

function AgencyRow({ agency, directory, onDecide }: AgencyRowProps) {
  const styles = useStyles();
  const [isChoosing, setChoosing] = useState(false);
  const { name, directoryName, state, uses, line } = agency;
  const Icon = stateIcons[state];
  return (
    <tr className={styles.row} data-field={line}>
      <td className={styles.cell}>
        {name}
        <span className={styles.uses}>{strings.uses(uses)}</span>
      </td>
      <td className={styles.cell}>
        {isChoosing || state === 'unknown' ? (
          <ChooseAgency
            name={name}
            directory={directory}
            onChoose={(chosen) => {
              setChoosing(false);
              onDecide(name, chosen);
            }}
          />
        ) : (
          (directoryName ?? name)
        )}
      </td>
      <td className={styles.cell}>
        <span className={mergeClasses(styles.mark, state === 'unknown' && styles.unknown)}>
          <Icon aria-hidden />
          {strings.states[state]}
        </span>
      </td>
      <td className={styles.cell}>
        {state === 'unknown' ? (
          <Button size="small" aria-label={strings.confirmNewFor(name)} onClick={() => onDecide(name, name)}>
            {strings.confirmNew}
          </Button>
        ) : (
          !isChoosing && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={strings.changeFor(name)}
              onClick={() => setChoosing(true)}
            >
              {strings.change}
            </Button>
          )
        )}
      </td>
    </tr>
  );
}

export interface AgencyListProps {
  readonly agencies: readonly WrittenAgency[];
  readonly directory: readonly DirectoryAgency[];
  /** A name stands for an entry of the directory; for itself when the agency is new. */
  readonly onDecide: (name: string, directoryName: string) => void;
  /** The line where the paper first names the agency that is looked at. */
  readonly onPointAtLine: (line: number) => void;
}

export function AgencyList({ agencies, directory, onDecide, onPointAtLine }: AgencyListProps) {
  const styles = useStyles();
  const pointing = usePointing((line) => onPointAtLine(Number(line)));
  const rows = useRef<HTMLTableSectionElement>(null);
  useKeptFocus(rows, agencies);
  if (agencies.length === 0) {
    return (
      <Text className={styles.none} block>
        {strings.none}
      </Text>
    );
  }
  return (
    <table className={styles.table} aria-label={strings.label}>
      <thead>
        <tr>
          {(['name', 'directoryName', 'state', 'action'] as const).map((column) => (
            <th
              key={column}
              scope="col"
              className={mergeClasses(
                styles.head,
                column === 'state' && styles.state,
                column === 'action' && styles.action,
              )}
            >
              {strings.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={rows} {...pointing}>
        {agencies.map((agency) => (
          <AgencyRow key={agency.name} agency={agency} directory={directory} onDecide={onDecide} />
        ))}
      </tbody>
    </table>
  );
}
