import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type CompiledDossier, compileDossier } from '../../analysis/dossier/compile';
import { parseDossier } from '../../analysis/dossier/parse';
import { DOSSIER_PARTS } from '../../analysis/dossier/schema';
import type { Models } from '../../analysis/weighing/article';
import { readModels } from '../../analysis/weighing/models';

/** Where the models' weights are. */
export const WEIGHTS = new URL('../../public/weights.json', import.meta.url);

/** Reads the models that the extension ships. */
export function shippedModels(): Models {
  return readModels(readFileSync(WEIGHTS, 'utf8'));
}

/** Reads and compiles the dossier that the extension ships. */
export function shippedDossier(): CompiledDossier {
  const folder = new URL('../../public/dossiers/korea/', import.meta.url);
  const parts = DOSSIER_PARTS.map((part) => {
    const file = fileURLToPath(new URL(`${part}.json`, folder));
    return [part, JSON.parse(readFileSync(file, 'utf8')) as unknown];
  });
  return compileDossier(parseDossier(Object.fromEntries(parts)));
}
