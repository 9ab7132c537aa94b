/** Cài đặt › Giao diện: light or dark, and how large, on this PC. Chosen is shown: there is nothing to save. */
import { Field, makeStyles, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { type ThemeChoice, themeChoices, zoomSteps } from '../../../core/domain/appearance.ts';
import { useAppearance, useChooseAppearance } from '../../app/appearance.ts';
import { appearanceStrings } from '../../strings/appearance.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { Section } from '../../ui/Section.tsx';

const words = appearanceStrings;

const useStyles = makeStyles({
  section: { marginTop: '16px', maxWidth: '1280px' },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '10px 32px', alignItems: 'start' },
  size: { maxWidth: '420px' },
});

export function AppearanceSection() {
  const styles = useStyles();
  const appearance = useAppearance();
  const choosing = useChooseAppearance();
  const chooseZoom = (text: string) => {
    const zoomPercent = zoomSteps.find((step) => String(step) === text);
    if (zoomPercent) choosing.mutate({ ...appearance, zoomPercent });
  };
  return (
    <div className={styles.section} data-testid="appearance">
      <Section title={words.title} hint={words.hint}>
        <ErrorMessage error={choosing.error} />
        <div className={styles.fields}>
          <Field size="small" label={words.theme}>
            <RadioGroup
              layout="horizontal"
              value={appearance.theme}
              onChange={(_, { value }) => choosing.mutate({ ...appearance, theme: value as ThemeChoice })}
            >
              {themeChoices.map((theme) => (
                <Radio key={theme} value={theme} label={words.themes[theme]} />
              ))}
            </RadioGroup>
          </Field>
          <Field size="small" label={words.zoom} hint={words.zoomHint} className={styles.size}>
            <Select value={String(appearance.zoomPercent)} onChange={(_, { value }) => chooseZoom(value)}>
              {zoomSteps.map((step) => (
                <option key={step} value={step}>
                  {words.percent(step)}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
    </div>
  );
}
