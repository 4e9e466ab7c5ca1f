"use strict";
/* Looks for words in the items of all plans. The items come from index.js, which calls hulpplanSearch. */
var hulpplanSearch = (function () {
  var SHOWN = 100;
  var kinds = [];
  var plans = [];
  var items = [];

  /* Without capitals, accents and signs; `é` and `e` are the same, as are `ß` and `ss`. */
  function plain(text) {
    return text.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase().replace(/ß/g, "ss")
      .replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function take(allKinds, allPlans, rows) {
    kinds = allKinds;
    plans = allPlans;
    items = rows.map(function (row) {
      var title = " " + plain(row[3]);
      var id = " " + plain(row[2]);
      return { row: row, title: title, id: id, all: title + id + " " + plain(row[4]) + " " + plain(planOf(row)) };
    });
  }

  function planOf(row) {
    return row[1] < 0 ? "" : plans[row[1]][0];
  }

  function wayTo(row) {
    return row[5] || plans[row[1]][1] + "#" + row[2];
  }

  /* How well an item fits: 0 not at all, more is better; a word may be the beginning of one, or lie inside. */
  function weight(item, query, words) {
    for (var place = 0; place < words.length; place += 1) {
      if (item.all.indexOf(words[place]) < 0) { return 0; }
    }
    if (item.id === " " + query) { return 5; }
    if (item.title.indexOf(" " + query) === 0) { return 4; }
    if (words.every(function (word) { return item.title.indexOf(" " + word) >= 0; })) { return 3; }
    if (words.every(function (word) { return item.title.indexOf(word) >= 0; })) { return 2; }
    return 1;
  }

  function find(text) {
    var query = plain(text);
    if (!query) { return []; }
    var words = query.split(" ");
    var found = [];
    items.forEach(function (item, place) {
      var fits = weight(item, query, words);
      if (fits) { found.push({ fits: fits, place: place, row: item.row }); }
    });
    found.sort(function (one, other) { return other.fits - one.fits || one.place - other.place; });
    return found.map(function (one) { return one.row; });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function shown(row) {
    var point = document.createElement("li");
    var link = element("a", "ref", "");
    link.setAttribute("href", wayTo(row));
    if (row[1] >= 0 && row[2]) { link.append(element("span", "id", row[2]), " "); }
    link.append(element("span", "name", row[3] || row[2]));
    var note = [kinds[row[0]], planOf(row)].filter(Boolean).join(" · ");
    var more = element("span", "note", note);
    more.lang = document.documentElement.lang;
    point.append(link, " ", more);
    return point;
  }

  function begin() {
    var field = document.getElementById("_query");
    var count = document.getElementById("_count");
    var results = document.getElementById("_results");
    function show() {
      var found = find(field.value);
      var words = count.dataset;
      var text = found.length === 1 ? words.one : words.many.replace("#", String(found.length));
      if (found.length > SHOWN) { text += ". " + words.more; }
      count.textContent = plain(field.value) ? (found.length ? text : words.none) : "";
      results.replaceChildren.apply(results, found.slice(0, SHOWN).map(shown));
      history.replaceState(null, "", "#" + encodeURIComponent(field.value));
    }
    try { field.value = decodeURIComponent(location.hash.slice(1)); } catch (error) { field.value = ""; }
    field.addEventListener("input", show);
    show();
    field.focus();
  }

  if (typeof document !== "undefined") {
    document.addEventListener("DOMContentLoaded", begin);
  }
  take.find = find;
  take.wayTo = wayTo;
  return take;
}());
