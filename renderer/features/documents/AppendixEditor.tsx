/** One phụ lục: its title and page, its text, its place among the others. */
import { Button, Dropdown, Field, Input, makeStyles, Option, Toolbar, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Appendix } from '../../../core/domain/document-draft.ts';
import { labelWithClause } from '../../decree/clause-help.tsx';
import { BlockEditor, type TextTarget } from '../../editor/BlockEditor.tsx';
import type { Citations } from '../../editor/CitationChoice.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { DraftField } from './DraftField.tsx';

const strings = documentStrings.editor;

const useStyles = makeStyles({
  head: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
  },
  orientation: { minWidth: '100px' },
  commands: { paddingLeft: 0, columnGap: tokens.spacingHorizontalXS },
});

export interface AppendixEditorProps {
  /** "Phụ lục II". */
  readonly name: string;
  readonly appendix: Appendix;
  readonly index: number;
  readonly count: number;
  readonly citations: Citations;
  readonly target: TextTarget | null;
  readonly onChange: (changes: Partial<Appendix>) => void;
  /** Moves it before (-1) or behind (1) its neighbour. */
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

function AppendixCommands({ name, index, count, onMove, onRemove }: AppendixEditorProps) {
  const styles = useStyles();
  return (
    <Toolbar className={styles.commands} aria-label={`${strings.appendixCommands}: ${name}`}>
      <Button size="small" icon={<ArrowUpRegular />} disabledFocusable={index === 0} onClick={() => onMove(-1)}>
        {strings.moveAppendixUp}
      </Button>
      <Button size="small" icon={<ArrowDownRegular />} disabledFocusable={index >= count - 1} onClick={() => onMove(1)}>
        {strings.moveAppendixDown}
      </Button>
      <Button size="small" icon={<DeleteRegular />} onClick={onRemove}>
        {strings.removeAppendix}
      </Button>
    </Toolbar>
  );
}

export function AppendixEditor(props: AppendixEditorProps) {
  const styles = useStyles();
  const { name, appendix, index, citations, target, onChange } = props;
  return (
    <>
      <div className={styles.head}>
        <DraftField path={`appendices.${index}.title`} clause="appendix">
          <Field
            label={labelWithClause(strings.appendixTitle, 'appendix')}
            validationMessage={appendix.title.trim() === '' ? documentStrings.form.required : undefined}
          >
            <Input value={appendix.title} maxLength={1000} onChange={(_, { value }) => onChange({ title: value })} />
          </Field>
        </DraftField>
        <DraftField clause="page">
          <Field label={labelWithClause(strings.orientation, 'page')}>
            <Dropdown
              className={styles.orientation}
              value={strings.orientations[appendix.orientation]}
              selectedOptions={[appendix.orientation]}
              onOptionSelect={(_, { optionValue }) =>
                onChange({ orientation: optionValue === 'landscape' ? 'landscape' : 'portrait' })
              }
            >
              <Option value="portrait">{strings.orientations.portrait}</Option>
              <Option value="landscape">{strings.orientations.landscape}</Option>
            </Dropdown>
          </Field>
        </DraftField>
      </div>
      <AppendixCommands {...props} />
      <div data-clause="body">
        <BlockEditor
          label={strings.appendixContent(name)}
          initialBlocks={appendix.blocks}
          citations={citations}
          target={target}
          onChange={(blocks) => onChange({ blocks })}
        />
      </div>
    </>
  );
}
