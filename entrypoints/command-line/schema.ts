import { mkdirSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { DOSSIER_PARTS, dossierSchema } from '../../analysis/dossier/schema';

// Writes the JSON Schema of each dossier file, for editors; a test holds that they are up to date.
mkdirSync('docs/schema', { recursive: true });
for (const part of DOSSIER_PARTS) {
  writeFileSync(`docs/schema/${part}.json`, `${JSON.stringify(z.toJSONSchema(dossierSchema.shape[part]), null, 1)}\n`);
}
