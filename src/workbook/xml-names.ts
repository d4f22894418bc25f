/** Namespaces in their transitional and strict (ISO/IEC 29500) spellings. */
export const MAIN: readonly string[] = [
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
];
export const RELATIONS: readonly string[] = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];
export const PACKAGE_RELATIONS: readonly string[] = [
  'http://schemas.openxmlformats.org/package/2006/relationships',
];

interface Declaration {
  readonly depth: number;
  readonly prefix: string;
  readonly uri: string;
}

/** The namespace declarations in force; however many there are, one is found at once. */
export class Namespaces {
  private readonly declared: Declaration[] = [];
  /** The namespaces of each prefix, innermost last. */
  private readonly uris = new Map<string, string[]>();

  declare(declaration: Declaration): void {
    const { prefix, uri } = declaration;
    this.declared.push(declaration);
    const outer = this.uris.get(prefix);
    if (outer === undefined) this.uris.set(prefix, [uri]);
    else outer.push(uri);
  }

  /** Forgets what was declared on elements deeper than this. */
  leave(depth: number): void {
    for (
      let last = this.declared.at(-1);
      last !== undefined && last.depth > depth;
      last = this.declared.at(-1)
    ) {
      const outer = this.uris.get(last.prefix);
      outer?.pop();
      if (outer?.length === 0) this.uris.delete(last.prefix);
      this.declared.pop();
    }
  }

  /** The namespace of a prefix; '' is the default namespace. */
  uri(prefix: string): string | undefined {
    return this.uris.get(prefix)?.at(-1);
  }
}
