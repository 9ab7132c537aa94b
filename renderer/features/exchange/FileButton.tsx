/** A button that lets the clerk choose one file. Knows no domain. */
import { Button } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { useRef } from 'react';

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
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={inputLabel}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again after it was mended.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
