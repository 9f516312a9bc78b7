/** The page of the article in the pictures. It asks for nothing else. */
export const demoArticle = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Green roofs cool whole streets, a five-city study finds</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; color: #22262b; background: #fff; font: 18px/1.6 Georgia, "DejaVu Serif", serif }
  header { padding: 22px 40px 18px; border-bottom: 3px double #22262b; font-size: 26px; font-weight: 700 }
  main { max-width: 580px; padding: 28px 40px }
  h1 { margin: 0 0 12px; font-size: 36px; line-height: 1.2; text-wrap: balance }
  .by { margin: 0 0 20px; color: #5d646c; font: 14px/1.4 system-ui, sans-serif }
  figure { margin: 0 0 20px } svg { display: block; width: 100% }
  p { margin: 0 0 16px }
</style>
<header>The Harbour Post</header>
<main>
  <h1>Green roofs cool whole streets, a five-city study finds</h1>
  <p class="by">12 May 2026 · Science</p>
  <figure><svg viewBox="0 0 580 200" role="img" aria-label="Roofs with plants on them, before a sky">
    <path fill="#d7e8f4" d="M0 0h580v200H0z"/><circle cx="480" cy="52" r="26" fill="#f6d480"/>
    <path fill="#9aa7b2" d="M20 110h120v90H20zM430 92h130v108H430z"/><path fill="#c3ccd4" d="M150 74h130v126H150zM296 126h120v74H296z"/>
    <path fill="#5f9b62" d="M20 110q15-20 30 0 15-24 30 0 15-18 30 0 15-20 30 0v8H20zM150 74q16-24 32 0 16-20 33 0 16-26 33 0 16-18 32 0v8H150zM430 92q16-22 32 0 17-26 33 0 16-20 33 0 16-22 32 0v8H430z"/>
    <path fill="#fff" opacity=".55" d="M168 100h18v22h-18zM206 100h18v22h-18zM244 100h18v22h-18zM168 142h18v22h-18zM206 142h18v22h-18zM244 142h18v22h-18zM450 118h18v22h-18zM488 118h18v22h-18zM526 118h18v22h-18zM40 136h16v20H40zM80 136h16v20H80zM314 146h16v20h-16zM354 146h16v20h-16z"/>
  </svg></figure>
  <p>Planted roofs do more than cool the rooms below them. In five cities, researchers measured the air in the streets
  around 140 buildings for three summers, before and after their roofs were planted.</p>
  <p>On the hottest afternoons the difference came to 1.4 °C. “We expected to find it on the roof,” says one of the
  authors. “We did not expect to find it at the bus stop.”</p>
  <p>A single roof did little. The effect grew where a third of a block’s roofs were green, and it all but vanished
  where they were never watered. The numbers for each city are in
  <a href="https://doi.org/10.5555/juc.2026.14">Street-level cooling by planted roofs</a>.</p>
</main>
</html>
`;
