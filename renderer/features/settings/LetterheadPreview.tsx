/** The letterhead and signature block as papers will carry them: a real paper, drawn anew from what is being typed. */
import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import { type DocumentKind, documentKindNames } from '../../../core/domain/document-kinds.ts';
import type { Office } from '../../../core/domain/office.ts';
import { OfficeSpecimen } from '../../office/OfficeSpecimen.tsx';
import { type OfficeForm, splitLines } from '../../office/office-form.ts';
import { settingsStrings } from '../../strings/settings.ts';

const words = settingsStrings.letterhead;

/** One kind whose symbol names the kind, and công văn, whose symbol names the drafting unit. */
const shownKinds: readonly DocumentKind[] = ['BC', 'CV'];

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: '6px' },
  paper: { height: '420px' },
});

/** An office that a paper can be drawn for while fields are blank or too long. */
function toSpecimenOffice(form: OfficeForm): Office {
  const cut = (text: string, limit: number) => text.trim().slice(0, limit).trim() || words.blank;
  const lines = splitLines(form.signatoryTitles)
    .slice(0, 5)
    .map((line) => line.slice(0, 200));
  return {
    parentAgency: form.parentAgency.trim() === '' ? null : cut(form.parentAgency, 300),
    issuingAgency: cut(splitLines(form.issuingAgency).join('\n'), 300),
    name: cut(form.name, 300),
    abbreviation: cut(form.abbreviation, 30),
    draftingUnit: cut(form.draftingUnit, 30),
    issuePlace: cut(form.issuePlace, 100),
    reportsTo: cut(form.reportsTo, 300),
    signatory: {
      titleLines: lines.length > 0 ? lines : [words.blank],
      name: form.signatoryName.trim().slice(0, 100),
    },
  };
}

export interface LetterheadPreviewProps {
  readonly form: OfficeForm;
}

export function LetterheadPreview({ form }: LetterheadPreviewProps) {
  const styles = useStyles();
  const [kind, setKind] = useState<DocumentKind>('BC');
  const request = { office: toSpecimenOffice(form), kind, number: null, recipients: [] };
  return (
    <div className={styles.stack}>
      <TabList
        size="small"
        aria-label={words.kind}
        selectedValue={kind}
        onTabSelect={(_, { value }) => setKind(value as DocumentKind)}
      >
        {shownKinds.map((one) => (
          <Tab key={one} value={one}>
            {documentKindNames[one]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.paper}>
        <OfficeSpecimen request={request} label={words.label} />
      </div>
    </div>
  );
}
