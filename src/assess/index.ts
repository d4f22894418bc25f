export { type Assessment, assess } from './assess.js';
export { cellOf } from './cells-under.js';
