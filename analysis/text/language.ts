import type { Article } from '../types';

/** Frequent small words that tell languages with Latin letters apart. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in that was for on with said is are has have',
  de: 'der die und das den von mit ist nicht des auf für im dem ein',
  fr: 'le la les des et du une que dans est pour qui sur au pas',
  es: 'el los las que del una por con para se su como más fue',
  it: 'il di che è per una sono della con non gli nel anche dei',
  pt: 'o os que de do da em um uma não com para dos ao mais',
  nl: 'de het een van en dat niet voor met zijn aan ook maar',
  sv: 'och att det som en på är av för med till inte den',
  pl: 'i w na z do nie że się jest po jak od przez oraz',
  vi: 'và của là có trong không được cho người một các với',
  id: 'yang dan di dengan untuk dari pada ini itu akan tidak',
  tr: 've bir bu ile için da de olarak olan daha gibi',
};

/**
 * The language that an article is written in: by script, then by small words; the page's own claim decides only
 * where the text does not, since pages often declare the language of their template.
 * @returns a two-letter tag, or undefined when nothing tells
 */
export function languageOf(article: Article): string | undefined {
  const sample = `${article.title} ${article.blocks.map((block) => block.text).join(' ')}`.slice(0, 6000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return claimed(article);
  const share = (script: RegExp) => (sample.match(script)?.length ?? 0) / letters;
  if (share(/[\uAC00-\uD7AF]/g) > 0.3) return 'ko';
  if (share(/[\u3040-\u30FF]/g) > 0.12) return 'ja';
  if (share(/[\u4E00-\u9FFF]/g) > 0.3) return 'zh';
  if (share(/\p{Script=Latin}/gu) < 0.5) return claimed(article);
  const counts = new Map<string, number>();
  for (const word of sample.toLowerCase().match(/\p{L}+/gu) ?? []) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  let best: string | undefined;
  let most = 2;
  for (const [lang, words] of Object.entries(SMALL_WORDS)) {
    const sum = words.split(' ').reduce((total, word) => total + (counts.get(word) ?? 0), 0);
    if (sum > most) {
      most = sum;
      best = lang;
    }
  }
  return best ?? claimed(article);
}

function claimed(article: Article): string | undefined {
  return article.lang?.slice(0, 2).toLowerCase();
}
