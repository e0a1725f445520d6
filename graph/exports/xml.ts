/** Text that XML can hold: characters that it forbids are left out, since no escape brings them back. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const xmlText = (text: string): string => text.replace(forbidden, "");

/** Escaped for element content and attribute values; line feeds and tabs survive in attributes too. */
export const xmlEscaped = (text: string): string =>
  xmlText(text).replace(/[&<>"'\n\r\t]/g, (sign) => escapes[sign] as string);

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};
