/** The hotkey of the side panel, where the browser has none of its own for it. */

/** As the manifest names it. */
const PANEL = "open-panel";

interface Chromes {
  commands?: {
    onCommand: { addListener(hear: (name: string, tab?: { windowId: number }) => void): void };
  };
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

/** Must be called at the worker's start. The panel opens in the press itself: any wait before would lose the right to. */
export function hearCommand(onFault: (error: unknown) => void): void {
  const { commands, sidePanel } = ((globalThis as { chrome?: Chromes }).chrome ?? {}) as Chromes;
  if (!commands || !sidePanel) return;
  commands.onCommand.addListener((name, tab) => {
    if (name === PANEL && tab) sidePanel.open({ windowId: tab.windowId }).catch(onFault);
  });
}
