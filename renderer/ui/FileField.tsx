/** The field behind a button or a zone that lets the clerk choose one file: not seen itself. Knows no domain. */
import type { Ref } from 'react';

export interface FileFieldProps {
  /** Whoever holds it opens the system's dialog by a click. */
  readonly ref: Ref<HTMLInputElement>;
  /** For those who hear the screen. */
  readonly label: string;
  /** Endings with their dots, parted by commas. */
  readonly accept: string;
  readonly testId?: string;
  readonly onFile: (file: File) => void;
}

export function FileField({ ref, label, accept, testId, onFile }: FileFieldProps) {
  return (
    <input
      ref={ref}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      data-testid={testId}
      onChange={({ currentTarget }) => {
        const [file] = currentTarget.files ?? [];
        // The same file can be chosen again after it was mended.
        currentTarget.value = '';
        if (file) onFile(file);
      }}
    />
  );
}
