/** What is done with the register as a whole: numbers kept, printed, saved, verified, the way of numbering. */
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookNumberRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Numbering, numberings } from '../../../core/domain/register.ts';
import { call, refreshReads } from '../../app/api.ts';
import { registerStrings as strings } from '../../strings/register.ts';
import { ErrorMessage } from '../../ui/ErrorMessage.tsx';
import { ReserveDialog } from './ReserveDialog.tsx';

export interface RegisterToolsProps {
  readonly year: number;
  readonly numbering: Numbering;
  /** Takes how something ended, in words; null when nothing is to be said. */
  readonly onDone: (words: string | null) => void;
}

export function RegisterTools({ year, numbering, onDone }: RegisterToolsProps) {
  const [isReserving, setReserving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = async (action: () => Promise<string | null>) => {
    setError(null);
    onDone(null);
    try {
      onDone(await action());
    } catch (refusal) {
      setError(refusal);
    }
  };
  const print = () => run(async () => ((await call('register.print', { year })).wasPrinted ? strings.printed : null));
  const save = () =>
    run(async () => {
      const { fileName } = await call('register.saveDocx', { year });
      return fileName === null ? null : strings.saved(fileName);
    });
  const verify = () =>
    run(async () => {
      const { checkedCount, damaged } = await call('register.verify', { year });
      return damaged.length > 0 ? strings.damaged(damaged) : strings.sound(checkedCount);
    });
  const setNumbering = (chosen: Numbering) =>
    run(async () => {
      await call('register.setNumbering', { numbering: chosen });
      await refreshReads();
      return strings.numberingHint;
    });
  return (
    <>
      <Menu
        checkedValues={{ numbering: [numbering] }}
        onCheckedValueChange={(_, { checkedItems }) => void setNumbering((checkedItems[0] ?? numbering) as Numbering)}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<BookNumberRegular />}>{strings.tools}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => setReserving(true)}>{strings.reserve}</MenuItem>
            <MenuItem onClick={() => void print()}>{strings.print}</MenuItem>
            <MenuItem onClick={() => void save()}>{strings.saveDocx}</MenuItem>
            <MenuItem onClick={() => void verify()}>{strings.verify}</MenuItem>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{strings.numbering}</MenuGroupHeader>
              {numberings.map((one) => (
                <MenuItemRadio key={one} name="numbering" value={one}>
                  {strings.numberings[one]}
                </MenuItemRadio>
              ))}
            </MenuGroup>
          </MenuList>
        </MenuPopover>
      </Menu>
      <ErrorMessage error={error} />
      {isReserving && <ReserveDialog year={year} onDone={onDone} onClose={() => setReserving(false)} />}
    </>
  );
}
