/** Văn bản: drafts, the register of issued papers, and the templates. */
import { Button, Dropdown, makeStyles, Option, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { DocumentTextRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { DocumentView } from '../../../core/domain/document-draft.ts';
import { type DocumentKind, documentKindNames, documentKinds } from '../../../core/domain/document-kinds.ts';
import { useRead } from '../../app/api.ts';
import { documentStrings } from '../../strings/documents.ts';
import { templateStrings } from '../../strings/templates.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ScreenFrame } from '../../ui/ScreenFrame.tsx';
import { ComposeMenu } from './ComposeMenu.tsx';
import { DocumentTable } from './DocumentTable.tsx';
import { RegisterPane } from './RegisterPane.tsx';
import { TemplatesPane } from './TemplatesPane.tsx';

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

type Shown = 'drafts' | 'register' | 'templates';

function isDraft(document: DocumentView): boolean {
  return document.state === 'draft' || document.state === 'sentToSign';
}

function NoDrafts({ onShowAll }: { readonly onShowAll: (() => void) | null }) {
  if (onShowAll) {
    return (
      <EmptyState title={strings.noneOfKind} body={strings.noneOfKindHint}>
        <Button onClick={onShowAll}>{strings.showAllKinds}</Button>
      </EmptyState>
    );
  }
  return <EmptyState icon={<DocumentTextRegular />} title={strings.noDrafts} body={strings.noDraftsHint} />;
}

export function DocumentsScreen() {
  const styles = useStyles();
  const [shown, setShown] = useState<Shown>('drafts');
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const documents = useRead('documents.list');
  const application = useRead('application.getState');
  const drafts = (documents.data ?? []).filter(isDraft);
  const rows = drafts.filter((document) => kind === null || document.kind === kind);

  return (
    <ScreenFrame title={documentStrings.title} commands={<ComposeMenu />} isFixed>
      <div className={styles.choices}>
        <TabList
          aria-label={strings.filter}
          selectedValue={shown}
          onTabSelect={(_, { value }) => setShown(value as Shown)}
        >
          <Tab value="drafts">{`${strings.drafts} (${drafts.length})`}</Tab>
          <Tab value="register">{`${strings.register} (${documents.data ? documents.data.length - drafts.length : 0})`}</Tab>
          <Tab value="templates">{templateStrings.tab}</Tab>
        </TabList>
        {shown === 'drafts' && (
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
        )}
      </div>
      <div className={styles.content}>
        <ErrorMessage error={documents.error} />
        {documents.isPending && <Spinner label={strings.loading} />}
        {shown === 'drafts' && rows.length > 0 && <DocumentTable documents={rows} />}
        {shown === 'drafts' && documents.data && rows.length === 0 && (
          <NoDrafts onShowAll={kind && drafts.length > 0 ? () => setKind(null) : null} />
        )}
        {shown === 'register' && application.data && <RegisterPane today={application.data.today} />}
        {shown === 'templates' && <TemplatesPane />}
      </div>
    </ScreenFrame>
  );
}
