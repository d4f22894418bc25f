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

/** The namespace declarations in force, innermost last. */
export class Namespaces {
  private readonly declared: Declaration[] = [];

  declare(declaration: Declaration): void {
    this.declared.push(declaration);
  }

  /** Forgets what was declared on elements deeper than this. */
  leave(depth: number): void {
    while ((this.declared.at(-1)?.depth ?? 0) > depth) this.declared.pop();
  }

  /** The namespace of a prefix; '' is the default namespace. */
  uri(prefix: string): string | undefined {
    for (let at = this.declared.length - 1; at >= 0; at--) {
      const declaration = this.declared[at];
      if (declaration?.prefix === prefix) return declaration.uri;
    }
    return undefined;
  }
}
