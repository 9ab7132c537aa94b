/** A button that lets the clerk choose one file. Knows no domain. */
import { Button } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { FileField } from '../../ui/FileField.tsx';

export interface FileButtonProps {
  readonly label: string;
  /** Of the file field, for those who hear the screen. */
  readonly inputLabel: string;
  /** ".xlsx" */
  readonly accept: string;
  readonly isBusy: boolean;
  readonly onFile: (file: File) => void;
}

export function FileButton({ label, inputLabel, accept, isBusy, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button icon={<FolderOpenRegular />} disabled={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <FileField ref={input} label={inputLabel} accept={accept} onFile={onFile} />
    </>
  );
}
