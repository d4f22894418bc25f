/** error: no result is made of it. warning: the result stands, a person should look. note: what was done, for the record. */
export type Severity = 'error' | 'warning' | 'note';
