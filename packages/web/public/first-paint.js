// Before the first paint: the chosen theme and direction, so that nothing flashes. Without a choice the system decides.
(function () {
  try {
    var chosen = JSON.parse(localStorage.getItem("lodestar.preferences") || "{}");
    var root = document.documentElement;
    if (chosen.theme === "light" || chosen.theme === "dark") root.dataset.theme = chosen.theme;
    if (typeof chosen.language === "string") root.lang = chosen.language;
  } catch {
    // A private window without storage follows the system.
  }
})();
