package io.qiantou.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the program says without Spark: the other side of the comparison. */
public final class OneMachine {
  private OneMachine() {}

  /** What {@code load} and {@code export} say, but for the graphs of runs, sorted by line. */
  public static List<String> statements(Path... inputs) {
    Commands commands = Commands.onDocuments();
    run(commands, "export", inputs);
    return commands.out().lines().filter(line -> !line.contains("/graph/run/")).sorted().toList();
  }

  /** What {@code extract --format jsonl} says, sorted by line. */
  public static List<String> json(Path... inputs) {
    Commands commands = Commands.onDocuments();
    run(commands, "extract", inputs);
    return commands.out().lines().sorted().toList();
  }

  private static void run(Commands commands, String command, Path... inputs) {
    List<String> call = new ArrayList<>(List.of(command));
    Stream.of(inputs).map(Path::toString).forEach(call::add);
    if (commands.run(call.toArray(String[]::new)) != 0) {
      throw new IllegalStateException(call + ": " + commands.err());
    }
  }

  /** Lays a file down. */
  public static Path file(Path folder, String name, String text) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(name), text);
  }
}
