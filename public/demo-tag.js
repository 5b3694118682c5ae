// Like a tag of Google's: it reads the consent signals from the data layer. It asks nobody's server anything.
{
  const show = () => {
    const signals = {};
    for (const [command, , values] of window.dataLayer ?? []) if (command === "consent") Object.assign(signals, values);
    const granted = Object.keys(signals).filter((name) => signals[name] === "granted");
    document.querySelector("[data-demo-signals]").textContent = granted.join(", ");
  };
  show();
  document.addEventListener("nachweis:change", show);
}
