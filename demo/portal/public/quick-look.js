/** A dossier in a dialog over the list: the address stays the list's. */
import { showDetail } from "./detail.js";
import { openDialog } from "./overlay.js";

export async function quickLook(config, id, changed) {
  const dialog = openDialog("Thông tin hồ sơ", { wide: true });
  const again = () => {
    changed();
    showDetail(config, dialog.body, id, { changed: again });
  };
  await showDetail(config, dialog.body, id, { changed: again });
}
