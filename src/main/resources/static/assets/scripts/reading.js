// Which cards have truly been read: their end has stood on the screen for a moment, or they had the focus.

const MOMENT = 600;

export function readingOf(cards, changed) {
  const read = new Set();
  const timers = new Map();

  function add(card) {
    if (!read.has(card)) {
      read.add(card);
      changed();
    }
  }

  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      const card = entry.target.closest("[data-card]");
      clearTimeout(timers.get(card));
      if (entry.isIntersecting && !document.hidden) {
        timers.set(card, setTimeout(() => {
          add(card);
          observer.unobserve(entry.target);
        }, MOMENT));
      }
    }
  }, { threshold: 0.5 });

  for (const card of cards) {
    const end = card.querySelector("[data-end]");
    if (end) {
      observer.observe(end);
    }
    card.addEventListener("focusin", () => add(card));
  }
  return { has: (card) => read.has(card), add };
}
