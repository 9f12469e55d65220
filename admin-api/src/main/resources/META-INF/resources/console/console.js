// Draws the table of days; who has no script reads the table.
document.addEventListener("htmx:load", draw);
document.addEventListener("DOMContentLoaded", draw);

function draw() {
  const canvas = document.getElementById("chart");
  const table = document.getElementById("days");
  if (!canvas || !table || Chart.getChart(canvas)) return;
  const rows = [...table.tBodies[0].rows];
  const column = i => rows.map(row => parseFloat(row.cells[i].textContent));
  const title = i => table.tHead.rows[0].cells[i].textContent;
  const amounts = [3, 4].map(i => ({ label: title(i), data: column(i), yAxisID: "amounts" }));
  const orders = { label: title(1), data: column(1), type: "line", yAxisID: "orders" };
  new Chart(canvas, {
    type: "bar",
    data: { labels: rows.map(row => row.cells[0].textContent), datasets: [...amounts, orders] },
    options: {
      maintainAspectRatio: false,
      animation: false,
      scales: { amounts: { position: "left" }, orders: { position: "right", beginAtZero: true, ticks: { precision: 0 } } },
    },
  });
}
