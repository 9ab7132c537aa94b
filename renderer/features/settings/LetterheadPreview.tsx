/** The letterhead and signature block as papers will carry them, drawn from what is being typed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { settingsStrings } from '../../strings/settings.ts';
import { type OfficeForm, splitLines } from './office-form.ts';

const words = settingsStrings.letterhead;

const useStyles = makeStyles({
  paper: {
    padding: '28px 28px 36px',
    backgroundColor: '#fff',
    color: '#000',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow4,
    fontFamily: '"Times New Roman", Tinos, serif',
    fontSize: '14px',
    lineHeight: '20px',
    textAlign: 'center',
    // The blanks left for number and date are runs of spaces.
    whiteSpace: 'pre-wrap',
  },
  columns: { display: 'grid', gridTemplateColumns: '5fr 7fr', columnGap: '12px' },
  strong: { fontWeight: 700 },
  rule: { width: '36%', margin: '2px auto 8px', border: 'none', borderTop: '1px solid #000' },
  mottoRule: { width: '62%', margin: '2px auto 8px', border: 'none', borderTop: '1px solid #000' },
  place: { fontStyle: 'italic' },
  dispatch: { fontSize: '12px', color: '#555' },
  foot: { marginTop: '40px', display: 'grid', gridTemplateColumns: '5fr 7fr', columnGap: '12px' },
  recipients: { textAlign: 'left', fontSize: '12px', lineHeight: '17px' },
  recipientsHead: { fontWeight: 700, fontStyle: 'italic' },
  signature: { height: '72px' },
});

export interface LetterheadPreviewProps {
  readonly form: OfficeForm;
  /** Printed in the place of the date. */
  readonly year: string;
}

export function LetterheadPreview({ form, year }: LetterheadPreviewProps) {
  const styles = useStyles();
  const or = (text: string) => text.trim() || words.blank;
  const agencyLines = splitLines(form.issuingAgency);
  const titleLines = splitLines(form.signatoryTitles);
  return (
    <div className={styles.paper} data-testid="letterhead-preview">
      <div className={styles.columns}>
        <div>
          {form.parentAgency.trim() ? <div>{form.parentAgency}</div> : null}
          {(agencyLines.length > 0 ? agencyLines : [words.blank]).map((line) => (
            <div key={line} className={styles.strong}>
              {line}
            </div>
          ))}
          <hr className={styles.rule} />
          <div>{words.reportCode(or(form.abbreviation))}</div>
          <div className={styles.dispatch}>{words.dispatchCode(or(form.abbreviation), or(form.draftingUnit))}</div>
        </div>
        <div>
          <div className={styles.strong}>{words.countryName}</div>
          <div className={styles.strong}>{words.motto}</div>
          <hr className={styles.mottoRule} />
          <div className={styles.place}>{words.placeAndDate(or(form.issuePlace), year)}</div>
        </div>
      </div>
      <div className={styles.foot}>
        <div className={styles.recipients}>
          <div className={styles.recipientsHead}>{words.recipients}</div>
          <div>{words.reportsTo(or(form.reportsTo))}</div>
          <div>{words.filing(or(form.draftingUnit))}</div>
        </div>
        <div className={styles.strong}>
          {(titleLines.length > 0 ? titleLines : [words.blank]).map((line) => (
            <div key={line}>{line}</div>
          ))}
          <div className={styles.signature} />
          <div>{or(form.signatoryName)}</div>
        </div>
      </div>
    </div>
  );
}
