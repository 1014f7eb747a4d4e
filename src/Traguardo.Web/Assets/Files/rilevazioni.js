// SPDX-License-Identifier: AGPL-3.0-or-later
// Comforts of the grid of measures and of the forms that send files: both work without this file.

/** Cells of what a spreadsheet puts into the clipboard: lines, and in them texts parted by tabs, in quotes where they hold a line break or a tab. */
export function cellsOf(text) {
  const lines = [[""]];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    const line = lines[lines.length - 1];
    if (quoted) {
      if (letter !== '"') line[line.length - 1] += letter;
      else if (text[at + 1] === '"') line[line.length - 1] += text[++at];
      else quoted = false;
    } else if (letter === '"' && line[line.length - 1] === "" && closes(text, at)) quoted = true;
    else if (letter === "\t") line.push("");
    else if (letter === "\n") lines.push([""]);
    else if (letter !== "\r") line[line.length - 1] += letter;
  }
  if (lines.length > 1 && lines[lines.length - 1].every((cell) => cell === "")) lines.pop();
  return lines.map((line) => line.map((cell) => cell.trim()));
}

// A quote opens a cell only where another one closes it, before a tab, a line end or the end
const closes = (text, at) => /^"(?:[^"]|"")*"(?=\t|\r?\n|$)/.test(text.slice(at));

for (const grid of document.querySelectorAll("table[data-tg-entry]")) {
  const rows = [...grid.tBodies[0].rows];
  const cellIn = (row, column) => row?.querySelector(`[data-tg-col="${column}"]`);
  const columnsAt = (row) => [...row.querySelectorAll("[data-tg-col]")].map((cell) => cell.dataset.tgCol);
  const codeOf = (row) => row.querySelector("input[type=hidden]").value;
  const say = document.querySelector("[data-tg-entry-count]");
  const keys = grid.querySelector("[data-tg-entry-keys]");
  if (keys) keys.hidden = false;

  const isFilled = (row) => [...row.querySelectorAll("input.tg-input, textarea.tg-input, select.tg-input")].some((cell) => !["data", "natura", "fonte"].includes(cell.dataset.tgCol) && cell.value.trim() !== "");
  const count = () => {
    const filled = rows.filter(isFilled).length;
    say.textContent = filled === 0 ? "" : filled === 1 ? "1 riga compilata" : `${filled} righe compilate`;
    return filled;
  };

  // The next row that has a cell in the same column, up or down
  const step = (cell, by) => {
    const column = cell.dataset.tgCol;
    for (let at = rows.indexOf(cell.closest("tr")) + by; at >= 0 && at < rows.length; at += by) {
      const next = cellIn(rows[at], column);
      if (next) return next;
    }
    return null;
  };

  grid.addEventListener("keydown", (event) => {
    const cell = event.target;
    if (!cell.dataset?.tgCol || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    const isArrow = (event.key === "ArrowDown" || event.key === "ArrowUp") && cell.tagName === "INPUT" && !event.shiftKey;
    if (event.key !== "Enter" && !isArrow) return;
    const by = event.key === "ArrowUp" || (event.key === "Enter" && event.shiftKey) ? -1 : 1;
    event.preventDefault();
    const next = step(cell, by);
    if (next) {
      next.focus();
      if (next.select) next.select();
    } else if (event.key === "Enter" && by > 0) {
      document.querySelector(".tg-entry__bar button")?.focus();
    }
  });

  const put = (cell, text) => {
    if (!cell || text === undefined) return false;
    if (cell.tagName === "SELECT") {
      const option = [...cell.options].find((known) => known.value.toLowerCase() === text.toLowerCase() || known.text.toLowerCase() === text.toLowerCase());
      if (!option) return false;
      cell.value = option.value;
    } else cell.value = text;
    cell.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  };

  grid.addEventListener("paste", (event) => {
    const cell = event.target;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!cell.dataset?.tgCol || !/[\t\n]/.test(text.replace(/\r?\n$/, ""))) return;
    event.preventDefault();
    const lines = cellsOf(text);
    const byCode = new Map(rows.map((row) => [codeOf(row), row]));
    // A block that begins with the codes of the rows finds its rows by them; any other goes down from the cell
    const named = lines[0].length > 1 && lines.every((line) => line.every((one) => one === "") || byCode.has(line[0]));
    const first = rows.indexOf(cell.closest("tr"));
    const touched = new Set();
    let left = 0;
    lines.forEach((line, at) => {
      const row = named ? byCode.get(line[0]) : rows[first + at];
      const values = named ? line.slice(1) : line;
      if (!row || values.every((one) => one === "")) {
        if (values.some((one) => one !== "")) left += 1;
        return;
      }
      const columns = columnsAt(row);
      const start = columns.indexOf(named ? "valore" : cell.dataset.tgCol);
      // Numerator and denominator go together; result, day, basis do not pass through them
      const own = ["numeratore", "denominatore"].includes(cell.dataset.tgCol) && !named ? ["numeratore", "denominatore"] : ["valore", "data", "natura", "fonte"];
      const path = start < 0 ? [] : columns.slice(start).filter((column) => own.includes(column) || column === cell.dataset.tgCol);
      values.forEach((value, place) => {
        if (value === "") return;
        if (put(path[place] && cellIn(row, path[place]), value)) touched.add(row);
        else left += 1;
      });
    });
    count();
    say.textContent = `Incollate ${touched.size === 1 ? "1 riga" : `${touched.size} righe`}` + (left > 0 ? `; ${left === 1 ? "1 cella non ha" : `${left} celle non hanno`} trovato posto` : "");
  });

  // An answer that is no trial of the row (the session is over, the server is not there) must neither be shown in the row nor lead away from the page
  const cannotTry = (event, text) => {
    const place = document.querySelector(event.target.closest("tr")?.getAttribute("hx-target"));
    if (place) place.textContent = text;
  };
  grid.addEventListener("htmx:before:response", (event) => {
    const { status, raw } = event.detail.ctx.response;
    if (status === 200 && !raw.redirected) return;
    event.preventDefault();
    cannotTry(event, status === 401 || raw.redirected
      ? "La sessione è scaduta. Quanto scritto resta qui: salvando si entra di nuovo e l’invio riprende."
      : "La prova mentre si scrive non è disponibile: quanto scritto si può salvare lo stesso.");
  });
  grid.addEventListener("htmx:error", (event) => cannotTry(event, "Il server non risponde: quanto scritto resta qui."));

  // What was typed is not lost by a slip: the browser asks before it leaves
  let leaving = false;
  document.addEventListener("submit", () => (leaving = true));
  document.addEventListener("input", (event) => {
    if (event.target.form?.id === "griglia") count();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (!leaving && rows.some(isFilled)) event.preventDefault();
  });
  count();
}

// A file that is too large is refused before it travels
for (const input of document.querySelectorAll("input[type=file][data-tg-most-bytes]")) {
  input.addEventListener("change", () => {
    const most = Number(input.dataset.tgMostBytes);
    const large = [...input.files].some((file) => file.size > most);
    input.setCustomValidity(large ? `Il file supera il limite di ${Math.floor(most / 1048576)} MB.` : "");
    input.reportValidity();
  });
  input.form?.addEventListener("submit", (event) => {
    if (!input.validity.customError) return;
    event.preventDefault();
    input.reportValidity();
  });
}
