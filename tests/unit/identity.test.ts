import { describe, expect, test } from 'vitest';
import { articleIdentity } from '../../storage/identity';

describe('an article is known by', () => {
  test('its address without fragment and tracking', () => {
    expect(articleIdentity('https://news.test/a?id=7&utm_source=x&fbclid=1#part', undefined)).toBe(
      'https://news.test/a?id=7',
    );
  });

  test('its canonical address, on the same site', () => {
    expect(articleIdentity('https://m.news.com/a?x=1', 'https://www.news.com/a')).toBe('https://www.news.com/a');
    expect(articleIdentity('https://news.com/amp/a', '/a')).toBe('https://news.com/a');
  });

  test('its own address, when the canonical one is another site’s, a front page or no address', () => {
    expect(articleIdentity('https://news.com/a', 'https://evil.com/b')).toBe('https://news.com/a');
    expect(articleIdentity('https://a.github.io/x', 'https://b.github.io/y')).toBe('https://a.github.io/x');
    expect(articleIdentity('https://news.com/a', 'https://news.com/')).toBe('https://news.com/a');
    expect(articleIdentity('https://news.com/a', 'javascript:alert(1)')).toBe('https://news.com/a');
    expect(articleIdentity('https://news.com/a', 'http://[')).toBe('https://news.com/a');
  });

  test('its publisher’s address, when a cache of AMP pages shows it', () => {
    expect(articleIdentity('https://news-com.cdn.ampproject.org/c/news.com/a', 'https://news.com/a')).toBe(
      'https://news.com/a',
    );
  });

  test('nothing, when it has no web address', () => {
    expect(() => articleIdentity('chrome://newtab/', undefined)).toThrow(TypeError);
  });
});
