// The demonstration's measuring: it says that it was allowed to run, and stops when that is taken back.
{
  const page = document.documentElement;
  const { purpose } = document.currentScript.dataset;
  page.dataset.analytics = "on";
  document.addEventListener("nachweis:change", ({ detail }) => {
    page.dataset.analytics = detail.choices[purpose] ? "on" : "off";
  });
}
