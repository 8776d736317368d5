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
    create(name: string, info: { when: number; periodInMinutes?: number }): Promise<void>;
    get(name: string): Promise<{ periodInMinutes?: number } | undefined>;
  };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  runtime: { getContexts(filter: { contextTypes: string[] }): Promise<{ documentUrl?: string }[]> };
  tabs: { query(filter: object): Promise<object[]> };
}
