/** What the grid of figures shows: which year, in which columns, of whom. */
import { Checkbox, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { listPeriods, type PeriodBasis } from '../../../core/domain/reporting-period.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import type { GridView } from './grid-model.ts';

const strings = indicatorStrings;

const useStyles = makeStyles({
  choices: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'end',
    flexWrap: 'wrap',
    gap: '12px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choice: { minWidth: '150px' },
});

export interface GridChoice {
  readonly year: number;
  readonly view: GridView;
  readonly basis: PeriodBasis;
  /** The unit of the columns by period; '' for the whole. */
  readonly unit: string;
  /** The period of the columns by unit. */
  readonly periodKey: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

function Choice({ label, options, chosen, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Field label={label} className={styles.choice}>
      <Dropdown
        value={options.find(({ key }) => key === chosen)?.name ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue !== undefined && onChoose(optionValue)}
      >
        {options.map(({ key, name }) => (
          <Option key={key} value={key}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function listYears(today: string): readonly { readonly key: string; readonly name: string }[] {
  const year = Number(today.slice(0, 4));
  return Array.from({ length: 6 }, (_, i) => ({ key: String(year + 1 - i), name: String(year + 1 - i) }));
}

/** The periods of a year that a column of units can be of. */
export function listGridPeriods(year: number, basis: PeriodBasis) {
  return (['quarter', 'month', 'halfYear', 'year'] as const).flatMap((kind) =>
    listPeriods(kind, year, basis).map(({ key, name }) => ({ key, name })),
  );
}

interface NamedUnit {
  readonly id: number;
  readonly name: string;
}

export interface GridChoicesProps {
  readonly chosen: GridChoice;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly agencies: readonly NamedUnit[];
  /** Units without a column, which may be given one. */
  readonly notYetShown: readonly NamedUnit[];
  readonly choose: (changes: Partial<GridChoice>) => void;
  readonly onAddUnit: (id: number) => void;
}

export function GridChoices({ chosen, today, agencies, notYetShown, choose, onAddUnit }: GridChoicesProps) {
  const styles = useStyles();
  return (
    <div className={styles.choices}>
      <Choice
        label={strings.year}
        options={listYears(today)}
        chosen={String(chosen.year)}
        onChoose={(year) => choose({ year: Number(year), periodKey: `${year}${chosen.periodKey.slice(4)}` })}
      />
      <Choice
        label={strings.view}
        options={Object.entries(strings.views).map(([key, name]) => ({ key, name }))}
        chosen={chosen.view}
        onChoose={(view) => choose({ view: view as GridView })}
      />
      {chosen.view === 'units' ? (
        <>
          <Choice
            label={strings.period}
            options={listGridPeriods(chosen.year, chosen.basis)}
            chosen={chosen.periodKey}
            onChoose={(periodKey) => choose({ periodKey })}
          />
          <Choice
            label={strings.addUnit}
            options={notYetShown.map(({ id, name }) => ({ key: String(id), name }))}
            chosen=""
            onChoose={(id) => onAddUnit(Number(id))}
          />
        </>
      ) : (
        <Choice
          label={strings.unit}
          options={[{ key: '', name: strings.whole }, ...agencies.map(({ id, name }) => ({ key: String(id), name }))]}
          chosen={chosen.unit}
          onChoose={(unit) => choose({ unit })}
        />
      )}
      <Checkbox
        label={strings.calendar}
        checked={chosen.basis === 'calendar'}
        onChange={(_, { checked }) => choose({ basis: checked === true ? 'calendar' : 'decree' })}
      />
    </div>
  );
}
