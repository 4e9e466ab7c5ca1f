"use strict";
/* Of the preview only: loads the page anew when the plans changed, and shows the findings. */
(function () {
  var here = document.currentScript.src;
  var seen = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function panel(news) {
    var old = document.getElementById("_preview");
    var box = element("details", "preview", "");
    box.id = "_preview";
    box.open = sessionStorage.getItem("preview") !== "closed";
    box.append(element("summary", "", news.total));
    news.findings.forEach(function (one) {
      var found = element("div", "preview-" + one.severity, "");
      found.append(element("p", "", one.line));
      if (one.source) { found.append(element("pre", "", one.source)); }
      box.append(found);
    });
    box.addEventListener("toggle", function () { sessionStorage.setItem("preview", box.open ? "open" : "closed"); });
    if (old) { old.replaceWith(box); } else { document.body.append(box); }
  }

  function begin() {
    var events = new EventSource(new URL("events", here));
    events.onmessage = function (event) {
      var version = Number(event.lastEventId);
      if (seen && version !== seen) {
        location.reload();
      } else {
        seen = version;
        panel(JSON.parse(event.data));
      }
    };
    addEventListener("pagehide", function () { events.close(); });
  }

  begin();
}());
