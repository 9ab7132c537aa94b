/** The paper as it would be printed, beside the text; follows what is stored. */
import { Dropdown, makeStyles, Option, Spinner, Text, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../app/api.ts';
import { PaperPreview } from '../../paper/PaperPreview.tsx';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';

/** Pause after a save before the paper is drawn anew, in milliseconds. */
const redrawDelayMs = 500;

const zoomLevels = [0.5, 0.65, 0.75, 0.9, 1, 1.25, 1.5] as const;

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '33px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexGrow: 1 },
  zoom: { minWidth: '92px' },
  paper: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  content: { width: 'fit-content', minWidth: '100%', minHeight: '100%' },
});

/** The newest value once it has rested for a while; the first one at once. */
function useRested<T>(value: T, delayMs: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return rested;
}

/** Beside a wide appendix upright pages stand in the middle: the view starts there, and again when the size changes. */
function useCentredView() {
  const view = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!content.current) return undefined;
    const observer = new ResizeObserver(() => {
      const { current } = view;
      if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
    });
    observer.observe(content.current);
    return () => observer.disconnect();
  }, []);
  return { view, content };
}

export interface PreviewPaneProps {
  readonly documentId: number;
  /** Version of the document as stored; a new one draws the paper anew. */
  readonly version: number;
  readonly fileName: string;
}

export function PreviewPane({ documentId, version, fileName }: PreviewPaneProps) {
  const styles = useStyles();
  const { view, content } = useCentredView();
  const [zoom, setZoom] = useState(0.75);
  const drawnVersion = useRested(version, redrawDelayMs);
  const paper = useQuery({
    queryKey: ['documents.render', { id: documentId }, drawnVersion],
    queryFn: () => call('documents.render', { id: documentId }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const percent = (level: number) => `${Math.round(level * 100)} %`;
  return (
    <section className={styles.pane} aria-label={documentStrings.preview.label}>
      <div className={styles.bar}>
        <Text className={styles.title} weight="semibold">
          {documentStrings.preview.label}
        </Text>
        {paper.isFetching && <Spinner size="extra-tiny" label={documentStrings.preview.drawing} />}
        <Dropdown
          className={styles.zoom}
          size="small"
          aria-label={documentStrings.commands.zoom}
          value={percent(zoom)}
          selectedOptions={[String(zoom)]}
          onOptionSelect={(_, { optionValue }) => setZoom(Number(optionValue))}
        >
          {zoomLevels.map((level) => (
            <Option key={level} value={String(level)}>
              {percent(level)}
            </Option>
          ))}
        </Dropdown>
      </div>
      <ErrorMessage error={paper.error} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard could not scroll the pages */}
      <section className={styles.paper} ref={view} aria-label={documentStrings.preview.pages} tabIndex={0}>
        <div className={styles.content} ref={content}>
          {paper.data && <PaperPreview docx={paper.data} fileName={fileName} zoom={zoom} onZoom={setZoom} />}
        </div>
      </section>
    </section>
  );
}
