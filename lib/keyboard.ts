/** What is told of keys depends on this. */
export interface Keyboard {
  /** The keys that open the popup, as the browser has them, such as "Alt+Shift+O": a person may change them. Empty where there are none. */
  popupKeys: string;
  /** Whether chords are made with the command key, as on a Mac. */
  hasCommandKey: boolean;
}
