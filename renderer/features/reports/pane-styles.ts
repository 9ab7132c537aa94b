/** How the panes beside a report look. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '10px 14px 16px' },
  title: { margin: 0, fontSize: '14px', lineHeight: '20px', fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexDirection: 'column', gap: '8px', margin: 0, padding: 0, listStyleType: 'none' },
  card: {
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: '13px',
    lineHeight: '19px',
    overflowWrap: 'anywhere',
  },
  figure: { fontSize: '16px', fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  small: { color: tokens.colorNeutralForeground3, fontSize: '12px', lineHeight: '16px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '4px' },
  quote: {
    margin: '0 0 4px',
    paddingLeft: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  removed: { textDecorationLine: 'line-through', color: tokens.colorStatusDangerForeground1 },
  added: { textDecorationLine: 'underline', color: tokens.colorStatusSuccessForeground1 },
});
