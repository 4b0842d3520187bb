
"use strict";
(function () {
  var all = function (selector, root) { return Array.prototype.slice.call((root || document).querySelectorAll(selector)); };
  var files = all(".file"), tabs = all(".files a"), buttons = all(".sources button"), status = document.querySelector(".status"), pane = document.querySelector(".sources");
  var current = null, pinned = null;
  var sourcesOf = function (line) { var ids = line.getAttribute("data-s"); return ids ? ids.split(" ") : []; };
  var linesOf = function (id, file) { return all("li", file).filter(function (line) { return sourcesOf(line).indexOf(id) !== -1; }); };
  var idOf = function (button) { return button.id.slice("source-".length); };

  function show(file) {
    current = file;
    files.forEach(function (other) { other.hidden = other !== file; });
    tabs.forEach(function (tab) { if (tab.hash === "#" + file.id) { tab.setAttribute("aria-current", "true"); } else { tab.removeAttribute("aria-current"); } });
    var there = {};
    all("li", file).forEach(function (line) { sourcesOf(line).forEach(function (id) { there[id] = true; }); });
    buttons.forEach(function (button) { button.classList.toggle("absent", !there[idOf(button)]); });
    mark(pinned ? [pinned] : [], "");
  }

  function mark(ids, text) {
    all(".lines li.on", current).forEach(function (line) { line.classList.remove("on"); });
    buttons.forEach(function (button) { button.classList.toggle("on", ids.indexOf(idOf(button)) !== -1); });
    ids.forEach(function (id) { linesOf(id, current).forEach(function (line) { line.classList.add("on"); }); });
    status.textContent = text;
  }

  function reveal(button) {
    var top = button.offsetTop - pane.offsetTop, height = pane.clientHeight;
    if (pane.scrollTop > top || top + button.offsetHeight > pane.scrollTop + height) { pane.scrollTop = top - height / 3; }
  }

  function describe(line) {
    var number = Array.prototype.indexOf.call(line.parentNode.children, line) + 1, argument = line.getAttribute("data-p");
    var sources = sourcesOf(line).map(function (id) {
      var button = document.getElementById("source-" + id);
      return button.firstChild.textContent + " (" + button.querySelector("small").textContent + ")";
    });
    return "Line " + number + ": " + sources.join("; ") + (argument ? ". Argument: " + argument : "");
  }

  function look(line) {
    var ids = sourcesOf(line);
    if (ids.length === 0) { return rest(); }
    mark(ids, describe(line));
    reveal(document.getElementById("source-" + ids[0]));
  }

  function of(id) {
    var button = document.getElementById("source-" + id), count = linesOf(id, current).length;
    mark([id], button.firstChild.textContent + ": " + (count === 0 ? "no line of this file" : count === 1 ? "1 line" : count + " lines"));
  }

  function rest() { if (pinned) { of(pinned); } else { mark([], ""); } }

  function pin(button) {
    var id = idOf(button), isNew = pinned !== id;
    pinned = isNew ? id : null;
    buttons.forEach(function (other) { other.setAttribute("aria-pressed", String(isNew ? other === button : false)); });
    if (isNew) {
      if (linesOf(id, current).length === 0) {
        var other = files.filter(function (file) { return linesOf(id, file).length !== 0; })[0];
        if (other) { show(other); }
      }
      var first = linesOf(id, current)[0];
      if (first) { first.scrollIntoView({ block: "center" }); }
    }
    rest();
  }

  tabs.forEach(function (tab, index) { tab.addEventListener("click", function (event) { event.preventDefault(); show(files[index]); }); });
  buttons.forEach(function (button) {
    button.addEventListener("mouseenter", function () { of(idOf(button)); });
    button.addEventListener("focus", function () { of(idOf(button)); });
    button.addEventListener("mouseleave", rest);
    button.addEventListener("blur", rest);
    button.addEventListener("click", function () { pin(button); });
  });

  all(".lines").forEach(function (list) {
    var at = -1, lines = list.children;
    function go(index) {
      if (lines[at]) { lines[at].classList.remove("at"); }
      at = Math.max(0, Math.min(lines.length - 1, index));
      lines[at].id = list.parentNode.id + "-" + (at + 1);
      lines[at].classList.add("at");
      list.setAttribute("aria-activedescendant", lines[at].id);
      lines[at].scrollIntoView({ block: "nearest" });
      look(lines[at]);
    }
    list.setAttribute("role", "listbox");
    all("li", list).forEach(function (line) { line.setAttribute("role", "option"); });
    list.addEventListener("mouseover", function (event) { var line = event.target.closest("li"); if (line) { look(line); } });
    list.addEventListener("mouseleave", rest);
    list.addEventListener("blur", function () { if (lines[at]) { lines[at].classList.remove("at"); } rest(); });
    list.addEventListener("keydown", function (event) {
      var step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20, Home: -lines.length, End: lines.length }[event.key];
      if (step) { event.preventDefault(); go(at + step); }
      if (event.key === "Enter") { var ids = lines[at] ? sourcesOf(lines[at]) : []; if (ids.length) { document.getElementById("source-" + ids[0]).focus(); } }
    });
  });

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") { pinned = null; buttons.forEach(function (button) { button.setAttribute("aria-pressed", "false"); }); rest(); }
  });

  all(".box").forEach(function (box, index) {
    var picture = box.ownerSVGElement, boxes = all(".box", picture), arrows = all(".arrow", picture), number = String(index);
    function light(isOn) {
      picture.classList.toggle("busy", isOn);
      boxes.concat(arrows).forEach(function (element) { element.classList.remove("near"); });
      if (!isOn) { return; }
      box.classList.add("near");
      arrows.forEach(function (arrow) {
        var from = arrow.getAttribute("data-from"), to = arrow.getAttribute("data-to");
        if (from === number || to === number) { [arrow, boxes[from], boxes[to]].forEach(function (element) { element.classList.add("near"); }); }
      });
    }
    box.addEventListener("mouseenter", function () { light(true); });
    box.addEventListener("mouseleave", function () { light(false); });
    box.addEventListener("focus", function () { light(true); });
    box.addEventListener("blur", function () { light(false); });
  });

  if (files.length) {
    show(files.filter(function (file) { return "#" + file.id === location.hash; })[0] || files.filter(function (file) { return file.querySelector("h3").textContent.indexOf("k8s/") === 0; })[0] || files[0]);
  }
}());
