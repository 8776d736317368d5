/** Whether a person can see an element, or could by scrolling to it. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
