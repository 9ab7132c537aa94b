/**
 * What the settings make of a paper: a specimen by the composer, the template and the pager of real papers, drawn while one
 * types. Knows neither the settings screen nor the first run.
 */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { InputOf } from '../../core/ipc/contract.ts';
import { call } from '../app/api.ts';
import { PaperPreview } from '../paper/PaperPreview.tsx';
import { officeStrings } from '../strings/office.ts';
import { ErrorMessage } from '../ui/ErrorMessage.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';

const words = officeStrings.specimen;

/** Pause in typing before the paper is drawn anew, in milliseconds. */
const redrawDelayMs = 120;
/** A4 with its ground at both sides, in CSS pixels. */
const sheetWidthPx = 794 + 24;

const useStyles = makeStyles({
  frame: {
    height: '100%',
    minHeight: '280px',
    overflowX: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: '#d6d6d6',
  },
  place: { minHeight: '1px' },
});

/** The newest value once typing has rested for a while; the first one at once. */
function useRested(value: string): string {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), redrawDelayMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}

/** How large the sheet may be to fill the width that there is. */
function useFittingZoom() {
  const place = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(0.6);
  useEffect(() => {
    if (!place.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setZoom(Math.min(1, Math.max(0.3, Math.floor((entry.contentRect.width / sheetWidthPx) * 100) / 100)));
    });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return { place, zoom };
}

export interface OfficeSpecimenProps {
  readonly request: InputOf<'office.drawSpecimen'>;
  /** What it shows, for those who hear the screen. */
  readonly label: string;
}

export function OfficeSpecimen({ request, label }: OfficeSpecimenProps) {
  const styles = useStyles();
  const { place, zoom } = useFittingZoom();
  const rested = useRested(JSON.stringify(request));
  const paper = useQuery({
    queryKey: ['office.drawSpecimen', rested],
    queryFn: () => call('office.drawSpecimen', JSON.parse(rested)),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <ScrollRegion label={label} className={styles.frame}>
      <div className={styles.place} ref={place} data-testid="letterhead-preview">
        <ErrorMessage error={paper.error} />
        {paper.data ? (
          <PaperPreview docx={paper.data} fileName={words.fileName} zoom={zoom} />
        ) : (
          <Text>{words.drawing}</Text>
        )}
      </div>
    </ScrollRegion>
  );
}
