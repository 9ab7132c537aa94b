/** One task: what it is, where the paper says so, how far it has come. */
export function TaskScreen({ taskId }: { readonly taskId: number }) {
  return <p>{taskId}</p>;
}
