/** "Lập văn bản": chooses what to compose, then asks what for. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type DocumentKind, documentKinds, documentKindTraits } from '../../../core/domain/document-kinds.ts';
import { documentStrings } from '../../strings/documents.ts';
import { ComposeDialog } from './ComposeDialog.tsx';

const strings = documentStrings.compose;

export function ComposeMenu() {
  const [kind, setKind] = useState<DocumentKind | null>(null);
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="primary" icon={<DocumentAddRegular />}>
            {strings.menu}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {documentKinds.map((one) => (
              <MenuItem key={one} onClick={() => setKind(one)}>
                {documentKindTraits[one].composed}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {kind && <ComposeDialog kind={kind} onClose={() => setKind(null)} />}
    </>
  );
}
