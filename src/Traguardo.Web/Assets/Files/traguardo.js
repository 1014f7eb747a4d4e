// SPDX-License-Identifier: AGPL-3.0-or-later
// Comforts only: every page works without this file.

const openMenus = () => document.querySelectorAll("details.tg-drop[open]");

// A menu closes when the attention goes elsewhere, and Escape gives the focus back to its button
document.addEventListener("click", (event) => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of openMenus()) {
    const held = menu.contains(document.activeElement);
    menu.open = false;
    if (held) menu.querySelector("summary")?.focus();
  }
});

// "Apri tutto" and "Chiudi tutto" of a tree; hidden without script
for (const tools of document.querySelectorAll("[data-tg-tree]")) {
  const tree = document.getElementById(tools.dataset.tgTree);
  if (!tree) continue;
  tools.hidden = false;
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-tg-open]");
    if (!button) return;
    for (const branch of tree.querySelectorAll("details")) branch.open = button.dataset.tgOpen === "true";
  });
}

// Choosing a body or a year is enough, without the button beside it
for (const button of document.querySelectorAll("[data-tg-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
