declare const chrome: {
  runtime: {
    onMessage: {
      addListener(listener: (message: unknown, sender: object, reply: (value: unknown) => void) => void): void;
    };
  };
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
};

/** What the bench may tell a worker: to answer, or that the menu was clicked with this selection. */
export type Told = { bench: 'answer' } | { bench: 'right-click'; selectionText: string; windowId: number };

/**
 * Runs at the end of a worker's script, when all its listeners stand. The first to answer a message is heard, and this answers at once. It may
 * name nothing from outside of itself.
 */
export function installTrigger(): void {
  chrome.runtime.onMessage.addListener((message, _sender, reply) => {
    if (typeof message !== 'object' || message === null || !('bench' in message)) return;
    reply('here');
    if (message.bench !== 'right-click' || !('selectionText' in message) || !('windowId' in message)) return;
    const { selectionText, windowId } = message;
    const info = { menuItemId: 'look-up', editable: false, pageUrl: 'https://example.com/', frameId: 0, selectionText };
    chrome.contextMenus.onClicked.dispatch(info, { id: 1, windowId });
  });
}
