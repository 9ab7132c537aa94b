/** "Xuất Excel…": the tasks in view as a spreadsheet, with the columns the clerk chooses. For every screen that lists tasks. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ToolbarButton,
} from '@fluentui/react-components';
import { TableArrowUp20Regular } from '@fluentui/react-icons';
import { memo, useState } from 'react';
import { type ViewField, viewFieldNames } from '../../core/exchange/sheet-fields.ts';
import { exchangeStrings } from '../strings/exchange.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { call } from './api.ts';
import { showNotice } from './session-notice.tsx';

const strings = exchangeStrings.view;
const usual: readonly ViewField[] = [
  'code',
  'title',
  'field',
  'leadAgencies',
  'deadline',
  'dueOn',
  'status',
  'percent',
  'outcome',
];

const useStyles = makeStyles({
  fields: { display: 'grid', gridTemplateColumns: '1fr 1fr', border: 'none', margin: 0, padding: 0 },
});

export interface ExportViewProps {
  readonly count: number;
  /** The tasks in view, in their order. */
  readonly listIds: () => number[];
}

/** Drawn again when there is another view to export. */
export const ExportView = memo(function ExportView({ count, listIds }: ExportViewProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [fields, setFields] = useState<readonly ViewField[]>(usual);
  const [refusal, setRefusal] = useState<unknown>(null);
  const save = async () => {
    setRefusal(null);
    try {
      const { fileName } = await call('exchange.saveView', { ids: listIds(), fields: [...fields] });
      setOpen(false);
      if (fileName === null) return;
      showNotice({
        text: exchangeStrings.saved(fileName),
        actionLabel: exchangeStrings.close,
        run: async () => {
          showNotice(null);
          return null;
        },
      });
    } catch (error) {
      setRefusal(error);
    }
  };
  return (
    <>
      <ToolbarButton icon={<TableArrowUp20Regular />} disabled={count === 0} onClick={() => setOpen(true)}>
        {strings.button}
      </ToolbarButton>
      <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{strings.title}</DialogTitle>
            <DialogContent>
              <ErrorMessage error={refusal} />
              <p>{strings.intro(count)}</p>
              <fieldset className={styles.fields} aria-label={strings.columns}>
                {viewFieldNames.map((field) => (
                  <Checkbox
                    key={field}
                    label={strings.fields[field]}
                    checked={fields.includes(field)}
                    onChange={(_, { checked }) =>
                      setFields(
                        viewFieldNames.filter((one) => (one === field ? checked === true : fields.includes(one))),
                      )
                    }
                  />
                ))}
              </fieldset>
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{exchangeStrings.cancel}</Button>
              <Button appearance="primary" disabled={fields.length === 0} onClick={() => void save()}>
                {strings.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
});
