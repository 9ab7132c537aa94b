/** The columns of a small table of fixed widths: their names, in the order of the words, above them. */

export interface ColumnHeadsProps {
  /** By the key of the column. */
  readonly names: Readonly<Record<string, string>>;
  /** As many as there are names: "34%". */
  readonly widths: readonly string[];
  /** Of each head. */
  readonly className: string;
}

export function ColumnHeads({ names, widths, className }: ColumnHeadsProps) {
  const columns = Object.entries(names);
  return (
    <>
      <colgroup>
        {columns.map(([key], i) => (
          <col key={key} style={{ width: widths[i] }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(([key, name]) => (
            <th key={key} scope="col" className={className}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}
