/**
 * The little of Chrome's extension API that the harness calls inside the browser. Files that evaluate there say
 * `declare const chrome: ChromeApi`.
 */
export interface ChromeApi {
  action: {
    getBadgeText(details: object): Promise<string>;
    getBadgeBackgroundColor(details: object): Promise<[red: number, green: number, blue: number, alpha: number]>;
    getTitle(details: object): Promise<string>;
    openPopup(): Promise<void>;
  };
  alarms: {
    get(name: string): Promise<{ periodInMinutes?: number } | undefined>;
    onAlarm: { dispatch(alarm: { name: string }): void };
  };
  contextMenus: {
    update(id: string, changes: object): Promise<void>;
    onClicked: { dispatch(info: object, tab: object | undefined): void };
  };
  notifications: {
    create(...told: unknown[]): Promise<string>;
    getAll(): Promise<object>;
    onClicked: { dispatch(id: string): void };
  };
  omnibox: {
    onInputChanged: {
      dispatch(text: string, suggest: (found: { content: string; description: string }[]) => void): void;
    };
    onInputEntered: { dispatch(text: string, place: 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'): void };
  };
  runtime: {
    getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
    sendMessage(message: unknown): Promise<unknown>;
  };
  storage: Record<'local' | 'session' | 'sync', { get(): Promise<Record<string, unknown>> }>;
  tabs: { query(filter: object): Promise<object[]> };
}
