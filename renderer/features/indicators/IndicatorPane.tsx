/** One indicator: its name, unit, target and how its figures come about; added or changed here. */
import { Button, Checkbox, Dropdown, Field, Input, Option, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import {
  accumulations,
  directions,
  type Formula,
  type Indicator,
  type IndicatorCatalogue,
  type IndicatorInput,
  indicatorDisplays,
  indicatorInputSchema,
} from '../../../core/domain/indicator.ts';
import { codeFor } from '../../../core/profile/edit-profile.ts';
import { readDecimal, writeDecimal } from '../../../core/report/decimal.ts';
import { useChange } from '../../app/api.ts';
import { indicatorStrings } from '../../strings/indicators.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { TaskPane } from '../../ui/TaskPane.tsx';

const strings = indicatorStrings.edit;

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly keys: readonly Key[];
  readonly names: Readonly<Record<Key, string>>;
  readonly chosen: Key;
  readonly onChoose: (key: Key) => void;
}

function Choice<Key extends string>({ label, keys, names, chosen, onChoose }: ChoiceProps<Key>) {
  return (
    <Field label={label}>
      <Dropdown
        value={names[chosen] ?? ''}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => optionValue && onChoose(optionValue as Key)}
      >
        {keys.map((key) => (
          <Option key={key} value={key}>
            {names[key]}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

const formulaKinds = ['entered', 'ratio', 'sum'] as const;

interface FormulaFieldsProps {
  readonly formula: Formula;
  readonly others: readonly Indicator[];
  readonly onChange: (formula: Formula) => void;
}

function FormulaFields({ formula, others, onChange }: FormulaFieldsProps) {
  const keys = others.map(({ code }) => code);
  const names = Object.fromEntries(others.map(({ code, name }) => [code, name]));
  const [first = '', second = first] = keys;
  const start: Readonly<Record<Formula['kind'], Formula>> = {
    entered: { kind: 'entered' },
    ratio: { kind: 'ratio', numerator: first, denominator: second },
    sum: { kind: 'sum', parts: keys.slice(0, 1), showsShares: false },
  };
  return (
    <>
      <Choice
        label={strings.formula}
        keys={formulaKinds}
        names={strings.formulas}
        chosen={formula.kind}
        onChoose={(kind) => onChange(start[kind])}
      />
      {formula.kind === 'ratio' && (
        <>
          <Choice
            label={strings.numerator}
            keys={keys}
            names={names}
            chosen={formula.numerator}
            onChoose={(numerator) => onChange({ ...formula, numerator })}
          />
          <Choice
            label={strings.denominator}
            keys={keys}
            names={names}
            chosen={formula.denominator}
            onChoose={(denominator) => onChange({ ...formula, denominator })}
          />
        </>
      )}
      {formula.kind === 'sum' && (
        <>
          <Field label={strings.parts}>
            <Dropdown
              multiselect
              value={formula.parts.map((code) => names[code] ?? code).join('; ')}
              selectedOptions={[...formula.parts]}
              onOptionSelect={(_, { selectedOptions }) => onChange({ ...formula, parts: selectedOptions })}
            >
              {others.map(({ code, name }) => (
                <Option key={code} value={code}>
                  {name}
                </Option>
              ))}
            </Dropdown>
          </Field>
          <Checkbox
            label={strings.showsShares}
            checked={formula.showsShares}
            onChange={(_, { checked }) => onChange({ ...formula, showsShares: checked === true })}
          />
        </>
      )}
    </>
  );
}

const empty: Omit<IndicatorInput, 'group'> = {
  code: '',
  name: '',
  unit: 'hồ sơ',
  direction: 'none',
  target: null,
  decimals: 0,
  accumulation: 'flow',
  formula: { kind: 'entered' },
  display: 'line',
};

function inputOf({ id: _id, version: _version, ...input }: Indicator): IndicatorInput {
  return input;
}

export interface IndicatorPaneProps {
  readonly catalogue: IndicatorCatalogue;
  /** Null adds a new one. */
  readonly indicator: Indicator | null;
  readonly onClose: () => void;
}

export function IndicatorPane({ catalogue, indicator, onClose }: IndicatorPaneProps) {
  const [input, setInput] = useState<IndicatorInput>(() =>
    indicator ? inputOf(indicator) : { ...empty, group: catalogue.groups[0]?.code ?? '' },
  );
  const [target, setTarget] = useState(input.target === null ? '' : writeDecimal(input.target));
  const [isIncomplete, setIncomplete] = useState(false);
  const save = useChange('indicators.save');
  const drop = useChange('indicators.drop');
  const change = (changes: Partial<IndicatorInput>) => setInput((was) => ({ ...was, ...changes }));
  const taken = catalogue.indicators.map((each) => each.code);
  const groupNames = Object.fromEntries(catalogue.groups.map(({ code, name }) => [code, name]));

  const submit = async () => {
    const code = indicator?.code ?? codeFor(input.name, taken);
    const written = { ...input, code, target: target.trim() === '' ? null : readDecimal(target, 4) };
    const parsed = indicatorInputSchema.safeParse(written);
    setIncomplete(!parsed.success);
    if (!parsed.success) return;
    await save.mutateAsync({ indicator: parsed.data, version: indicator?.version ?? null });
    onClose();
  };
  return (
    <TaskPane
      title={indicator ? strings.change : strings.add}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={() => void submit().catch(() => undefined)}>
            {strings.save}
          </Button>
          <Button onClick={onClose}>{strings.cancel}</Button>
          {indicator && (
            <Button
              appearance="subtle"
              onClick={() => void drop.mutateAsync({ code: indicator.code }).then(onClose, () => undefined)}
            >
              {strings.drop}
            </Button>
          )}
        </>
      }
    >
      <ErrorMessage error={save.error ?? drop.error} />
      <Field label={strings.name} required {...(isIncomplete ? { validationMessage: strings.incomplete } : {})}>
        <Textarea value={input.name} maxLength={500} rows={2} onChange={(_, { value }) => change({ name: value })} />
      </Field>
      <Choice
        label={strings.group}
        keys={catalogue.groups.map(({ code }) => code)}
        names={groupNames}
        chosen={input.group}
        onChoose={(group) => change({ group })}
      />
      <Field label={strings.unit}>
        <Input value={input.unit} maxLength={60} onChange={(_, { value }) => change({ unit: value })} />
      </Field>
      <Field label={strings.decimals}>
        <Input
          type="number"
          min={0}
          max={4}
          value={String(input.decimals)}
          onChange={(_, { value }) => change({ decimals: Math.max(0, Math.min(4, Number(value) || 0)) })}
        />
      </Field>
      <Choice
        label={strings.direction}
        keys={directions}
        names={strings.directions}
        chosen={input.direction}
        onChoose={(direction) => change({ direction })}
      />
      <Field label={strings.target}>
        <Input value={target} onChange={(_, { value }) => setTarget(value)} />
      </Field>
      <Choice
        label={strings.accumulation}
        keys={accumulations}
        names={strings.accumulations}
        chosen={input.accumulation}
        onChoose={(accumulation) => change({ accumulation })}
      />
      <Choice
        label={strings.display}
        keys={indicatorDisplays}
        names={strings.displays}
        chosen={input.display}
        onChoose={(display) => change({ display })}
      />
      <FormulaFields
        formula={input.formula}
        others={catalogue.indicators.filter(({ code }) => code !== input.code)}
        onChange={(formula) => change({ formula })}
      />
    </TaskPane>
  );
}
