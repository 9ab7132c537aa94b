/** The công văn that pressed for a task; each opens. Draws nothing while there is none. */
import { Link, makeStyles } from '@fluentui/react-components';
import { useRead } from '../../app/api.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { reminderStrings } from '../../strings/reminders.ts';
import { formatDate } from '../../ui/dates.ts';
import { Section } from '../../ui/Section.tsx';

const words = reminderStrings.ofTask;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '18px', lineHeight: '20px' },
  link: { textAlign: 'left' },
});

export function TaskReminders({ taskId }: { readonly taskId: number }) {
  const styles = useStyles();
  const { go } = useNavigation();
  const reminders = useRead('reminders.listOfTask', { id: taskId }).data ?? [];
  if (reminders.length === 0) return null;
  return (
    <Section title={words.title}>
      <ul className={styles.list}>
        {reminders.map(({ documentId, agencyName, documentCode, issuedOn, ordinal }) => (
          <li key={`${documentId} ${agencyName}`}>
            <Link as="button" className={styles.link} onClick={() => go({ screen: 'document', documentId })}>
              {documentCode && issuedOn && ordinal
                ? words.issued(ordinal, documentCode, formatDate(issuedOn))
                : words.draft}
            </Link>{' '}
            ({agencyName})
          </li>
        ))}
      </ul>
    </Section>
  );
}
