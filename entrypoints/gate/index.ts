/** Made from the dossiers when the extension is built. */
declare const __GATE_PATTERN__: string;

interface GateGlobal {
  summitStatusGate?: AbortController;
}

/**
 * Runs on every page that the extension may read: could this page be about the subject at all? If not, nothing else
 * happens: no message, no other script. Asked again after each client-side navigation, and when a
 * page has gained an article's worth of text after loading.
 */
export default defineUnlistedScript(() => {
  const shared = globalThis as GateGlobal;
  shared.summitStatusGate?.abort();
  const controller = new AbortController();
  shared.summitStatusGate = controller;
  const pattern = new RegExp(__GATE_PATTERN__, 'iu');

  const suspect = () =>
    pattern.test(document.title) ||
    pattern.test(document.querySelector('h1')?.textContent ?? '') ||
    pattern.test(document.body?.textContent ?? '');
  const length = () => document.body?.textContent?.length ?? 0;
  let asked = 0;
  const ask = () => {
    asked = length();
    if (suspect())
      extensionApi()
        .runtime.sendMessage({ type: 'page-suspected' })
        .catch(() => controller.abort());
  };
  /** Calls back whenever the page has come to rest, for a while. */
  const whenAtRest = (then: () => void) => {
    let rest = setTimeout(then, SETTLE_MS);
    const observer = new MutationObserver(() => {
      clearTimeout(rest);
      rest = setTimeout(then, SETTLE_MS);
    });
    observer.observe(document, { subtree: true, childList: true });
    setTimeout(() => observer.disconnect(), WATCH_MS);
    controller.signal.addEventListener('abort', () => {
      clearTimeout(rest);
      observer.disconnect();
    });
  };
  ask();
  // Some pages draw their article only after they have loaded.
  whenAtRest(() => {
    if (length() > asked + AN_ARTICLE) ask();
  });

  // A page that swaps its article keeps its old head for a moment: it is read when it has come to rest.
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  navigation?.addEventListener('navigatesuccess', () => whenAtRest(ask), { signal: controller.signal });
});

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** The browser's own API object: a library for it would be several times the gate's size. */
function extensionApi(): ExtensionApi {
  const { browser: firefox, chrome: chromium } = globalThis as unknown as {
    browser?: ExtensionApi;
    chrome: ExtensionApi;
  };
  return firefox ?? chromium;
}

const SETTLE_MS = 400;
const WATCH_MS = 4000;
/** Letters that a page must have gained to be asked about again. */
const AN_ARTICLE = 300;
