import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";

/** Works while somebody types, and holds the form back until it is done. Without a script the form is sent twice. */
function guard(form: HTMLFormElement): void {
  const field = (name: "challenge" | "solution") => form.elements.namedItem(name) as HTMLInputElement;
  const shown = performance.now();
  let [done, working] = [false, false];

  async function work(): Promise<void> {
    if (working) return;
    working = true;
    const challenge = JSON.parse(field("challenge").value);
    // Whatever goes wrong here, the form can be sent: it is then shown once more.
    const solution = await solveChallenge({ challenge, deriveKey, timeout: 60_000 }).catch(() => null);
    if (solution) field("solution").value = JSON.stringify(solution);
    const left = Number(form.dataset.seconds) * 1000 + 100 - (performance.now() - shown);
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
    done = true;
  }

  form.addEventListener("input", () => void work(), { once: true });
  form.addEventListener("submit", (event) => {
    if (done) return;
    event.preventDefault();
    const moment = form.querySelector<HTMLElement>("[data-moment]");
    if (moment) moment.hidden = false;
    void work().then(function send(): void {
      if (done) form.submit();
      else setTimeout(send, 100);
    });
  });
}

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-seconds]")) guard(form);
