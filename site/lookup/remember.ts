/** The system chosen last, kept in this browser only. Storage may be switched off; then nothing is kept. */
const KEY = "respcode:system";

export function systemRemembered(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

export function rememberSystem(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // The choice holds for this page.
  }
}
