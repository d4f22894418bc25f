/** Reports name files, not folders: a path would tell whose machine it was and differ from run to run. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
