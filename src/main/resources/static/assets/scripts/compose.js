// The form for a new post: what is typed is kept on the device, people are picked, pictures can be dropped.
import { forget, keep, leftBehind } from "./typed.js";

const PAUSE = 300;
const AGAIN = 15000;

export function startCompose(form) {
  let timer = 0;
  let leaving = false;

  function fields() {
    const value = (name) => form.elements[name]?.value ?? "";
    return {
      text: value("text"),
      pictured: value("pictured"),
      credit: value("credit"),
      category: value("category"),
      slot: value("slot"),
      time: value("time"),
      channels: [...form.querySelectorAll("[name=channels]:checked")].map((box) => box.value),
    };
  }

  function worthKeeping({ text, pictured, credit }) {
    return `${text}${pictured}${credit}`.trim() !== "";
  }

  function keepHere() {
    const typed = fields();
    if (!leaving && worthKeeping(typed)) {
      keep(form.elements.key.value, form.dataset.member, typed);
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(keepHere, PAUSE);
  });
  addEventListener("pagehide", keepHere);
  // What is sent is kept until the next page says that it arrived; a page that goes may speak after that one.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    keepHere();
    leaving = true;
  });
  addEventListener("pageshow", () => {
    leaving = false;
  });
  form.elements.time.addEventListener("input", () => choose(form, "slot", "other"));

  offerWhatWasLeft(form, fields());
  startNetwork(form);
  startPeople(form);
  startPictures(form);
}

function offerWhatWasLeft(form, fields) {
  const strip = document.querySelector("[data-kept]");
  const left = leftBehind(form.dataset.member, fields);
  if (!strip || !left) {
    return;
  }
  const words = left.fields.text.trim() || left.fields.pictured.trim() || left.fields.credit.trim();
  strip.querySelector("[data-kept-words]").textContent = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  strip.hidden = false;
  strip.querySelector("[data-put-back]").addEventListener("click", () => {
    putBack(form, left);
    strip.hidden = true;
    form.elements.text.focus();
  });
  strip.querySelector("[data-throw-away]").addEventListener("click", () => {
    forget(left.key);
    strip.hidden = true;
    form.elements.text.focus();
  });
}

function putBack(form, { key, fields }) {
  form.elements.key.value = key;
  for (const name of ["text", "pictured", "credit", "time"]) {
    form.elements[name].value = fields[name];
  }
  choose(form, "category", fields.category);
  // A time that is not offered any more is still the one that was wanted.
  if (!choose(form, "slot", fields.slot)) {
    form.elements.time.value = fields.slot;
    choose(form, "slot", "other");
  }
  for (const box of form.querySelectorAll("[name=channels]")) {
    box.checked = fields.channels.includes(box.value);
  }
  changed(form.elements.text);
}

function choose(form, name, value) {
  const choice = [...form.querySelectorAll(`[name=${name}]`)].find((radio) => radio.value === value);
  if (choice) {
    choice.checked = true;
  }
  return Boolean(choice);
}

function changed(field) {
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// Says when nothing reaches the school, and tries again; a session that ended does not take the page away.
function startNetwork(form) {
  let again = 0;

  function say(words) {
    document.getElementById("saved").textContent = words;
  }

  function lost() {
    say("Kept on this device. There is no connection to the school; we try again.");
    clearTimeout(again);
    again = setTimeout(() => changed(form.elements.text), AGAIN);
  }

  function signedOut() {
    document.querySelector("[data-lost]").hidden = false;
    say("Kept on this device.");
  }

  form.addEventListener("htmx:sendError", lost);
  form.addEventListener("htmx:responseError", (event) => {
    // Signed out, or signed in anew since: this page's token is worth nothing any more.
    if (event.detail.xhr.status === 403) {
      signedOut();
    } else {
      lost();
    }
  });
  form.addEventListener("htmx:timeout", lost);
  addEventListener("online", () => changed(form.elements.text));
  form.addEventListener("htmx:beforeOnLoad", (event) => {
    if (event.detail.xhr.status === 401) {
      event.preventDefault();
      signedOut();
    }
  });
}

function startPeople(form) {
  const find = form.querySelector("[data-find]");
  const pictured = form.elements.pictured;
  // Searching is not typing: nothing is checked or saved for it.
  for (const kind of ["input", "change"]) {
    find.addEventListener(kind, (event) => event.stopPropagation());
  }
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.id === "find") {
      event.preventDefault();
      find.querySelector("[data-add]")?.focus();
    }
  });
  find.addEventListener("click", (event) => {
    const name = event.target.closest("[data-add]")?.dataset.add;
    if (!name) {
      return;
    }
    const names = pictured.value.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    if (!names.includes(name)) {
      pictured.value = [...names, name].join("\n");
    }
    changed(pictured);
    if (find.querySelector("#of")?.value) {
      return;
    }
    find.querySelector("#find").value = "";
    find.querySelector("#found").replaceChildren();
    find.querySelector("#find").focus();
  });
}

function startPictures(form) {
  const place = form.querySelector("[data-pictures]");
  const inputs = [...place.querySelectorAll("[type=file]")];

  function take(files) {
    for (const file of [...files].filter((each) => /^(image|video)\//.test(each.type))) {
      const free = inputs.find((input) => input.files.length === 0);
      if (!free) {
        return;
      }
      const one = new DataTransfer();
      one.items.add(file);
      free.files = one.files;
      free.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }

  place.addEventListener("change", (event) => {
    if (event.target.type !== "file") {
      return;
    }
    const row = event.target.closest(".picture-row");
    row.querySelector("img")?.remove();
    const file = event.target.files[0];
    if (file?.type.startsWith("image/")) {
      const shown = new Image();
      shown.alt = "";
      shown.addEventListener("load", () => URL.revokeObjectURL(shown.src));
      shown.src = URL.createObjectURL(file);
      row.prepend(shown);
    }
    place.querySelector("details").open = true;
  });
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    take(event.dataTransfer.files);
  });
  form.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      take(event.clipboardData.files);
    }
  });
}
