/** The look that the steps share: fields in two columns. */
import { makeStyles } from '@fluentui/react-components';

export const useStepStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '10px 14px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
});
