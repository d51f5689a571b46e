import { aboutSchema } from '../../analysis/dossier/schema';

/** The news outlets that the dossier knows, with their match patterns. */
export async function knownOutlets(): Promise<{ name: string; origin: string }[]> {
  const response = await fetch(browser.runtime.getURL('/dossiers/korea/about.json'));
  const { outlets } = aboutSchema.parse(await response.json());
  return outlets.map(({ name, host }) => ({ name, origin: `https://${host}/*` }));
}
