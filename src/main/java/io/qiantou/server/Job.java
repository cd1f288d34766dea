package io.qiantou.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.qiantou.store.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The work on the files of one upload, and how far it is. Any thread may ask. */
final class Job {
  private enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  /** One file. */
  private static final class Item {
    private final String name;
    private State state = State.WAITING;
    private Map<String, Change> documents = Map.of();
    private List<String> notes = List.of();

    Item(String name) {
      this.name = name;
    }
  }

  private final String id;
  private final List<Item> items = new ArrayList<>();
  private int version;

  Job(String id, List<Upload> files) {
    this.id = id;
    files.forEach(file -> items.add(new Item(file.name())));
  }

  String id() {
    return id;
  }

  /** The file at {@code index} is being read. */
  synchronized void running(int index) {
    items.get(index).state = State.RUNNING;
    changed();
  }

  /** It is stored: what became of each of its documents. */
  synchronized void done(int index, Map<String, Change> documents, List<String> notes) {
    Item item = items.get(index);
    item.state = State.DONE;
    item.documents = documents;
    item.notes = notes;
    changed();
  }

  /** Nothing of it is stored. */
  synchronized void failed(int index, String reason) {
    Item item = items.get(index);
    item.state = State.FAILED;
    item.notes = List.of(reason);
    changed();
  }

  private void changed() {
    version++;
    notifyAll();
  }

  /** Whether every file is stored or failed. */
  synchronized boolean isOver() {
    return items.stream().allMatch(i -> i.state == State.DONE || i.state == State.FAILED);
  }

  /**
   * Waits until something changes.
   *
   * @param seen the version that is known
   * @return the version of now, which is {@code seen} where nothing changed within the time
   */
  synchronized int await(int seen, long milliseconds) throws InterruptedException {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    for (long rest = milliseconds; version == seen && rest > 0; ) {
      wait(rest);
      rest = (end - System.nanoTime()) / 1_000_000;
    }
    return version;
  }

  /**
   * {@code {"id":…,"state":"running","files":[{"name":…,"state":…,"documents":[…],"notes":[…]}]}}.
   */
  synchronized ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id);
    json.put("state", word(state()));
    ArrayNode files = json.putArray("files");
    for (Item item : items) {
      ObjectNode file = files.addObject();
      file.put("name", item.name);
      file.put("state", word(item.state));
      ArrayNode documents = file.putArray("documents");
      item.documents.forEach(
          (document, change) ->
              documents
                  .addObject()
                  .put("id", document)
                  .put("change", change.name().toLowerCase(Locale.ROOT)));
      ArrayNode notes = file.putArray("notes");
      item.notes.forEach(notes::add);
    }
    return json;
  }

  /** Failed where no file was stored. */
  private State state() {
    if (!isOver()) {
      boolean begun = items.stream().anyMatch(item -> item.state != State.WAITING);
      return begun ? State.RUNNING : State.WAITING;
    }
    return items.stream().anyMatch(item -> item.state == State.DONE) ? State.DONE : State.FAILED;
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
