// What is being typed, kept on this device until the school has it: for lost networks and ended sessions.

const PREFIX = "countersign-typed:";
const KEPT_FOR = 12 * 60 * 60 * 1000;

// Whoever signs out leaves nothing behind, nor does the page that closes then.
let over = false;

function entries() {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => ({ name, typed: JSON.parse(localStorage.getItem(name)) }));
}

export function forget(key) {
  localStorage.removeItem(PREFIX + key);
}

export function forgetEverything() {
  over = true;
  entries().forEach(({ name }) => localStorage.removeItem(name));
}

export function forgetOld() {
  entries()
    .filter(({ typed }) => Date.now() - typed.at > KEPT_FOR)
    .forEach(({ name }) => localStorage.removeItem(name));
}

export function keep(key, member, fields) {
  if (over) {
    return;
  }
  localStorage.setItem(PREFIX + key, JSON.stringify({ key, member, fields, at: Date.now() }));
}

// The newest that this member left behind, other than what stands on the page already.
export function leftBehind(member, fields) {
  return entries()
    .map(({ typed }) => typed)
    .filter((typed) => typed.member === member && JSON.stringify(typed.fields) !== JSON.stringify(fields))
    .sort((one, other) => other.at - one.at)[0];
}
