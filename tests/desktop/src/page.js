// What a person can find on the page, by what it is and what it is called.
// Runs inside the window; `found(role, name)` gives elements in page order.
const ROLES = {
  button: "button, summary, [role=button], input[type=submit], input[type=button]",
  link: "a[href], [role=link]",
  textbox: "textarea, input:not([type]), input[type=text], input[type=password], input[type=search], [role=textbox], [contenteditable=true]",
  checkbox: "input[type=checkbox], [role=checkbox], [role=switch]",
  radio: "input[type=radio], [role=radio]",
  combobox: "select, [role=combobox]",
  option: "option, [role=option], [role=menuitem], [role=menuitemradio]",
  heading: "h1, h2, h3, h4, h5, h6, [role=heading]",
  dialog: "dialog[open], [role=dialog], [role=alertdialog]",
  tab: "[role=tab]",
  alert: "[role=alert], [role=status]",
  any: "*",
};

const squeezed = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function nameOf(element) {
  const labelled = element.getAttribute("aria-labelledby");
  if (labelled) {
    const parts = labelled.split(/\s+/).map((id) => document.getElementById(id)?.textContent);
    return squeezed(parts.join(" "));
  }
  if (element.getAttribute("aria-label")) return squeezed(element.getAttribute("aria-label"));
  if (element.labels?.length) {
    return squeezed([...element.labels].map((label) => ownWords(label, element)).join(" "));
  }
  if (element.matches("input[type=submit], input[type=button]")) return squeezed(element.value);
  return squeezed(element.textContent) || squeezed(element.getAttribute("title") ?? element.placeholder);
}

// The words of a label without what is written in the field that it holds.
function ownWords(label, field) {
  const copy = label.cloneNode(true);
  for (const inside of copy.querySelectorAll("input, textarea, select, .hint, [role=alert]")) inside.remove();
  return copy.textContent;
}

// What lies under a layer, also one that is just going, is not to be had.
function isUnderALayer(element) {
  return document.querySelector(".scrim-over") !== null && !element.closest("[role=dialog], [role=alertdialog], [role=menu]");
}

function isSeen(element) {
  return !isUnderALayer(element) && element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !element.closest("[inert], [aria-hidden=true]");
}

function found(role, name) {
  const wanted = squeezed(name).toLowerCase();
  const all = [...document.querySelectorAll(ROLES[role] ?? `[role=${role}]`)].filter(isSeen);
  const exact = all.filter((element) => nameOf(element).toLowerCase() === wanted);
  if (exact.length > 0) return exact;
  return all.filter((element) => nameOf(element).toLowerCase().startsWith(wanted));
}

function everything() {
  const lines = [];
  for (const role of ["heading", "button", "link", "textbox", "checkbox", "radio", "combobox", "alert"]) {
    for (const element of [...document.querySelectorAll(ROLES[role])].filter(isSeen)) lines.push(`${role}: ${nameOf(element)}`);
  }
  return lines.join("\n");
}
