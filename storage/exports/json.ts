import type { ExportedRecord } from './data';

/** Everything, to be imported again without loss. */
export function toJson(record: ExportedRecord): string {
  return `${JSON.stringify(record, null, 1)}\n`;
}
