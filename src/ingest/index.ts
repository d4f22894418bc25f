export { entityKey } from './entity-key.js';
export { ingest } from './ingest.js';
