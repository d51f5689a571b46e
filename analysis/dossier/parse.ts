import { z } from 'zod';
import { type Dossier, dossierSchema } from './schema';

/** A dossier that does not keep to the schema; the message names the file, the place in it and what is wrong. */
export class DossierError extends Error {
  override readonly name = 'DossierError';
}

/**
 * Parses the parts of a dossier.
 * @param parts content of each file by its name without `.json`
 * @throws {DossierError} with one line a problem
 */
export function parseDossier(parts: Readonly<Record<string, unknown>>): Dossier {
  const parsed = dossierSchema.safeParse(parts);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.slice(0, 20).map((issue) => {
    const [file, ...path] = issue.path;
    return `${String(file)}.json, ${z.core.toDotPath(path) || 'the whole file'}: ${issue.message}`;
  });
  throw new DossierError(`The dossier cannot be read:\n${lines.join('\n')}`);
}
