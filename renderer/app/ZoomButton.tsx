/** In the status line while the size is not the normal one: says it, and leads back. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { defaultAppearance } from '../../core/domain/appearance.ts';
import { appearanceStrings } from '../strings/appearance.ts';
import { useAppearance, useChooseAppearance } from './appearance.ts';

const useStyles = makeStyles({
  zoom: {
    padding: '0 6px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export function ZoomButton() {
  const styles = useStyles();
  const appearance = useAppearance();
  const choosing = useChooseAppearance();
  const { zoomPercent } = appearance;
  if (zoomPercent === defaultAppearance.zoomPercent) return null;
  const name = appearanceStrings.backToNormal(zoomPercent);
  return (
    <button
      type="button"
      className={styles.zoom}
      title={name}
      aria-label={name}
      onClick={() => choosing.mutate({ ...appearance, zoomPercent: defaultAppearance.zoomPercent })}
    >
      {appearanceStrings.percent(zoomPercent)}
    </button>
  );
}
