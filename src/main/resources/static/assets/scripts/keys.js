// Keys for the queue. They can be switched off, so that they never get in the way of speech input.

const SETTING = "countersign.keys";

export function startKeys(queue) {
  const dialog = document.querySelector("[data-keys]");
  const on = dialog.querySelector("[data-keys-on]");
  on.checked = localStorage.getItem(SETTING) !== "off";
  on.addEventListener("change", () => localStorage.setItem(SETTING, on.checked ? "on" : "off"));

  const does = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector("[data-sign]")?.click(),
    o: () => current()?.querySelector("[data-open]")?.click(),
    r: () => giveBack(current()),
    a: () => document.querySelector("[data-countersign]")?.focus(),
    "?": () => dialog.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input:not([type=checkbox]), textarea, select, dialog");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (!on.checked && event.key !== "?")) {
      return;
    }
    const action = does[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  });

  function current() {
    return queue.state.current;
  }

  function move(step) {
    const cards = queue.cards;
    const at = cards.indexOf(document.activeElement?.closest("[data-card]") ?? current());
    const next = cards[Math.min(Math.max(at + step, 0), cards.length - 1)];
    if (next) {
      queue.show(next, true);
    }
  }

  function giveBack(card) {
    const details = card?.querySelector("details.return");
    if (details) {
      details.open = true;
      details.querySelector("textarea").focus();
    }
  }
}
