/** Cài đặt: the office that uses the application, with its letterhead drawn as one types, and the copies of its data. */
import { Field, Input, makeStyles, Spinner, Text, Textarea, ToolbarButton, tokens } from '@fluentui/react-components';
import { Save20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Office } from '../../../core/domain/office.ts';
import { useChange, useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import {
  checkOffice,
  keepOfficeForm,
  type OfficeField,
  type OfficeForm,
  type OfficeProblems,
  recallOfficeForm,
  toOfficeForm,
} from '../../office/office-form.ts';
import { settingsStrings } from '../../strings/settings.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { Section } from '../../ui/Section.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { AboutSection } from './AboutSection.tsx';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupSection } from './BackupSection.tsx';
import { DueSoonSection } from './DueSoonSection.tsx';
import { LetterheadPreview } from './LetterheadPreview.tsx';
import { ProtectionSection } from './protection/ProtectionSection.tsx';
import { SupportSection } from './SupportSection.tsx';

const words = settingsStrings;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1.1fr)',
    '@media (max-width: 940px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    gap: '16px',
    alignItems: 'start',
    maxWidth: '1280px',
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '10px 14px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1' },
  error: { marginBottom: '12px' },
  saved: { color: tokens.colorPaletteGreenForeground1 },
  unsaved: { color: tokens.colorNeutralForeground3 },
  state: { alignSelf: 'center', marginRight: '8px' },
});

export function SettingsScreen() {
  const { data: office, error } = useRead('office.get');
  if (office === undefined) {
    return (
      <ScreenFrame title={words.title}>
        {error ? <ErrorMessage error={error} /> : <Spinner label={words.loading} delay={300} />}
      </ScreenFrame>
    );
  }
  return <OfficeSettings stored={office} />;
}

function useOfficeForm(stored: Office | null) {
  const [typed, setTyped] = useState(recallOfficeForm);
  const [areProblemsShown, setAreProblemsShown] = useState(false);
  const updating = useChange('office.update');
  const form = typed ?? toOfficeForm(stored);
  const { office, problems } = checkOffice(form);
  const keep = (next: OfficeForm | null) => {
    setTyped(next);
    keepOfficeForm(next);
  };
  const save = () => {
    setAreProblemsShown(true);
    if (!office || updating.isPending) return;
    updating.mutate(office, { onSuccess: () => recallOfficeForm() === typed && keep(null) });
  };
  return {
    form,
    change: (field: OfficeField, text: string) => keep({ ...form, [field]: text }),
    save,
    problems: areProblemsShown ? problems : null,
    error: updating.error,
    isSaving: updating.isPending,
    isSaved: typed === null && updating.isSuccess,
    isUnsaved: typed !== null,
  };
}

interface TextFieldProps {
  readonly field: OfficeField;
  readonly form: OfficeForm;
  readonly problems: OfficeProblems | null;
  readonly onChange: (field: OfficeField, text: string) => void;
  /** How many lines to show; one is a plain input. */
  readonly rows?: number;
  readonly isRequired?: boolean;
  readonly className?: string;
}

function TextField({ field, form, problems, onChange, rows = 1, isRequired = true, className }: TextFieldProps) {
  const value = form[field];
  const hint = field === 'signatoryName' ? undefined : words.hints[field];
  return (
    <Field
      size="small"
      className={className}
      label={words.fields[field]}
      hint={hint}
      required={isRequired}
      validationMessage={problems?.[field]}
    >
      {rows > 1 ? (
        <Textarea rows={rows} value={value} onChange={(_, change) => onChange(field, change.value)} />
      ) : (
        <Input value={value} onChange={(_, change) => onChange(field, change.value)} />
      )}
    </Field>
  );
}

interface OfficeSettingsProps {
  readonly stored: Office | null;
}

function OfficeSettings({ stored }: OfficeSettingsProps) {
  const styles = useStyles();
  const { go } = useNavigation();
  const settings = useOfficeForm(stored);
  const { form, problems, change } = settings;
  const field = { form, problems, onChange: change };
  useShortcut({ key: 's', ctrl: true }, settings.save);
  return (
    <ScreenFrame
      title={words.title}
      commands={
        <>
          <Text role="status" size={200} className={styles.state} data-testid="office-saved">
            <span className={settings.isSaved ? styles.saved : styles.unsaved}>
              {settings.isSaved ? words.saved : settings.isUnsaved ? words.unsaved : ''}
            </span>
          </Text>
          <ToolbarButton title={words.stepByStepHint} onClick={() => go({ screen: 'firstRun' })}>
            {words.stepByStep}
          </ToolbarButton>
          <ToolbarButton title={words.profileHint} onClick={() => go({ screen: 'profile' })}>
            {words.profile}
          </ToolbarButton>
          <ToolbarButton
            appearance="primary"
            icon={<Save20Regular />}
            title={words.saveHint}
            disabled={settings.isSaving}
            onClick={settings.save}
          >
            {settings.isSaving ? words.saving : words.save}
          </ToolbarButton>
        </>
      }
    >
      {settings.error ? (
        <div className={styles.error}>
          <ErrorMessage error={settings.error} />
        </div>
      ) : null}
      <div className={styles.columns}>
        <Section title={words.office} hint={words.officeHint}>
          <div className={styles.fields}>
            <TextField field="parentAgency" isRequired={false} className={styles.wide} {...field} />
            <TextField field="issuingAgency" rows={2} className={styles.wide} {...field} />
            <TextField field="name" className={styles.wide} {...field} />
            <TextField field="abbreviation" {...field} />
            <TextField field="draftingUnit" {...field} />
            <TextField field="issuePlace" {...field} />
            <TextField field="reportsTo" {...field} />
            <TextField field="signatoryTitles" rows={2} {...field} />
            <TextField field="signatoryName" isRequired={false} {...field} />
          </div>
        </Section>
        <Section title={words.preview} hint={words.previewHint}>
          <LetterheadPreview form={form} />
        </Section>
      </div>
      <AppearanceSection />
      <DueSoonSection />
      <BackupSection />
      <ProtectionSection />
      <SupportSection />
      <AboutSection />
    </ScreenFrame>
  );
}
