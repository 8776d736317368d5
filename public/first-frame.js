// Stands in the head of every page and so holds up its first frame, that none is drawn in the other theme or at another height: extension
// storage would answer too late. lib/browser/first-frame.ts makes the notes that are read here.
try {
  const { dataset } = document.documentElement;
  dataset.theme = localStorage.getItem('theme') ?? 'system';
  dataset.listed = localStorage.getItem('listed') ?? 'no';
} catch (error) {
  // A browser that keeps no site data: theme and height come with what is stored, some frames later.
  console.warn(error);
}
