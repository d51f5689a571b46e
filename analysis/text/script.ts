/** Scripts decide where a word can begin and end. */

/** Scripts written without spaces between words, or with endings glued to the name. */
const UNSPACED = /[\u1100-\u11FF\u3040-\u30FF\u3130-\u318F\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF\u0E00-\u0E7F]/;

export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

export function isHangul(text: string): boolean {
  return /[\uAC00-\uD7AF]/.test(text);
}

/** Escapes a text for use in a regular expression with the `u` flag. */
export function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
