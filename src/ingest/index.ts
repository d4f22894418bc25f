export { type Ingested, ingest } from './ingest.js';
export type { SheetReading } from './sheet-reading.js';
