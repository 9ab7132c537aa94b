/** Văn bản: drafts and the register of issued papers. */
import { Button, Dropdown, makeStyles, Option, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DocumentView } from '../../../core/domain/document-draft.ts';
import { type DocumentKind, documentKindNames, documentKinds } from '../../../core/domain/document-kinds.ts';
import { useRead } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ComposeMenu } from './ComposeMenu.tsx';
import { DocumentTable } from './DocumentTable.tsx';

const strings = documentStrings.list;

const useStyles = makeStyles({
  choices: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '4px 16px 4px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  kind: { minWidth: '170px' },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    padding: '0 16px 16px',
  },
});

type Shown = 'drafts' | 'register';

function isDraft(document: DocumentView): boolean {
  return document.state === 'draft' || document.state === 'sentToSign';
}

function EmptyList({ shown, onShowAll }: { readonly shown: Shown; readonly onShowAll: (() => void) | null }) {
  if (onShowAll) {
    return (
      <EmptyState title={strings.noneOfKind} body={strings.noneOfKindHint}>
        <Button onClick={onShowAll}>{strings.showAllKinds}</Button>
      </EmptyState>
    );
  }
  return shown === 'drafts' ? (
    <EmptyState icon={<DocumentTextRegular />} title={strings.noDrafts} body={strings.noDraftsHint} />
  ) : (
    <EmptyState icon={<DocumentTextRegular />} title={strings.noIssued} body={strings.noIssuedHint} />
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
    <ScreenFrame title={documentStrings.title} commands={<ComposeMenu />} isFixed>
      <div className={styles.choices}>
        <TabList
          aria-label={strings.filter}
          selectedValue={shown}
          onTabSelect={(_, { value }) => setShown(value as Shown)}
        >
          <Tab value="drafts">{`${strings.drafts} (${inTab('drafts').length})`}</Tab>
          <Tab value="register">{`${strings.register} (${inTab('register').length})`}</Tab>
        </TabList>
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
    </ScreenFrame>
  );
}
