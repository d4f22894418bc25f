/**
 * The path of a file named relative to another one, `/` between folders. `including` is a path as the user typed it;
 * one that has backslashes and no slash is a Windows path. No disk is asked: `..` takes back the folder before it.
 */
export function relativePath(including: string, relative: string): string {
  const path = slashed(including);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return normalPath(folder + relative);
}

/** The same path in its shortest spelling, without `.`, `//` and `folder/..`. */
export function normalPath(typed: string): string {
  const path = slashed(typed);
  const root = /^(?:[A-Za-z]:)?\/{0,2}/.exec(path)?.[0] ?? '';
  const folders: string[] = [];
  for (const folder of path.slice(root.length).split('/')) {
    if (folder === '' || folder === '.') continue;
    const back = folder === '..';
    if (back && folders.length > 0 && folders.at(-1) !== '..') folders.pop();
    else if (!back || !root.endsWith('/')) folders.push(folder);
  }
  return root + folders.join('/');
}

function slashed(typed: string): string {
  return typed.includes('/') ? typed : typed.replaceAll('\\', '/');
}
