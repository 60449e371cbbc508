// Narrows the sessions down to those that hold all the words. Without it the page shows them all.
"use strict";
{
  const form = document.querySelector(".search");
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  if (form) begin(form, form.querySelector("input"), form.querySelector("output"));

  function begin(bar, input, found) {
    const months = [...document.querySelectorAll("details.month")];
    const open = months.map(month => month.open);
    let rows;
    const read = () => rows ??= months.map(month => {
      const name = month.querySelector("summary h3").textContent;
      return [...month.querySelectorAll("li")].map(row => [row, plain(row.textContent + " " + row.dataset.day + " " + name)]);
    });

    function narrow() {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      let count = 0;
      let all = 0;
      read().forEach((list, at) => {
        let here = 0;
        for (const [row, text] of list) {
          row.hidden = !words.every(word => text.includes(word));
          here += !row.hidden;
        }
        months[at].hidden = here === 0;
        months[at].open = words.length ? here > 0 : open[at];
        count += here;
        all += list.length;
      });
      found.textContent = words.length ? `${count} of ${all}` : "";
    }

    bar.hidden = false;
    bar.addEventListener("submit", event => event.preventDefault());
    input.addEventListener("input", narrow);
    if (input.value) narrow();
  }
}
