// The queue: what has been read, what is ticked, and which draft stands beside the list.
import { readingOf } from "./reading.js";

const wide = matchMedia("(min-width: 62.5em)");

export function startQueue(list) {
  const cards = [...list.querySelectorAll("[data-card]")];
  const form = list.querySelector("[data-queue]");
  const state = { current: null };

  function show(card, focus) {
    state.current?.classList.remove("current");
    state.current = card;
    card.classList.add("current");
    if (focus) {
      card.focus({ preventScroll: true });
      card.scrollIntoView({ block: "nearest" });
    }
    const link = card.querySelector("[data-open]");
    if (wide.matches && link && window.htmx) {
      window.htmx.ajax("GET", link.getAttribute("href"), { target: "#detail", swap: "innerHTML" });
    }
  }

  list.addEventListener("click", (event) => {
    const card = event.target.closest("[data-card]");
    if (!card || event.target.closest("input, label, summary, textarea, button") || event.ctrlKey || event.metaKey) {
      return;
    }
    const link = event.target.closest("[data-open]");
    if (wide.matches) {
      if (event.target.closest("a") && !link) {
        return;
      }
      event.preventDefault();
      show(card, true);
    }
  });

  if (form) {
    startForm(form);
  }
  if (wide.matches && cards.length) {
    cards[0].classList.add("current");
    state.current = cards[0];
  }
  return { cards, form, show, state };
}

function startForm(form) {
  const ticks = [...form.querySelectorAll("[data-sign]")];
  const all = form.querySelector("[data-all]");
  const ready = ticks.filter((tick) => tick.closest(".ready"));
  const reading = readingOf([...form.querySelectorAll("[data-card]")], update);

  function update() {
    const read = ready.filter((tick) => reading.has(tick.closest("[data-card]"))).length;
    const signed = ticks.filter((tick) => tick.checked && reading.has(tick.closest("[data-card]"))).length;
    form.querySelector("[data-read]").textContent = `Read ${read} of ${ready.length}`;
    const progress = form.querySelector("[data-progress]");
    progress.max = Math.max(ready.length, 1);
    progress.value = read;
    form.querySelector("[data-label]").textContent = signed ? `Countersign ${signed}` : "Countersign";
    form.querySelector("[data-countersign]").disabled = signed === 0;
    if (all) {
      const ticked = ready.filter((tick) => tick.checked).length;
      all.checked = ticked === ready.length;
      all.indeterminate = ticked > 0 && ticked < ready.length;
    }
  }

  form.addEventListener("change", (event) => {
    if (event.target === all) {
      ready.forEach((tick) => { tick.checked = all.checked; });
    }
    if (event.target.matches("[data-confirm]")) {
      // Whoever has ticked every finding of a draft has judged it.
      const card = event.target.closest("[data-card]");
      const sign = card.querySelector("[data-sign]");
      sign.checked = [...card.querySelectorAll("[data-confirm]")].every((tick) => tick.checked);
      reading.add(card);
    }
    update();
  });

  // What has not been on the screen is not signed, ticked or not.
  form.addEventListener("submit", (event) => {
    if (event.submitter?.matches("[data-countersign]")) {
      ticks.forEach((tick) => { tick.disabled = !reading.has(tick.closest("[data-card]")); });
    }
  });
  window.addEventListener("pageshow", () => {
    ticks.forEach((tick) => { tick.disabled = false; });
    update();
  });
  update();
}
