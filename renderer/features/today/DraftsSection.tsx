/** The papers that wait to be finished or signed; each line opens its paper. */
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { documentKindNames } from '../../../core/domain/document-kinds.ts';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { todayStrings as words } from '../../strings/today.ts';
import { formatInstant } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';

/** The newest; the documents screen has them all. */
const shownLimit = 6;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    padding: '5px 12px',
    fontSize: '13px',
    lineHeight: '18px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTopStyle: 'none' },
  },
  subject: { textAlign: 'left' },
  small: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  note: { display: 'block', padding: '10px 12px', color: tokens.colorNeutralForeground2 },
});

export function DraftsSection() {
  const styles = useStyles();
  const { go } = useNavigation();
  const documents = useRead('documents.list').data;
  if (!documents) return null;
  const waiting = documents.filter(({ state }) => state === 'draft' || state === 'sentToSign');
  return (
    <Section title={words.drafts} isFlush>
      {waiting.length === 0 ? <Text className={styles.note}>{words.noDrafts}</Text> : null}
      <ul className={styles.list} data-testid="waiting-drafts">
        {waiting.slice(0, shownLimit).map(({ id, kind, subject, state, updatedAt }) => (
          <li key={id} className={styles.line}>
            <Link as="button" className={styles.subject} onClick={() => go({ screen: 'document', documentId: id })}>
              {documentKindNames[kind]}: {subject}
            </Link>
            <span className={styles.small}>
              {[formatInstant(updatedAt), state === 'sentToSign' && words.sentToSign].filter(Boolean).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
