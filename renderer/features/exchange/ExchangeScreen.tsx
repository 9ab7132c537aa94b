/** Trao đổi: reporting forms out, spreadsheets back, packages from PC to PC; a review takes the whole screen. */
import { makeStyles, ToolbarButton, tokens } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useNavigation } from '../../app/navigation.tsx';
import { exchangeStrings } from '../../strings/exchange.ts';
import { binStrings } from '../../strings/undo.ts';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { FormsSection } from './FormsSection.tsx';
import { type OpenedPackage, PackageReview } from './PackageReview.tsx';
import { PackageSection } from './PackageSection.tsx';
import { ReturnedSection } from './ReturnedSection.tsx';
import { type OpenedSheet, SheetReview } from './SheetReview.tsx';

const useStyles = makeStyles({
  column: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    width: '100%',
    maxWidth: '900px',
    marginLeft: 'auto',
    marginRight: 'auto',
  },
});

export function ExchangeScreen() {
  const styles = useStyles();
  const { go } = useNavigation();
  const [sheet, setSheet] = useState<OpenedSheet | null>(null);
  const [parcel, setParcel] = useState<OpenedPackage | null>(null);
  if (sheet) return <SheetReview opened={sheet} onClose={() => setSheet(null)} />;
  if (parcel) return <PackageReview opened={parcel} onClose={() => setParcel(null)} />;
  return (
    <ScreenFrame
      title={exchangeStrings.title}
      commands={
        <ToolbarButton icon={<Delete20Regular />} onClick={() => go({ screen: 'bin' })}>
          {binStrings.open}
        </ToolbarButton>
      }
    >
      <div className={styles.column}>
        <FormsSection />
        <ReturnedSection onOpen={setSheet} />
        <PackageSection onOpen={setParcel} />
      </div>
    </ScreenFrame>
  );
}
