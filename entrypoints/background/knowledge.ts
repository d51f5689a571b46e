import { type CompiledDossier, compileDossier } from '../../analysis/dossier/compile';
import { parseDossier } from '../../analysis/dossier/parse';
import { DOSSIER_PARTS } from '../../analysis/dossier/schema';
import { digest } from '../../storage/bytes';
import type { Versions } from '../../storage/record';

/** Counted up when analysis reads differently: older readings are then worth reading again. */
const ANALYSIS_VERSION = '1';

export interface Knowledge {
  readonly compiled: CompiledDossier;
  readonly versions: Versions;
}

let loading: Promise<Knowledge> | undefined;

/** The shipped dossier, read from the extension's own files at first use and kept while the worker lives. */
export function knowledge(): Promise<Knowledge> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<Knowledge> {
  const texts = await Promise.all(
    DOSSIER_PARTS.map(async (part) => {
      const response = await fetch(browser.runtime.getURL(`/dossiers/korea/${part}.json`));
      return [part, await response.text()] as const;
    }),
  );
  const compiled = compileDossier(
    parseDossier(Object.fromEntries(texts.map(([part, text]) => [part, JSON.parse(text) as unknown]))),
  );
  const dossier = (await digest(texts.map(([, text]) => text).join('\n'))).slice(0, 12);
  return { compiled, versions: { analysis: ANALYSIS_VERSION, dossier } };
}
