// The demonstration's measuring: it only says that it was allowed to run.
document.documentElement.dataset.analytics = "on";
