/** The address of the embedded page for a link: the same design, asked for as a part of another page. */
function embedAddress(link: string): string {
  const [page = "", fragment = ""] = link.split(/#(.*)/s);
  return `${page}${page.includes("?") ? "&" : "?"}embed=1#${fragment}`;
}

/** HTML that shows a link's design inside another page. */
export function iframeSnippet(link: string, name: string): string {
  const src = inAttribute(embedAddress(link));
  return `<iframe src="${src}" title="${inAttribute(name)}" width="100%" height="480" style="border: 0" sandbox="allow-scripts allow-same-origin allow-popups" loading="lazy"></iframe>`;
}

/** Markdown that shows a picture of the design and leads to it. */
export function badgeSnippet(link: string, name: string): string {
  return `[![${inMarkdown(name)}](diagram.svg)](${link})`;
}

function inAttribute(text: string): string {
  return text.replace(/[&"<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function inMarkdown(text: string): string {
  return text.replace(/[\\[\]*_`<>]/g, (sign) => `\\${sign}`);
}
