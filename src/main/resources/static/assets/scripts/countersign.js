// Comfort for those who have scripts; every page works without.
import { startCompose } from "./compose.js";
import { startQueue } from "./queue.js";
import { startKeys } from "./keys.js";
import { forget, forgetEverything, forgetOld } from "./typed.js";

document.documentElement.classList.add("js");

const list = document.querySelector(".queue .list");
if (list) {
  const queue = startQueue(list);
  startKeys(queue);
}

forgetOld();
const safe = document.querySelector("[data-typed-is-safe]");
if (safe) {
  forget(safe.dataset.typedIsSafe);
}
document.querySelector("form[action$='/sign-out']")?.addEventListener("submit", forgetEverything);

const compose = document.getElementById("compose");
if (compose) {
  startCompose(compose);
}

// One menu at a time; Escape and a press elsewhere close it.
document.addEventListener("click", (event) => closeMenus(event.target));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    closeMenus(null);
  }
});

function closeMenus(target) {
  for (const menu of document.querySelectorAll("details.menu[open]")) {
    if (!target || !menu.contains(target)) {
      menu.open = false;
    }
  }
}
