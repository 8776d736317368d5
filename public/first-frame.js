// Stands in the head of every page and so holds up its first frame, that none is drawn in the other theme or at another height: extension
// storage would answer too late. lib/browser/first-frame.ts makes the notes that are read here.
try {
  for (const name of ['theme', 'listed']) {
    const noted = localStorage.getItem(name);
    if (noted !== null) document.documentElement.dataset[name] = noted;
  }
} catch (error) {
  // A browser that keeps no site data: both come some frames later.
  console.warn(error);
}
