/** `app://cchc/…`: the files of the screen's bundle and nothing else, each answer with the content security policy. */
import path from 'node:path';
import { protocol } from 'electron';

export const appOrigin = 'app://cchc';

/**
 * Only what the bundle itself brings. The hash is that of the empty style element in which Fluent UI keeps the rules
 * that it inserts by script.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Chromium's ERR_FILE_NOT_FOUND. */
const fileNotFound = -6;

/** Before `ready`: a standard, secure scheme, so that the page has an origin and workers run. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // With the code cache a script is compiled once, not at every start.
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The file that a URL names inside `folder`, or null when it names none there. */
export function resolveBundleFile(folder: string, url: string): string | null {
  const { protocol: scheme, host, pathname } = new URL(url);
  if (`${scheme}//${host}` !== appOrigin) return null;
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0')) return null;
  const file = path.resolve(folder, `.${name}`);
  const relative = path.relative(folder, file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return isInside && contentTypes[path.extname(file)] ? file : null;
}

const page = Promise.withResolvers<void>();
/** For a page that never asks for its files. */
const longestWaitMs = 500;

/** Resolves when the first page is on its way to its process, which takes a while to begin: time for this thread to be busy. */
export const pageServed: Promise<void> = page.promise;

/**
 * After `ready`: answers every `app://` request from `folder`. By the older of the two calls that Electron has for this: the newer one,
 * `protocol.handle`, brings Node's whole HTTP client along and carries each file through it, about a tenth of the time to the first screen.
 */
export function serveBundle(folder: string): void {
  setTimeout(page.resolve, longestWaitMs).unref();
  protocol.registerFileProtocol('app', (request, answer) => {
    const file = request.method === 'GET' ? resolveBundleFile(folder, request.url) : null;
    if (!file) return answer({ error: fileNotFound });
    setImmediate(page.resolve);
    answer({
      path: file,
      headers: {
        'Content-Type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
}
