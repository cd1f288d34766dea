"use strict";
// Reads files for trial, shows what was found, and loads them when told to. All words of documents become
// text by textContent; the token stays in its field.
(() => {
  const form = document.getElementById("upload");
  const zh = form.dataset.lang === "zh";
  const say = (chinese, english) => zh ? chinese : english;
  const byId = id => document.getElementById(id);
  const [token, drop, files, list, decide, said] = ["token", "drop", "files", "list", "decide", "said"].map(byId);
  const items = new Set();

  const element = (name, words, parent) => {
    const made = document.createElement(name);
    if (words !== undefined) made.textContent = words;
    if (parent) parent.append(made);
    return made;
  };
  const size = bytes => bytes < 1e6 ? Math.ceil(bytes / 1000) + " kB" : (bytes / 1e6).toFixed(1) + " MB";

  // POSTs one file; tells how much of it has left.
  function send(item, address) {
    return new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open("POST", address);
      request.setRequestHeader("Authorization", "Bearer " + token.value.trim());
      request.upload.onprogress = event => {
        item.bar.value = event.lengthComputable ? 100 * event.loaded / event.total : 50;
        if (event.loaded === event.total) item.bar.removeAttribute("value");
      };
      request.onload = () => {
        if (request.status < 300) done(JSON.parse(request.responseText));
        else fail(new Error(request.responseText.trim() || request.status));
      };
      request.onerror = () => fail(new Error(say("服务没有应答", "the service does not answer")));
      const body = new FormData();
      body.append("file", item.file, item.file.name);
      request.send(body);
    });
  }

  function state(item, words, kind) {
    item.state.textContent = words;
    item.state.className = "state " + (kind || "");
    item.node.classList.toggle("quiet", Boolean(kind));
  }

  function problems(item, notes) {
    if (notes.length) {
      const box = element("ul", undefined, item.found);
      box.className = "problems";
      notes.forEach(note => element("li", note, box));
    }
  }

  function preview(item, read) {
    item.found.replaceChildren();
    if (read.documents.length) {
      const box = element("div", undefined, item.found);
      box.className = "scroll";
      const table = element("table", undefined, box);
      const head = element("tr", undefined, element("thead", undefined, table));
      for (const label of zh ? ["文件", "发文字号", "成文日期", "措施", "职责", "目标", "时限"]
          : ["Document", "Number", "Date", "Measures", "Duties", "Targets", "Deadlines"]) {
        element("th", label, head).scope = "col";
      }
      const body = element("tbody", undefined, table);
      for (const one of read.documents) {
        const row = element("tr", undefined, body);
        const measures = one.measures || [];
        element("td", one.document.title || "", row);
        element("td", one.document.number || "", row);
        element("td", one.document.issued || "", row);
        for (const count of [measures.length, measures.reduce((sum, m) => sum + (m.assignments || []).length, 0),
          (one.targets || []).length, measures.filter(m => m.deadline).length]) {
          element("td", count, row).className = "number";
        }
      }
    }
    problems(item, read.notes);
  }

  async function read(item) {
    state(item, say("正在试读", "reading"));
    try {
      const answer = await send(item, "/documents?dry-run=true");
      const found = answer.files[0];
      preview(item, found);
      item.ready = found.documents.length > 0;
      state(item, item.ready ? say("读出文件 ", "documents: ") + found.documents.length : say("没有读出文件", "no document found"), item.ready ? "good" : "bad");
    } catch (fault) {
      problems(item, [fault.message]);
      state(item, say("不能试读", "cannot be read"), "bad");
    }
    item.pick.checked = item.pick.checked && item.ready;
    item.pick.disabled = !item.ready;
    decide.hidden = ![...items].some(one => one.ready);
  }

  let turn = Promise.resolve();
  function add(chosen) {
    if (!token.value.trim()) {
      token.focus();
      said.textContent = say("请先填写令牌。", "Enter the token first.");
      return;
    }
    said.textContent = "";
    for (const file of chosen) {
      const node = byId("item").content.firstElementChild.cloneNode(true);
      const part = name => node.querySelector(name);
      const item = {file, node, bar: part("progress"), state: part(".state"), found: part(".found"), pick: part("input"), ready: false};
      part(".name").textContent = file.name;
      part(".size").textContent = size(file.size);
      item.bar.setAttribute("aria-label", file.name);
      list.append(node);
      items.add(item);
      turn = turn.then(() => read(item));
    }
    files.value = "";
  }

  function follow(item, job) {
    return new Promise(done => {
      const events = new EventSource("/jobs/" + encodeURIComponent(job.id));
      const end = () => { events.close(); done(); };
      events.addEventListener("progress", event => {
        const file = JSON.parse(event.data).files[0];
        if (file.state === "done") {
          item.found.replaceChildren();
          for (const one of file.documents) {
            const line = element("p", undefined, item.found);
            const link = element("a", one.id, line);
            link.href = "/id/document/" + encodeURI(one.id) + "?lang=" + form.dataset.lang;
            element("span", " " + (zh ? {added: "已加入", replaced: "已替换", merged: "已合并", unchanged: "未变"}[one.change] || one.change : one.change), line).className = "soft";
          }
          problems(item, file.notes);
          state(item, say("已载入", "loaded"), "good");
          end();
        } else if (file.state === "failed") {
          problems(item, file.notes);
          state(item, say("没有载入", "not loaded"), "bad");
          end();
        } else {
          state(item, file.state === "waiting" ? say("等待", "waiting") : say("正在载入", "loading"));
        }
      });
      events.onerror = () => { state(item, say("与服务的连接断了", "the connection broke"), "bad"); end(); };
    });
  }

  async function load(item) {
    item.ready = false;
    item.pick.disabled = true;
    item.node.classList.remove("quiet");
    try {
      await follow(item, await send(item, "/documents"));
    } catch (fault) {
      problems(item, [fault.message]);
      state(item, say("没有载入", "not loaded"), "bad");
    }
  }

  byId("load").addEventListener("click", async () => {
    decide.hidden = true;
    for (const item of [...items].filter(one => one.ready && one.pick.checked)) await load(item);
  });
  byId("cancel").addEventListener("click", () => {
    items.clear();
    list.replaceChildren();
    decide.hidden = true;
  });
  form.addEventListener("submit", event => event.preventDefault());
  files.addEventListener("change", () => add(files.files));
  for (const kind of ["dragenter", "dragover"]) drop.addEventListener(kind, event => { event.preventDefault(); drop.classList.add("over"); });
  for (const kind of ["dragleave", "drop"]) drop.addEventListener(kind, () => drop.classList.remove("over"));
  drop.addEventListener("drop", event => { event.preventDefault(); add(event.dataTransfer.files); });
})();
