/** The look that the dialogs about papers share: fields and paragraphs under one another. */
import { makeStyles, tokens } from '@fluentui/react-components';

export const useDialogStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    '& p': { marginTop: 0, marginBottom: 0 },
  },
});
