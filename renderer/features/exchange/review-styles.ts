/** The look that both reviews share: what stands here and what came in, side by side. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useReviewStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  sentences: { padding: '8px 16px 0' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '4px',
    padding: '8px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  region: { flexGrow: 1, padding: '0 16px 16px' },
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed', fontSize: '13px' },
  fieldColumn: { width: '220px' },
  choiceColumn: { width: '190px' },
  columnHead: {
    position: 'sticky',
    top: 0,
    padding: '6px 8px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  subject: { padding: '10px 8px 2px', textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
  cell: { padding: '4px 8px', verticalAlign: 'top', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  mine: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  theirs: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  note: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  conflict: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  more: { margin: '12px' },
  list: { margin: '4px 0 8px', paddingLeft: '20px' },
});
