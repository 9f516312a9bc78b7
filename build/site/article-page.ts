/** A text as it stands in HTML, between tags or in a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text whose %-escapes are resolved; text with broken ones as it is. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** `/news/20210205/Better-design.aspx` → `Better design`: the title an address tells. */
function titleFromPath(pathname: string): string {
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  const words = unescaped(last)
    .replace(/\.\w{2,5}$/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words || 'Front page';
}

/** A small plausible article page for an address whose site is not there. It asks for nothing else. */
export function articlePage(host: string, pathname: string): string {
  const title = escapeHtml(titleFromPath(pathname));
  const site = escapeHtml(host);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
  body { max-width: 40rem; margin: 0 auto; padding: 2rem 1rem; font: 1.125rem/1.6 Georgia, serif; color: #222; background: #fff }
  header { font: .875rem system-ui, sans-serif; color: #666; border-bottom: 1px solid #ddd; padding-bottom: .5rem }
  h1 { font-size: 2rem; line-height: 1.2 }
</style>
<header>${site}</header>
<main>
  <h1>${title}</h1>
  <p>This is a stand-in: the site itself could not be reached, so this machine answers at its address.</p>
</main>
</html>
`;
}
