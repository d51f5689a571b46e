/**
 * English words by the words of another language that say the same in the news, with spaces between them; `*` stands
 * for any ending. Words that mean several things are left out.
 */
export type Glossary = Readonly<Record<string, string>>;
