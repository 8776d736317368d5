// Stands in the head of every page and so holds up its first frame, that none is drawn in the other theme: extension storage would
// answer too late. lib/browser/page-theme.ts makes the note that is read here.
try {
  document.documentElement.dataset.theme = localStorage.getItem('theme') ?? 'system';
} catch (error) {
  // A browser that keeps no site data: the theme comes with the settings, a frame later.
  console.warn(error);
}
