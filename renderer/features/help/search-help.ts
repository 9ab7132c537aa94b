/** Finds pages of the help by words, without diacritics. Pure. */
import { foldVietnamese } from '../../../core/text/vietnamese.ts';
import { type HelpTopic, helpPages, helpTopics } from '../../strings/help.ts';

/** The topics whose page holds every word of the query, those with a word in their title first; all when there is no word. */
export function searchHelp(query: string): readonly HelpTopic[] {
  const words = foldVietnamese(query).split(/\s+/).filter(Boolean);
  const textOf = (topic: HelpTopic) => {
    const { title, summary, steps, notes } = helpPages[topic];
    return foldVietnamese([title, summary, ...steps, ...notes].join(' '));
  };
  const isInTitle = (topic: HelpTopic) => words.some((word) => foldVietnamese(helpPages[topic].title).includes(word));
  const found = helpTopics.filter((topic) => words.every((word) => textOf(topic).includes(word)));
  return words.length === 0 ? found : [...found.filter(isInTitle), ...found.filter((topic) => !isInTitle(topic))];
}
