// What pages do beyond HTML and htmx. Who has no script reads the tables and submits the forms.
document.addEventListener("htmx:load", prepare);
document.addEventListener("DOMContentLoaded", prepare);
// A part that renews itself waits while somebody chooses in it.
document.addEventListener("htmx:beforeRequest", event => {
  const live = event.detail.elt;
  if (live.matches("[data-live]") && (document.hidden || live.querySelector("input:checked, details[open], :focus"))) event.preventDefault();
});

function prepare() {
  // On a narrow screen the open tab may be out of sight.
  document.querySelectorAll(".tabs [aria-current]").forEach(tab => tab.scrollIntoView({ block: "nearest", inline: "center" }));
  document.querySelectorAll("canvas[data-of]").forEach(draw);
  document.querySelectorAll("input[data-all]").forEach(all => {
    all.hidden = false;
    all.onchange = () => {
      const boxes = all.closest("form").querySelectorAll(`input[type=checkbox][name=${all.dataset.all}]`);
      boxes.forEach(box => { box.checked = all.checked; });
    };
  });
}

// Draws a table of days: two columns of amounts as bars, and how many orders as a line.
function draw(canvas) {
  const table = document.getElementById(canvas.dataset.of);
  if (!table || Chart.getChart(canvas)) return;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  Chart.defaults.color = colour("--idle");
  Chart.defaults.borderColor = colour("--line");
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  const rows = [...table.tBodies[0].rows];
  const title = i => table.tHead.rows[0].cells[i].textContent;
  const column = i => rows.map(row => parseFloat(row.cells[i].dataset.value ?? row.cells[i].textContent));
  const bars = [[3, "--series-1"], [4, "--series-2"]].map(([i, name]) => (
    { label: title(i), data: column(i), backgroundColor: colour(name), borderRadius: 4, maxBarThickness: 28, categoryPercentage: Math.min(0.8, rows.length / 14), yAxisID: "amounts" }));
  const line = { label: title(1), data: column(1), type: "line", borderColor: colour("--series-3"), backgroundColor: colour("--series-3"), borderWidth: 2, pointRadius: 2, yAxisID: "orders" };
  new Chart(canvas, {
    type: "bar",
    data: { labels: rows.map(row => row.cells[0].textContent), datasets: [line, ...bars] },
    options: {
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { position: "bottom", labels: { boxWidth: 12 } } },
      scales: {
        x: { grid: { display: false } },
        amounts: { position: "left", beginAtZero: true, border: { display: false } },
        orders: { position: "right", beginAtZero: true, grid: { display: false }, border: { display: false }, ticks: { precision: 0 } },
      },
    },
  });
}
