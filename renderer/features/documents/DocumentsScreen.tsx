/** Văn bản: drafts and the register of issued papers. */
import { Button, Dropdown, makeStyles, Option, Spinner, Tab, TabList, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type DocumentKind,
  type DocumentView,
  documentKindNames,
  documentKinds,
} from '../../../core/domain/document-draft.ts';
import { useRead } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ComposeMenu } from './ComposeMenu.tsx';
import { DocumentTable } from './DocumentTable.tsx';

const strings = documentStrings.list;

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  commands: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalL,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  space: { flexGrow: 1 },
  kind: { minWidth: '170px' },
  content: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalL },
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '460px',
    marginTop: '72px',
    marginLeft: 'auto',
    marginRight: 'auto',
    textAlign: 'center',
  },
});

type Shown = 'drafts' | 'register';

function isDraft(document: DocumentView): boolean {
  return document.state === 'draft' || document.state === 'sentToSign';
}

function EmptyList({ shown, onShowAll }: { readonly shown: Shown; readonly onShowAll: (() => void) | null }) {
  const styles = useStyles();
  if (onShowAll) {
    return (
      <div className={styles.empty}>
        <Text>{strings.noneOfKind}</Text>
        <Button onClick={onShowAll}>{strings.allKinds}</Button>
      </div>
    );
  }
  return (
    <div className={styles.empty}>
      <Text size={500} weight="semibold">
        {shown === 'drafts' ? strings.noDrafts : strings.noIssued}
      </Text>
      <Text>{shown === 'drafts' ? strings.noDraftsHint : strings.noIssuedHint}</Text>
      {shown === 'drafts' && <ComposeMenu />}
    </div>
  );
}

export function DocumentsScreen() {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>('drafts');
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const documents = useRead('documents.list');
  const inTab = (tab: Shown) => (documents.data ?? []).filter((document) => isDraft(document) === (tab === 'drafts'));
  const rows = inTab(shown).filter((document) => kind === null || document.kind === kind);

  return (
    <div className={styles.screen}>
      <div className={styles.commands}>
        <ComposeMenu />
        <TabList
          aria-label={strings.filter}
          selectedValue={shown}
          onTabSelect={(_, { value }) => setShown(value as Shown)}
        >
          <Tab value="drafts">{`${strings.drafts} (${inTab('drafts').length})`}</Tab>
          <Tab value="register">{`${strings.register} (${inTab('register').length})`}</Tab>
        </TabList>
        <div className={styles.space} />
        <Dropdown
          className={styles.kind}
          aria-label={strings.kind}
          value={kind ? documentKindNames[kind] : strings.allKinds}
          selectedOptions={[kind ?? '']}
          onOptionSelect={(_, { optionValue }) => setKind((optionValue || null) as DocumentKind | null)}
        >
          <Option value="">{strings.allKinds}</Option>
          {documentKinds.map((one) => (
            <Option key={one} value={one}>
              {documentKindNames[one]}
            </Option>
          ))}
        </Dropdown>
      </div>
      <div className={styles.content}>
        <ErrorMessage error={documents.error} />
        {documents.isPending && <Spinner label={strings.loading} />}
        {rows.length > 0 && <DocumentTable documents={rows} areDrafts={shown === 'drafts'} />}
        {documents.data && rows.length === 0 && (
          <EmptyList shown={shown} onShowAll={kind && inTab(shown).length > 0 ? () => setKind(null) : null} />
        )}
      </div>
    </div>
  );
}
