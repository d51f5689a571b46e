import type { PublicPath } from 'wxt/browser';
import { type CompiledDossier, compileDossier } from '../../analysis/dossier/compile';
import { parseDossier } from '../../analysis/dossier/parse';
import { DOSSIER_PARTS } from '../../analysis/dossier/schema';
import type { Models } from '../../analysis/weighing/article';
import { readModels } from '../../analysis/weighing/models';
import { digest } from '../../storage/bytes';
import type { Versions } from '../../storage/record';

/** Counted up when analysis reads differently: older readings are then worth reading again. */
const ANALYSIS_VERSION = '2';

export interface Knowledge {
  readonly compiled: CompiledDossier;
  readonly models: Models;
  readonly versions: Versions;
}

let loading: Promise<Knowledge> | undefined;

/** The shipped dossier and models, read from the extension's own files at first use and kept while the worker lives. */
export function knowledge(): Promise<Knowledge> {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

async function load(): Promise<Knowledge> {
  const [weights, ...texts] = await Promise.all([
    ownFile('/weights.json'),
    ...DOSSIER_PARTS.map(async (part) => [part, await ownFile(`/dossiers/korea/${part}.json`)] as const),
  ]);
  const compiled = compileDossier(
    parseDossier(Object.fromEntries(texts.map(([part, text]) => [part, JSON.parse(text) as unknown]))),
  );
  const version = async (text: string) => (await digest(text)).slice(0, 12);
  return {
    compiled,
    models: readModels(weights),
    versions: {
      analysis: `${ANALYSIS_VERSION}-${await version(weights)}`,
      dossier: await version(texts.map(([, text]) => text).join('\n')),
    },
  };
}

async function ownFile(path: PublicPath): Promise<string> {
  return (await fetch(browser.runtime.getURL(path))).text();
}
