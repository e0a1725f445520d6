/**
 * The key that the printed address ends in (`#key=…`): whoever has it may change the folder. It is taken out of the address at
 * once, so that a copied link does not hand it on, and kept for this tab alone.
 */
const storageKey = "xianzhi.key";

export function takeLinkKey(window: Window): string | null {
  const found = /^#key=([\w-]+)$/u.exec(window.location.hash)?.[1];
  if (found !== undefined) {
    window.sessionStorage.setItem(storageKey, found);
    window.history.replaceState(null, "", window.location.pathname + window.location.search);
  }
  return window.sessionStorage.getItem(storageKey);
}
