import { createHash } from 'node:crypto';

/** The SHA-256 of a file's bytes (FIPS 180-4) in hexadecimal, as `sha256sum` prints it. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
