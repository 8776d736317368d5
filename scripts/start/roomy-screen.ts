/**
 * Chromium flags for a headless screen on which a popup has all the room it may take; by itself that screen is 800 by 600.
 * @param scale - device pixels to a CSS pixel.
 */
export function roomyScreen(scale = 1): string[] {
  return [
    `--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`,
    `--force-device-scale-factor=${scale}`,
    '--window-size=1200,1000',
  ];
}
