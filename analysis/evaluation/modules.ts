import type { LabelledCase } from './cases';

/** What can be left out to see what it brings: by the beginnings of its features, or by how an item is spoken of. */
export const MODULES: Readonly<Record<string, { readonly features?: RegExp; readonly hows?: readonly string[] }>> = {
  rules: { features: /^(?:rule|plainly|governor|outer|ungoverned|background|news|contrasted)/ },
  manner: { features: /^(?:negated|possible|counterfactual|longAgo|future|day)$|^governor \S+ \S+/ },
  speaker: { features: /^(?:party|bystander|reporter) / },
  cues: { features: /^(?:cue|far|phrase) / },
  times: { features: /^(?:time|nearest) / },
  words: { features: /^(?:word|words|form|sentence|before|after|stem|ending|last|letters)(?: |$)/ },
  context: { features: /^(?:headline|previous|next) / },
  fit: { features: /^fit / },
  matter: { features: /^(?:matter |hint |[a-z]+: )/ },
  hints: { hows: ['hint'] },
  follows: { hows: ['follows', 'follows later'] },
  references: { hows: ['reference'] },
};

/** What a feature is by itself, that counts for one kind of thing: "relief: word stay". */
const BY_MATTER = /^[a-z]+: /;

/** Cases as they would be without a module. @throws when there is no such module */
export function without(cases: readonly LabelledCase[], name: string): LabelledCase[] {
  const module = MODULES[name];
  if (module === undefined) throw new Error(`There is no module "${name}"`);
  const { features, hows = [] } = module;
  return cases.flatMap((one) => {
    const kept = one.readings
      .map((reading, i) => ({ reading, evidence: one.evidence[i] ?? -1, said: one.said?.[i] }))
      .filter(({ reading }) => !hows.includes(reading.how));
    if (kept.length === 0) return [];
    return [
      {
        ...one,
        readings: kept.map(({ reading }) => ({
          ...reading,
          features: new Map(
            [...reading.features].filter(
              ([feature]) => !features?.test(feature) && !features?.test(feature.replace(BY_MATTER, '')),
            ),
          ),
        })),
        evidence: kept.map(({ evidence }) => evidence),
        said: one.said && kept.map(({ said }) => said),
      },
    ];
  });
}
