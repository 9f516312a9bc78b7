/** In a document of the extension: what the button shows for the tab in front of its window. */
export async function buttonInFront(): Promise<{ badge: string; title: string }> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) throw new Error('no tab in front');
  const of = { tabId: tab.id };
  return { badge: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
}
