import { RecordDatabase } from '../../storage/database';

let open: RecordDatabase | undefined;

/** The record, opened at first use. */
export function record(): RecordDatabase {
  open ??= new RecordDatabase();
  return open;
}
