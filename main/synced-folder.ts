/** Recognises folders that OneDrive keeps in step with the network. Pure: the environment is passed in. */

/** Where Windows says OneDrive's folders are, personal and of an organisation. */
const variables = ['OneDrive', 'OneDriveConsumer', 'OneDriveCommercial'];

/** Whether `folder` lies in OneDrive, by the environment's word or by a folder's name ("OneDrive - So Noi vu"). */
export function isInOneDrive(folder: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  const normal = (path: string) => `${path.replaceAll('\\', '/').replace(/\/+$/, '').toLowerCase()}/`;
  const roots = variables.map((name) => environment[name]).filter((root) => root !== undefined && root !== '');
  return (
    roots.some((root) => normal(folder).startsWith(normal(root ?? ''))) ||
    /\/onedrive( - [^/]*)?\//.test(normal(folder))
  );
}
