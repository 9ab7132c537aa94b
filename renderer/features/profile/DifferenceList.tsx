/** What would change in a part of the profile, entry by entry, in the clerk's words. */
import { makeStyles, Text } from '@fluentui/react-components';
import { type DocumentKind, documentKindNames } from '../../../core/domain/document-kinds.ts';
import type { ProfileDifference, ReviewedPart } from '../../../core/profile/compare-profiles.ts';
import { profileStrings } from '../../strings/profile.ts';
import { wordSides } from './word-change.ts';

const words = profileStrings;

/** Differences of a part that are shown at once. */
const mostShown = 40;

const useStyles = makeStyles({
  list: { margin: '0 0 0 32px', paddingLeft: '12px' },
  entry: { overflowWrap: 'anywhere' },
});

/** Periods and kinds of papers go by their key. */
function nameOf(part: ReviewedPart, name: string): string {
  if (part === 'identity') return words.parts.identity;
  if (part === 'dueRules') return words.due.kinds[name as keyof typeof words.due.kinds] ?? name;
  if (part === 'templates') return documentKindNames[name as DocumentKind] ?? name;
  return name.replace(/ \([a-z0-9-]+\)$/, '');
}

export interface DifferenceListProps {
  readonly part: ReviewedPart;
  readonly differences: readonly ProfileDifference[];
}

export function DifferenceList({ part, differences }: DifferenceListProps) {
  const styles = useStyles();
  const own = differences.filter((each) => each.part === part);
  return (
    <ul className={styles.list}>
      {own.slice(0, mostShown).map(({ kind, name, fields }) => (
        <li key={`${kind} ${name}`} className={styles.entry}>
          {`${words.review.kinds[kind]}: ${nameOf(part, name)}`}
          {fields.map((field) => (
            <Text key={field.name} block size={200}>
              {words.review.change(words.fields[field.name] ?? field.name, ...wordSides(field.before, field.after))}
            </Text>
          ))}
        </li>
      ))}
      {own.length > mostShown ? <li>{words.review.more(own.length - mostShown)}</li> : null}
      {part === 'agencies' && own.some(({ kind }) => kind === 'removed') ? (
        <Text block size={200}>
          {words.review.removedAgency}
        </Text>
      ) : null}
    </ul>
  );
}
