import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, resolveBundleFile } from './app-protocol.ts';
import { isAllowedRequest } from './security.ts';

const folder = path.resolve('/bundle');

describe('app protocol', () => {
  it('serves the files of the bundle', () => {
    expect(resolveBundleFile(folder, 'app://cchc/index.html')).toBe(path.join(folder, 'index.html'));
    expect(resolveBundleFile(folder, 'app://cchc/assets/a%20b.js?x#y')).toBe(path.join(folder, 'assets/a b.js'));
  });

  it.each([
    'app://cchc/',
    'app://cchc/../secret.html',
    'app://cchc/%2e%2e/secret.html',
    'app://cchc/..%2fsecret.html',
    'app://cchc/%00.html',
    'app://cchc/%E0%A4%A.html',
    'app://cchc/cchc.sqlite',
    'app://other/index.html',
    'https://cchc/index.html',
  ])('refuses %s', (url) => {
    const file = resolveBundleFile(folder, url);
    // A parser of URLs may already have taken the dots away: then the file is one of the bundle after all.
    if (file !== null) expect(path.relative(folder, file)).toBe('secret.html');
    else expect(file).toBeNull();
  });

  it('allows no inline code, no evaluation and no other origin', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|\*/);
  });
});

describe('requests of a page', () => {
  it.each(['app://cchc/index.html', 'blob:app://cchc/1', 'data:image/png;base64,'])('lets %s pass', (url) => {
    expect(isAllowedRequest(url)).toBe(true);
  });

  it.each([
    'https://example.com/',
    'http://localhost/',
    'file:///etc/passwd',
    'ws://127.0.0.1/',
    'app://cchc.example.com/',
    'blob:https://example.com/1',
  ])('stops %s', (url) => {
    expect(isAllowedRequest(url)).toBe(false);
  });
});
